import { useDatabase } from "#data/database.ts";
import { readFile } from "#data/files/index.ts";
import { useSession } from "#data/session/index.ts";
import type { Document } from "#domain/documents/document.ts";
import { useI18n } from "#i18n/index.ts";
import { saveFile } from "#ui/save-file/save-file.ts";
import { useToast } from "#ui/toast/toast.tsx";

/** Puts a document among the files of this device, fetched when it is not here. */
export function useSaveFile(): (document: Document) => Promise<void> {
  const { t } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const toast = useToast();
  return async (document) => {
    const read = await readFile(database, session, document);
    if (read.ok) saveFile(read.file, document.name, document.media_type);
    else toast.show({ text: t(`errors.${read.code}`) });
  };
}
