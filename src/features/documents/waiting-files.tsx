import { For, Show } from "solid-js";
import { useWaitingFiles } from "#data/files/index.ts";
import type { OutgoingFile } from "#data/store/device-files.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { baseName } from "#domain/documents/file-rules.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Count } from "#ui/count/count.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { iconOf } from "./file-icons.ts";
import type { FileState } from "./file-state.ts";
import { FileTag } from "./file-tag.tsx";
import { RefusedFile } from "./refused-file.tsx";
import "./documents.css";

const mostShown = 20;

/** The files that are not on the server yet, and how far each is. */
export default function WaitingFiles() {
  const { t, format } = useI18n();
  const status = useSyncStatus();
  const waiting = useWaitingFiles();
  const all = () => waiting() ?? [];
  const stateOf = (file: OutgoingFile): FileState => {
    if (file.state === "refused" || file.state === "paused") return { is: file.state };
    if (isCut(status())) return { is: "here" };
    return file.sent > 0
      ? { is: "sending", part: file.sent / Math.max(1, file.draft.bytes) }
      : { is: "waiting" };
  };
  return (
    <Show when={all().length > 0}>
      <section class="sync__sec">
        <h3>
          {t("documents.waitingFiles")} <Count of={format.number(all().length)} />
        </h3>
        <List label={t("documents.waitingFiles")}>
          <For each={all().slice(0, mostShown)}>
            {(file) => (
              <>
                <Row
                  start={
                    <span class="file">
                      <Icon of={iconOf(file.draft)} />
                    </span>
                  }
                  title={baseName(file.draft.name)}
                  meta={format.bytes(file.draft.bytes)}
                  end={<FileTag state={stateOf(file)} name={baseName(file.draft.name)} />}
                />
                <Show when={file.state === "refused"}>
                  <li class="file__refusal">
                    <RefusedFile
                      document={{ id: file.id, ...file.draft }}
                      reason={file.reason ?? "unknown"}
                      canEdit
                    />
                  </li>
                </Show>
              </>
            )}
          </For>
        </List>
        <Show when={all().length > mostShown}>
          <p class="muted small">{t("documents.waitingMore", { count: all().length - mostShown })}</p>
        </Show>
      </section>
    </Show>
  );
}
