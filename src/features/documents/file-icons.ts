import FileImage from "lucide-solid/icons/file-image";
import FileMusic from "lucide-solid/icons/file-music";
import FilePlay from "lucide-solid/icons/file-play";
import FileSpreadsheet from "lucide-solid/icons/file-spreadsheet";
import FileText from "lucide-solid/icons/file-text";
import FileUser from "lucide-solid/icons/file-user";
import Mail from "lucide-solid/icons/mail";
import Presentation from "lucide-solid/icons/presentation";
import type { Document } from "#domain/documents/document.ts";
import { type FileFamily, familyOf } from "#domain/documents/file-rules.ts";
import type { IconGlyph } from "#ui/icon/icon.tsx";

const icons: Record<FileFamily, IconGlyph> = {
  pdf: FileText,
  word: FileText,
  text: FileText,
  image: FileImage,
  sheet: FileSpreadsheet,
  slides: Presentation,
  mail: Mail,
  sound: FileMusic,
  film: FilePlay,
};

/** What a document looks like in a list. */
export function iconOf({ kind, media_type }: Pick<Document, "kind" | "media_type">): IconGlyph {
  return kind === "cv" ? FileUser : icons[familyOf(media_type)];
}
