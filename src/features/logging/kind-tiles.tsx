import { For } from "solid-js";
import type { InteractionKind } from "#domain/support/interaction.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { Kbd } from "#ui/kbd/kbd.tsx";
import { useSingleKeys } from "#ui/shortcuts/shortcuts.ts";
import { interactionIcons } from "./interaction-icons.ts";
import { tappedKinds } from "./likely-kind.ts";

/** The six kinds, each saved by one tap; the likely one is in the light. */
export function KindTiles(props: {
  lit: InteractionKind;
  busy?: boolean;
  onTap: (kind: InteractionKind) => void;
}) {
  const { t } = useI18n();
  const keys = useSingleKeys();
  return (
    <fieldset class="tiles" aria-label={t("interactions.kinds")}>
      <For each={tappedKinds}>
        {(kind) => (
          <button
            class="tile"
            type="button"
            data-lit={props.lit === kind ? "" : undefined}
            aria-disabled={props.busy ? "true" : undefined}
            aria-keyshortcuts={keys.areOn() ? t(`interactions.key.${kind}`) : undefined}
            onClick={() => !props.busy && props.onTap(kind)}
          >
            <Icon of={interactionIcons[kind]} size="lg" />
            <span>{t(`interactions.kind.${kind}`)}</span>
            {keys.areOn() ? <Kbd keys={t(`interactions.key.${kind}`)} /> : null}
          </button>
        )}
      </For>
    </fieldset>
  );
}
