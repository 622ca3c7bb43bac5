import type { errors as french } from "../fr-ca/errors.ts";
import type { Shape } from "../translate.ts";

export const errors = {
  offline: "No network. What you saved is kept on this device and will be sent when the connection returns.",
  server_silent: "The server does not answer. Nothing is lost. We will try again, or try again in a moment.",
  server_error: "The server had a problem. Nothing is lost. Try again in a moment.",
  network_blocked:
    "This network answers in place of the server. Open a web page to sign in to it. Nothing is lost.",
  server_busy: "The server asks for a moment. Nothing is lost; sending will resume by itself.",
  rate_limited: "Too many tries in a row. Wait a minute, then try again.",
  code_wrong: "This is not the right code. Check the six digits of the latest email.",
  code_expired: "This code is no longer valid. Ask for another one; it arrives within seconds.",
  credentials_wrong: "The address and the password do not match. Check them, or ask for a code.",
  not_invited: "This address has no invitation. Ask the person who administers your workspace to invite you.",
  other_account:
    "Somebody else is signed in on this device, and their work stays under their name. They must sign out first, in the settings.",
  session_expired: "Your session has ended. Your data stays on this device. Sign in to synchronize it.",
  access_lost: "You no longer have access to this workspace. Its data has been removed from this device.",
  role_lowered: "Your role has changed. What you can no longer read has been removed from this device.",
  withdrawn:
    "A record that you had changed is no longer shared with you. It has been removed from this device.",
  forbidden: "Your role does not allow this change. A person who administers the workspace can make it.",
  invalid: "Something is missing, or a value does not have the expected form. Check the marked fields.",
  duplicate: "This already exists. Nothing was added twice.",
  already_member: "This person is already part of the team.",
  last_admin: "A workspace needs at least one administrator. Name another one first.",
  clock_ahead:
    "The clock of this device is ahead. Set it right; your changes are kept and will be sent then.",
  storage_full: "This device is out of space. Free some, then try again; what was saved is kept.",
  storage_failed: "This device refused to save. Reload the page, then try again; your text is kept.",
  storage_evicted: "The browser erased the data on this device. Sign in and it comes back.",
  not_sent_yet: "This file has not reached the server yet. Wait for synchronization to end, then try again.",
  not_found: "This file no longer exists, or has not reached this device yet.",
  workspace_unknown: "This workspace does not exist, or you are not part of it.",
  file_unreadable: "This file cannot be read as a table. Save it as .xlsx or .csv, then try again.",
  file_empty: "This file holds no row.",
  file_too_large: "This file is too large for this device. Split it into several.",
  file_protected: "This file is locked by a password. Save a copy without one, then try again.",
  file_old_excel: "This file comes from an old Excel (.xls). Save it as .xlsx, then try again.",
  file_truncated: "This file is incomplete or damaged. Get it again, then try again.",
  file_inflates: "This file unfolds into far more data than it shows. It was not opened.",
  file_unsafe: "This file holds instructions that a table has not. It was not opened.",
  file_other_kind:
    "This file is neither a table nor an address book. Choose a .xlsx, .csv, .tsv or .vcf file.",
  file_is_mail: "This file is an e-mail. Drop it on somebody’s file to archive it.",
  file_is_calendar: "This file is a calendar. Choose a .xlsx, .csv, .tsv or .vcf file.",
  list_unreadable: "This .json file is not a list of records. Save it as .csv, then try again.",
  document_empty: "This file is empty. Nothing was added.",
  document_too_large: "This file is over 50 MB. Make it lighter, or add a link to the profile.",
  document_kind:
    "This type of file is not kept. Save it as PDF, Word, Excel, image, sound or video, then try again.",
  document_program: "This file contains a program. It was neither opened nor kept.",
  document_disguised: "This file is not what its name says. It was neither opened nor kept.",
  document_damaged:
    "This file is no longer the one that was added: it was damaged on its way or on the device. Add it again.",
  document_missing: "This file has not reached the server yet. It is on the device that added it.",
  copies_full: "Offline copies have taken all the room set aside on this device. Remove one, then try again.",
  files_full:
    "The team’s workspace has no more room for files. Yours is kept on this device. Tell the person who administers the workspace.",
  mail_unreadable: "This e-mail cannot be read. Save it again from your mail program.",
  mail_too_large: "This e-mail is too large. Save its attachments apart, as documents.",
  mail_too_deep: "This e-mail holds too many others, one in another. It was not opened.",
  work_unreadable:
    "This file is not work exported from Coulisses, or the device cannot read it. Choose another one.",
  work_damaged:
    "This file is incomplete or was changed. Nothing was taken from it. Find the original, then try again.",
  work_newer: "This file comes from a newer version of Coulisses. Reload the app, then try again.",
  work_too_large: "This file is far larger than exported work. Choose another one.",
  work_of_another_account:
    "This work was exported by somebody else. Only they can take it back, with their account.",
  work_of_another_workspace:
    "This work comes from another workspace. Open that workspace, then take the file back from there.",
  passphrase_wrong: "This passphrase does not open the file. Check each word; the file has not changed.",
  app_outdated: "A newer version is needed. Reload the page; your changes are kept.",
  server_outdated:
    "The server is not up to date with this version of the app yet. Your changes wait here and will be sent as soon as it is.",
  unknown: "Something did not work. What was saved is kept. Try again in a moment.",
} satisfies Shape<typeof french>;
