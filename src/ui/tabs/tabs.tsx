import { createEffect, For, Show } from "solid-js";
import "../count/count.css";
import "./tabs.css";

/** Parts of one record, each with its own address. The one in sight is whole, however many stand before it. */
export function Tabs(props: {
  label: string;
  tabs: readonly { href: string; label: string; current: boolean; count?: number }[];
}) {
  let nav!: HTMLElement;

  function reveal(): void {
    const current = nav.querySelector("[aria-current]")?.getBoundingClientRect();
    const { left, right } = nav.getBoundingClientRect();
    if (!current) return;
    nav.scrollLeft +=
      Math.ceil(Math.max(0, current.right - right)) + Math.floor(Math.min(0, current.left - left));
  }
  createEffect(() => {
    if (props.tabs.some(({ current }) => current)) requestAnimationFrame(reveal);
  });

  return (
    <nav ref={nav} class="tabs" aria-label={props.label}>
      <For each={props.tabs}>
        {(tab) => (
          <a class="tabs__tab" href={tab.href} aria-current={tab.current ? "page" : undefined}>
            {tab.label}
            <Show when={tab.count !== undefined}>
              <span class="count">{tab.count}</span>
            </Show>
          </a>
        )}
      </For>
    </nav>
  );
}
