import { Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { removeDocuments, restoreDocuments, retryFile } from "#data/files/index.ts";
import type { Document } from "#domain/documents/document.ts";
import { baseName } from "#domain/documents/file-rules.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { useAttempt } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useSaveFile } from "./use-save-file.ts";

/** Why a file was refused, and the ways out: send it again, put it among one's own files, or give it up. */
export function RefusedFile(props: {
  document: Pick<Document, "id" | "name" | "media_type" | "sha256">;
  reason: ErrorCode;
  canEdit: boolean;
}) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();
  const save = useSaveFile();
  const name = () => baseName(props.document.name);
  const labelOf = (action: string) => t("documents.act.of", { action, what: name() });

  async function giveUp() {
    const { id } = props.document;
    const text = t("documents.discarded", { name: name() });
    if (!(await attempt(() => removeDocuments(database, [id])))) return;
    toast.show({ text, undo: () => attempt(() => restoreDocuments(database, [id])) });
  }

  return (
    <div class="file__refused">
      <p>{t(`errors.${props.reason}`)}</p>
      <div class="btn-row">
        <Button
          variant="secondary"
          size="sm"
          aria-label={labelOf(t("documents.act.retry"))}
          onClick={() => void attempt(() => retryFile(database, props.document.id))}
        >
          {t("documents.act.retry")}
        </Button>
        <Button
          variant="quiet"
          size="sm"
          aria-label={labelOf(t("documents.act.export"))}
          onClick={() => void save(props.document as Document)}
        >
          {t("documents.act.export")}
        </Button>
        <Show when={props.canEdit}>
          <Button
            variant="ghost"
            size="sm"
            aria-label={labelOf(t("documents.act.discard"))}
            onClick={() => void giveUp()}
          >
            {t("documents.act.discard")}
          </Button>
        </Show>
      </div>
    </div>
  );
}
