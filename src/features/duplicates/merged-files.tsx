import Merge from "lucide-solid/icons/merge";
import { createEffect, createSignal, For, onCleanup, Show } from "solid-js";
import { editPerson, separatePeople, useAliases } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { lateChanges } from "#domain/duplicates/late.ts";
import type { PersonPatch } from "#domain/duplicates/merge-fields.ts";
import { readChanges } from "#domain/duplicates/merged-changes.ts";
import { isSeparable } from "#domain/duplicates/separation.ts";
import { useAttempt, useUndo } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useFileWords } from "./file-words.ts";
import "./duplicates.css";

/** For thirty days, which files this one took in, when and by whom, each with the way back. */
export default function MergedFiles(props: { person: Person; team: TeamDirectory; canEdit: boolean }) {
  const { t, format, now } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();
  const undoEdit = useUndo();
  const aliases = useAliases(() => props.person.id);
  const [files, setFiles] = createSignal<Person[]>([]);
  // Those that the files it took in had taken in themselves come apart with them.
  createEffect(() => {
    const [into, ...taken] = aliases();
    const read = async () => {
      const found = await database.people.getMany(taken);
      setFiles(found.filter(({ merged_into }) => merged_into === into));
    };
    void read();
    const isTaken = ({ id }: Person) => taken.includes(id);
    onCleanup(database.people.onChange((changed) => void (changed.some(isTaken) && read())));
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
      undo: () => attempt(undo),
    });
  }

  async function bring(patch: PersonPatch) {
    const before = props.person;
    let after = before;
    const write = async () => {
      after = await editPerson(database, before.id, patch);
    };
    if (!(await attempt(write))) return;
    toast.show({
      text: t("artists.saved"),
      undo: () => undoEdit(() => database.people.undo(before, after)),
    });
  }

  return (
    <Show when={shown().length > 0}>
      <ul class="page merged-files">
        <For each={shown()}>
          {(file) => (
            <li class="merged-files__line">
              <Icon of={Merge} size="sm" />
              <span class="grow">
                {words(file)}
                <Late patch={lateChanges(file, props.person)} canEdit={props.canEdit} onBring={bring} />
              </span>
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

/** What a device that was away wrote in the file since: it can be brought over. */
function Late(props: {
  patch: PersonPatch;
  canEdit: boolean;
  onBring: (patch: PersonPatch) => Promise<void>;
}) {
  const { t } = useI18n();
  const fileWords = useFileWords();
  const values = () =>
    Object.entries(props.patch).map(([field, change]) => {
      const held =
        typeof change === "object" && change !== null && "add" in change ? (change.add ?? []) : [change];
      const shown = held.map((value) => fileWords.value(field as keyof Person, value)).join(", ");
      return t("duplicates.because", { reason: fileWords.label(field), value: shown });
    });
  return (
    <Show when={values().length > 0}>
      <span class="merged-files__late">
        {t("duplicates.late", { values: values().join("; ") })}
        <Show when={props.canEdit}>
          {" "}
          <button type="button" class="link" onClick={() => void props.onBring(props.patch)}>
            {t("duplicates.bring")}
          </button>
        </Show>
      </span>
    </Show>
  );
}
