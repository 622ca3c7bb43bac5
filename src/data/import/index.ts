export { type ImportReceipt, importPeople } from "./apply-import.ts";
export { type ImportFile, openImportFile } from "./open-file.ts";
export { undoImport } from "./undo-import.ts";
