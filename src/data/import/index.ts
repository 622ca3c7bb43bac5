export {
  importInteractions,
  importOpportunities,
  importOrganizations,
  importPeople,
} from "./apply-import.ts";
export { importApplications } from "./import-applications.ts";
export { forgetLastImport, keepLastImport, type LastImport, useLastImport } from "./last-import.ts";
export { type ImportFile, openImportFile } from "./open-file.ts";
export { bothTraces, type ImportReceipt, type ImportTraces, leftTraces } from "./receipt.ts";
export { type UndoneImport, undoImport } from "./undo-import.ts";
export { type KnownValues, vocabularyOf } from "./vocabulary.ts";
