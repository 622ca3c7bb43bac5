import { createMemo, For, Show } from "solid-js";
import { useTerms } from "#data/library/index.ts";
import type { InteractionKind } from "#domain/support/interaction.ts";
import { useI18n } from "#i18n/index.ts";
import { Chip } from "#ui/chip/chip.tsx";
import { interactionIcons } from "./interaction-icons.ts";

/** The team's own words under a kind, where it has some; the one pressed again is taken away. */
export function LabelChoice(props: {
  kind: InteractionKind;
  label: string | undefined;
  onLabel: (label: string | undefined) => void;
}) {
  const { t } = useI18n();
  const labels = useTerms("interaction_labels");
  const current = () => props.label && labels().nameOf(props.label);
  const offered = createMemo(() => {
    const names = labels()
      .terms.filter((term) => !term.archived && (term.kind ?? "meeting") === props.kind)
      .map(({ name }) => name);
    // What it already is stays in sight, even once it is proposed no more.
    const kept = current();
    return kept && !names.includes(kept) ? [...names, kept] : names;
  });
  return (
    <Show when={offered().length > 0}>
      <fieldset class="cluster" aria-label={t("logging.label")}>
        <For each={offered()}>
          {(name) => (
            <Chip
              pressed={current() === name}
              onClick={() => props.onLabel(current() === name ? undefined : name)}
            >
              {name}
            </Chip>
          )}
        </For>
      </fieldset>
    </Show>
  );
}

/** Every word of the team, each under the icon of its kind: a tap logs. */
export function LabelTiles(props: { busy?: boolean; onTap: (kind: InteractionKind, label: string) => void }) {
  const { t } = useI18n();
  const labels = useTerms("interaction_labels");
  const offered = createMemo(() => labels().terms.filter(({ archived }) => !archived));
  return (
    <Show when={offered().length > 0}>
      <fieldset class="scroller scroller--sheet" aria-label={t("logging.labels")}>
        <For each={offered()}>
          {({ name, kind = "meeting" }) => (
            <Chip icon={interactionIcons[kind]} onClick={() => !props.busy && props.onTap(kind, name)}>
              {name}
            </Chip>
          )}
        </For>
      </fieldset>
    </Show>
  );
}
