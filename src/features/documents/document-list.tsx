import { For, Show } from "solid-js";
import type { DocumentFile, FilesHere } from "#data/files/index.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Document } from "#domain/documents/document.ts";
import type { Goal } from "#domain/support/goal.ts";
import { List } from "#ui/row/row.tsx";
import { DocumentRow } from "./document-row.tsx";
import type { Intake } from "./intake.ts";

/** Documents, one a line. Rows stand on ids: progress never closes a menu nor takes the focus away. */
export function DocumentList(props: {
  label: string;
  ids: readonly string[];
  byId: ReadonlyMap<string, DocumentFile>;
  here: FilesHere;
  isCut: boolean;
  goals: readonly Goal[];
  team: TeamDirectory;
  canEdit: boolean;
  intake: Intake;
  onOpen: (document: Document) => void;
}) {
  return (
    <List label={props.label} plain>
      <For each={props.ids}>
        {(id) => (
          <Show when={props.byId.get(id)}>
            {(file) => (
              <DocumentRow
                file={file()}
                here={props.here}
                isCut={props.isCut}
                goals={props.goals}
                team={props.team}
                canEdit={props.canEdit}
                intake={props.intake}
                onOpen={props.onOpen}
              />
            )}
          </Show>
        )}
      </For>
    </List>
  );
}
