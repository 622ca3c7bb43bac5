export { addFile } from "./add-file.ts";
export { type ArchivedMail, archiveMail, isMailFile, undoArchive } from "./archive-mail.ts";
export { copiesBudget, offlineKeys, seriesOf } from "./copies.ts";
export {
  type DocumentFile,
  describeDocument,
  editDocument,
  type FilesHere,
  filesIn,
  keepOffline,
  pauseFile,
  removeDocuments,
  restoreDocuments,
  retryFile,
  useDocuments,
  useFilesHere,
  useGoals,
  useWaitingFiles,
} from "./documents.ts";
export { readFile } from "./read-file.ts";
