import { For, Show } from "solid-js";
import "../count/count.css";
import "./tabs.css";

/** Parts of one record, each with its own address. */
export function Tabs(props: {
  label: string;
  tabs: readonly { href: string; label: string; current: boolean; count?: number }[];
}) {
  return (
    <nav class="tabs" aria-label={props.label}>
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
