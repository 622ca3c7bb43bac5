import { saveFile } from "#ui/save-file/save-file.ts";
import type { SavedWork } from "./sign-out-sheet.tsx";

/** Offers the file to the person; the browser says nothing of what becomes of it. */
export function saveWork({ bytes, name }: SavedWork): void {
  saveFile(bytes as BlobPart, name, "application/octet-stream");
}
