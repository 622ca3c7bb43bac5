import { For, Show } from "solid-js";
import { Breakable } from "#ui/breakable/breakable.tsx";
import { Fact } from "#ui/facts/facts.tsx";
import { Tag } from "#ui/tag/tag.tsx";

/** A name and its value; nothing without a value. */
export function FactLine(props: { name: string; value: string | undefined }) {
  return (
    <Show when={props.value}>
      <Fact name={props.name}>{props.value}</Fact>
    </Show>
  );
}

/** Several values under one name, each a link when it leads somewhere. */
export function FactLines(props: {
  name: string;
  values: readonly string[];
  show: (value: string) => { text: string; href: string | undefined; away?: boolean };
}) {
  return (
    <For each={props.values}>
      {(value, index) => {
        const shown = () => props.show(value);
        return (
          <Fact name={index() === 0 ? props.name : ""}>
            <Show when={shown().href} fallback={shown().text}>
              {(href) => (
                <a
                  class="link"
                  href={href()}
                  {...(shown().away ? { target: "_blank", rel: "noopener noreferrer" } : {})}
                >
                  <Breakable text={shown().text} />
                </a>
              )}
            </Show>
          </Fact>
        );
      }}
    </For>
  );
}

/** Words that are read, square. */
export function Words(props: { words: readonly string[] }) {
  return (
    <div class="cluster">
      <For each={props.words}>{(word) => <Tag>{word}</Tag>}</For>
    </div>
  );
}
