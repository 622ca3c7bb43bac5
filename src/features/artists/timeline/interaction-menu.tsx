import FileClock from "lucide-solid/icons/file-clock";
import Pencil from "lucide-solid/icons/pencil";
import Trash from "lucide-solid/icons/trash";
import { createSignal, Show, Suspense } from "solid-js";
import { removeInteraction, restoreInteraction } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { VersionsSheet } from "#features/history/index.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Menu } from "#ui/menu/menu.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useAttempt } from "../attempt.ts";

/** What may be done to an interaction from the timeline. */
export function InteractionMenu(props: { interaction: Interaction; what: string }) {
  const { t } = useI18n();
  const database = useDatabase();
  const sheet = useLogSheet();
  const toast = useToast();
  const attempt = useAttempt();
  const [showsVersions, setShowsVersions] = createSignal(false);

  async function remove() {
    const { id } = props.interaction;
    if (!(await attempt(() => removeInteraction(database, id)))) return;
    toast.show({
      text: t("artists.timeline.removed"),
      undo: () => attempt(() => restoreInteraction(database, id)),
    });
  }

  return (
    <span class="timeline__acts">
      <Menu
        label={t("artists.timeline.actions", { what: props.what })}
        items={[
          {
            label: t("artists.timeline.editShort"),
            icon: Pencil,
            run: () => sheet.open({ interaction_id: props.interaction.id }),
          },
          { label: t("history.versions"), icon: FileClock, run: () => setShowsVersions(true) },
          { label: t("artists.timeline.removeShort"), icon: Trash, danger: true, run: () => void remove() },
        ]}
      />
      <Show when={showsVersions()}>
        <Suspense>
          <VersionsSheet
            table="interactions"
            id={props.interaction.id}
            onClose={() => setShowsVersions(false)}
          />
        </Suspense>
      </Show>
    </span>
  );
}
