import { type JSX, Show } from "solid-js";
import { fileTabPaths } from "../file-tab-paths.ts";

/** Words that lead to another tab of the file; plain words where the app has no such tab. */
export function TabLink(props: { personId: string; tab: string; children: JSX.Element }) {
  const isThere = () => (fileTabPaths as readonly string[]).includes(props.tab);
  return (
    <Show when={isThere()} fallback={<span>{props.children}</span>}>
      <a class="link" href={`/artistes/${props.personId}/${props.tab}`}>
        {props.children}
      </a>
    </Show>
  );
}
