import { createMemo, For, Show } from "solid-js";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { Timeline } from "#ui/timeline/timeline.tsx";
import { ExchangeRow } from "./exchange-row.tsx";

/** What happened, the latest first. */
export default function ExchangeList(props: {
  label: string;
  of: readonly Interaction[];
  /** Those that are not about the organisation itself say so. */
  isOwn?: (interaction: Interaction) => boolean;
  team: TeamDirectory;
  canEdit: boolean;
}) {
  const byId = createMemo(() => new Map(props.of.map((one) => [one.id, one])));
  return (
    <Timeline label={props.label}>
      <For each={[...byId().keys()]}>
        {(id) => (
          <Show when={byId().get(id)}>
            {(one) => (
              <ExchangeRow
                interaction={one()}
                isOwn={props.isOwn?.(one()) ?? true}
                team={props.team}
                canEdit={props.canEdit}
              />
            )}
          </Show>
        )}
      </For>
    </Timeline>
  );
}
