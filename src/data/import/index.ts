export { type ImportFile, openImportFile } from "./open-file.ts";
