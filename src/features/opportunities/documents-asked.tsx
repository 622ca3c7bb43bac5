import FileText from "lucide-solid/icons/file-text";
import { For } from "solid-js";
import { Tag } from "#ui/tag/tag.tsx";
import { linesOf } from "./criteria-list.tsx";

/** The documents that the organiser asks for, in their order. */
export function DocumentsAsked(props: { text: string | undefined }) {
  return (
    <ul class="cluster opp-documents">
      <For each={linesOf(props.text)}>
        {(line) => (
          <li>
            <Tag icon={FileText}>{line}</Tag>
          </li>
        )}
      </For>
    </ul>
  );
}
