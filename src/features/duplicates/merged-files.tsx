import Merge from "lucide-solid/icons/merge";
import { createEffect, createSignal, For, Show } from "solid-js";
import { separatePeople, useAliases } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { isSeparable, readChanges } from "#domain/duplicates/merged.ts";
import { useAttempt } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import "./duplicates.css";

/** For thirty days, which files this one took in, when and by whom, each with the way back. */
export default function MergedFiles(props: { person: Person; team: TeamDirectory; canEdit: boolean }) {
  const { t, format, now } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();
  const aliases = useAliases(() => props.person.id);
  const [files, setFiles] = createSignal<Person[]>([]);
  // Those that the files it took in had taken in themselves come apart with them.
  createEffect(() => {
    const [into, ...taken] = aliases();
    void database.people
      .getMany(taken)
      .then((found) => setFiles(found.filter(({ merged_into }) => merged_into === into)));
  });
  const shown = () => files().filter(({ merged_at }) => isSeparable(merged_at, now().getTime()));

  const words = (file: Person) => {
    const name = file.display_name;
    const day = format.day(file.merged_at ?? "", "long");
    const by = props.team.byId(readChanges(file.merged_changes)?.by)?.display_name;
    return by ? t("duplicates.took", { name, day, by }) : t("duplicates.tookOn", { name, day });
  };

  async function separate(file: Person) {
    let undo: () => Promise<void> = async () => {};
    const apart = async () => {
      undo = await separatePeople(database, file.id);
    };
    if (!(await attempt(apart))) return;
    toast.show({
      text: t("duplicates.separated", { name: file.display_name }),
      undo: () => void attempt(undo),
    });
  }

  return (
    <Show when={shown().length > 0}>
      <ul class="page merged-files">
        <For each={shown()}>
          {(file) => (
            <li class="merged-files__line">
              <Icon of={Merge} size="sm" />
              <span class="grow">{words(file)}</span>
              <Show when={props.canEdit}>
                <button
                  type="button"
                  class="link"
                  aria-label={t("duplicates.separateOf", { name: file.display_name })}
                  onClick={() => void separate(file)}
                >
                  {t("duplicates.separate")}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
