import { createSignal } from "solid-js";

/** Files dropped or pasted on a person's file, on their way to the tab that takes them. */
export interface HandedFiles {
  person_id: string;
  files: readonly File[];
}

const [handed, setHanded] = createSignal<HandedFiles>();

/** What was dropped last and nobody has taken. */
export const handedFiles = handed;

export function handFiles(files: HandedFiles | undefined): void {
  setHanded(files);
}

/** The files of a drop or of a clipboard; a folder, or a piece of text, is none. */
export function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter(
    ({ size, type, name }) => size > 0 || type !== "" || /\./.test(name),
  );
}
