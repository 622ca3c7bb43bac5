import Download from "lucide-solid/icons/download";
import Trash from "lucide-solid/icons/trash";
import { For } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { type DocumentFile, type FilesHere, removeDocuments, restoreDocuments } from "#data/files/index.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Document } from "#domain/documents/document.ts";
import { baseName } from "#domain/documents/file-rules.ts";
import { useAttempt } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { iconOf } from "./file-icons.ts";
import { fileStateOf } from "./file-state.ts";
import { FileTag } from "./file-tag.tsx";
import { useDocumentMeta } from "./use-document-meta.ts";
import { useSaveFile } from "./use-save-file.ts";

/** All the versions of a document, the latest first. */
export function VersionsOfDocument(props: {
  file: DocumentFile;
  here: FilesHere;
  isCut: boolean;
  team: TeamDirectory;
  canEdit: boolean;
  onOpen: (document: Document) => void;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();
  const meta = useDocumentMeta(props.team);
  const save = useSaveFile();

  async function remove({ id }: Document) {
    if (!(await attempt(() => removeDocuments(database, [id])))) return;
    toast.show({
      text: t("documents.versionRemoved"),
      undo: () => attempt(() => restoreDocuments(database, [id])),
    });
  }

  return (
    <Sheet
      open
      title={t("documents.versionsOf", { name: baseName(props.file.latest.name) })}
      onClose={props.onClose}
    >
      <List label={t("documents.versionsOf", { name: baseName(props.file.latest.name) })}>
        <For each={props.file.versions}>
          {(version, at) => {
            const title = () => t("documents.versionNumber", { number: props.file.versions.length - at() });
            return (
              <Row
                start={
                  <span class="file">
                    <Icon of={iconOf(version)} />
                  </span>
                }
                title={title()}
                onPress={() => {
                  props.onClose();
                  props.onOpen(version);
                }}
                meta={`${version.name} · ${meta(version)}`}
                end={
                  <>
                    {at() === 0 ? <Tag tone="success">{t("documents.latest")}</Tag> : null}
                    <FileTag state={fileStateOf(version, props.here, props.isCut)} name={title()} />
                    <Menu
                      label={t("documents.actions", { what: title() })}
                      items={[
                        { label: t("documents.act.save"), icon: Download, run: () => void save(version) },
                        ...(props.canEdit
                          ? [
                              {
                                label: t("documents.act.remove"),
                                icon: Trash,
                                danger: true,
                                run: () => void remove(version),
                              },
                            ]
                          : []),
                      ]}
                    />
                  </>
                }
              />
            );
          }}
        </For>
      </List>
    </Sheet>
  );
}
