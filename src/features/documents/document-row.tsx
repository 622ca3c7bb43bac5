import CloudDownload from "lucide-solid/icons/cloud-download";
import Download from "lucide-solid/icons/download";
import FileClock from "lucide-solid/icons/file-clock";
import FilePlus from "lucide-solid/icons/file-plus";
import Pause from "lucide-solid/icons/pause";
import Pencil from "lucide-solid/icons/pencil";
import Play from "lucide-solid/icons/play";
import Smartphone from "lucide-solid/icons/smartphone";
import Trash from "lucide-solid/icons/trash";
import { createSignal, Show } from "solid-js";
import { useInteraction } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import {
  type DocumentFile,
  type FilesHere,
  keepOffline,
  pauseFile,
  removeDocuments,
  restoreDocuments,
} from "#data/files/index.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Document } from "#domain/documents/document.ts";
import { baseName, pickedEndings } from "#domain/documents/file-rules.ts";
import type { Goal } from "#domain/support/goal.ts";
import { useAttempt } from "#features/artists/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { Menu, type MenuItem } from "#ui/menu/menu.tsx";
import { Row } from "#ui/row/row.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { EditDocumentSheet } from "./edit-document-sheet.tsx";
import { iconOf } from "./file-icons.ts";
import { fileStateOf, isKeptOffline } from "./file-state.ts";
import { FileTag } from "./file-tag.tsx";
import type { Intake } from "./intake.ts";
import { RefusedFile } from "./refused-file.tsx";
import { useDocumentMeta } from "./use-document-meta.ts";
import { useSaveFile } from "./use-save-file.ts";
import { VersionsOfDocument } from "./versions-of-document.tsx";

/** One document: its latest version, where it is, and what can be done with it. */
export function DocumentRow(props: {
  file: DocumentFile;
  here: FilesHere;
  isCut: boolean;
  goals: readonly Goal[];
  team: TeamDirectory;
  canEdit: boolean;
  intake: Intake;
  onOpen: (document: Document) => void;
}) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();
  const meta = useDocumentMeta(props.team);
  const save = useSaveFile();
  const about = useInteraction(() => latest().interaction_id);
  const [sheet, setSheet] = createSignal<"edit" | "versions">();
  let picker!: HTMLInputElement;

  const latest = () => props.file.latest;
  const count = () => props.file.versions.length;
  const name = () => baseName(latest().name);
  const title = () => (count() > 1 ? t("documents.version", { name: name(), number: count() }) : name());
  const state = () => fileStateOf(latest(), props.here, props.isCut);
  const isKept = () => isKeptOffline(latest(), props.here);
  /** Paused, or about to leave. */
  const sending = () => props.here.outgoing.get(latest().id)?.state;

  async function remove() {
    const ids = props.file.versions.map(({ id }) => id);
    const text = t("documents.removed", { name: name() });
    if (!(await attempt(() => removeDocuments(database, ids)))) return;
    toast.show({ text, undo: () => attempt(() => restoreDocuments(database, ids)) });
  }

  async function keep(asked: boolean) {
    const done = await keepOffline(database, { document: latest() }, asked);
    if (!done.ok) toast.show({ text: t(`errors.${done.code}`) });
    else toast.show({ text: t(asked ? "documents.kept" : "documents.givenBack") });
  }

  const pause = (isPaused: boolean) => void attempt(() => pauseFile(database, latest().id, isPaused));

  const items = (): MenuItem[] => {
    const edit: MenuItem[] = [
      { label: t("documents.act.edit"), icon: Pencil, run: () => setSheet("edit") },
      { label: t("documents.act.replace"), icon: FilePlus, run: () => picker.click() },
    ];
    const versions: MenuItem = {
      label: t("documents.act.versions", { count: count() }),
      icon: FileClock,
      run: () => setSheet("versions"),
    };
    const path: MenuItem[] =
      sending() === "paused"
        ? [{ label: t("documents.act.resume"), icon: Play, run: () => pause(false) }]
        : sending() === "waiting"
          ? [{ label: t("documents.act.pause"), icon: Pause, run: () => pause(true) }]
          : [];
    const offline: MenuItem = isKept()
      ? { label: t("documents.act.giveBack"), icon: CloudDownload, run: () => void keep(false) }
      : { label: t("documents.act.keep"), icon: Smartphone, run: () => void keep(true) };
    return [
      ...(props.canEdit ? edit : []),
      ...(count() > 1 ? [versions] : []),
      { label: t("documents.act.save"), icon: Download, run: () => void save(latest()) },
      ...(latest().stored_at ? [offline] : []),
      ...(props.canEdit ? path : []),
      ...(props.canEdit
        ? [{ label: t("documents.act.remove"), icon: Trash, danger: true, run: () => void remove() }]
        : []),
    ];
  };

  return (
    <>
      <Row
        start={
          <span class="file">
            <Icon of={iconOf(latest())} />
          </span>
        }
        title={title()}
        onPress={() => props.onOpen(latest())}
        meta={meta(latest(), about())}
        end={
          <>
            <RefusedTag table="documents" id={latest().id} />
            <FileTag state={state()} name={title()} />
            <Menu label={t("documents.actions", { what: title() })} items={items()} />
            <input
              ref={picker}
              class="visually-hidden"
              type="file"
              tabindex="-1"
              accept={pickedEndings}
              aria-label={t("documents.act.of", { action: t("documents.act.replace"), what: title() })}
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) void props.intake.replace(latest(), file);
                event.currentTarget.value = "";
              }}
            />
          </>
        }
      />
      <Show when={sheet() === "edit"}>
        <EditDocumentSheet document={latest()} goals={props.goals} onClose={() => setSheet(undefined)} />
      </Show>
      <Show when={sheet() === "versions"}>
        <VersionsOfDocument
          file={props.file}
          here={props.here}
          isCut={props.isCut}
          team={props.team}
          canEdit={props.canEdit}
          onOpen={props.onOpen}
          onClose={() => setSheet(undefined)}
        />
      </Show>
      <Show when={state().is === "refused"}>
        <li class="file__refusal">
          <RefusedFile
            document={latest()}
            reason={props.here.outgoing.get(latest().id)?.reason ?? "unknown"}
            canEdit={props.canEdit}
          />
        </li>
      </Show>
    </>
  );
}
