// An e-mail that somebody saved, filed under everybody it concerns: an interaction with its text, its attachments and the
// message itself as documents. All of their ids come from the message, so that filed twice, by two people, on two
// devices without a network, it is one.

import type { Document } from "#domain/documents/document.ts";
import { acceptFile, endingIn, sizeProblem } from "#domain/documents/file-rules.ts";
import type { ErrorCode, Failure, Result } from "#domain/errors.ts";
import { type Mail, maxMailBytes } from "#domain/mail/mail.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { codeOf } from "../failure.ts";
import type { Database } from "../store/open.ts";
import { addFile } from "./add-file.ts";
import { removeDocuments } from "./documents.ts";
import { idOf, sha256Of } from "./hash.ts";

/** Who is known by an address. */
export interface MailCircle {
  /** Of the file it was dropped on. */
  person_id: string;
  /** Who files it. */
  member_id: string | undefined;
  peopleAt(address: string): readonly string[];
  memberAt(address: string): string | undefined;
}

/** A message that was filed. */
export interface ArchivedMail {
  interaction: Interaction;
  /** Whether nobody had filed it on this device before. */
  isNew: boolean;
  /** The documents that came with it. */
  added: Document[];
  /** Attachments that are not kept apart, and why; they stay in the message. */
  left: { name: string; code: ErrorCode }[];
}

type ReadMail = (bytes: ArrayBuffer) => Promise<Result<{ mail: Mail }>>;

/** Whether a file is one to archive as an e-mail, by its name. */
export const isMailFile = (name: string) => ["eml", "msg"].includes(endingIn(name));

/** Archives a message on this device at once, offline too. */
export async function archiveMail(
  database: Database,
  file: Blob & { name: string },
  circle: MailCircle,
  read: ReadMail = readApart,
): Promise<Result<{ archived: ArchivedMail }>> {
  const at = { file: file.name };
  if (file.size > maxMailBytes) return { ok: false, code: "mail_too_large", at };
  const problem = sizeProblem(file.size);
  if (problem) return { ok: false, code: problem, at };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { ok: false, code: "file_unreadable", at };
  const accepted = acceptFile(file.name, new Uint8Array(bytes));
  if (!accepted.ok) return accepted;
  try {
    const sha256 = await sha256Of(bytes);
    const answer = await read(bytes.slice(0));
    if (!answer.ok) return { ...answer, at };
    return await fileMail(database, answer.mail, { file, sha256 }, circle);
  } catch (error) {
    return { ok: false, code: codeOf(error), at };
  }
}

async function fileMail(
  database: Database,
  mail: Mail,
  original: { file: Blob & { name: string }; sha256: string },
  circle: MailCircle,
): Promise<Result<{ archived: ArchivedMail }>> {
  const id = await idOf("mail", database.workspace_id, mail.message_id ?? original.sha256);
  const addresses = [...(mail.from ? [mail.from] : []), ...mail.to, ...mail.cc].map(({ address }) => address);
  const known = addresses.filter(Boolean).flatMap((address) => circle.peopleAt(address));
  const people = [...new Set([circle.person_id, ...known])];
  const about = {
    people,
    interaction_id: id,
    idFor: (sha256: string) => idOf("mail file", database.workspace_id, id, sha256),
  };
  // First the message itself: what is said of it never comes without it.
  const kept = await addFile(database, original.file, { ...about, kind: "email" });
  if (!kept.ok) return kept;
  const added = kept.isNew ? [kept.document] : [];
  const left: ArchivedMail["left"] = [];
  for (const { name, bytes } of mail.attachments.filter(({ inline }) => !inline)) {
    const one = await addFile(database, new Blob([bytes as BlobPart]), { ...about, name });
    if (!one.ok && isOfDevice(one)) {
      await removeDocuments(
        database,
        added.map((document) => document.id),
      );
      return one;
    }
    if (!one.ok) left.push({ name, code: one.code });
    else if (one.isNew) added.push(one.document);
  }
  const member_id = addresses.map(circle.memberAt).find(Boolean) ?? circle.member_id;
  const { interaction, isNew } = await keepInteraction(database, id, mail, people, member_id);
  return { ok: true, archived: { interaction, isNew, added, left } };
}

/** A device without room keeps none of it; an attachment that is refused stays in the message. */
const isOfDevice = ({ code }: Failure) =>
  code === "storage_full" || code === "storage_failed" || code === "unknown";

const longestNote = 20_000;
const longestSubject = 998;

async function keepInteraction(
  database: Database,
  id: string,
  mail: Mail,
  people: string[],
  member_id: string | undefined,
): Promise<Pick<ArchivedMail, "interaction" | "isNew">> {
  const { interactions } = database;
  const [known] = await interactions.getMany([id]);
  if (known) {
    const missing = people.filter((person) => !known.people.includes(person));
    const interaction = await interactions.edit(id, {
      ...(missing.length > 0 && { people: { add: missing } }),
      ...(known.deleted && { deleted: false }),
    });
    return { interaction, isNew: known.deleted };
  }
  const [subject, note] = [cut(mail.subject, longestSubject), cut(mail.text, longestNote)];
  const interaction = await interactions.create(
    {
      kind: "email",
      origin: "mail_file",
      people,
      occurred_at: mail.date ?? new Date(database.now()).toISOString(),
      ...(subject && { subject }),
      ...(note && { note }),
      ...(mail.message_id && { message_id: mail.message_id }),
      ...(member_id && { member_id }),
    },
    id,
  );
  return { interaction, isNew: true };
}

/** A text that fits; the whole of it is in the message that is kept. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, longest - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")
    .trimEnd()}…`;
}

/** Takes back what was just filed; what was here before stays. */
export async function undoArchive(
  database: Database,
  { interaction, isNew, added }: ArchivedMail,
): Promise<void> {
  if (isNew) await database.interactions.remove(interaction.id);
  await removeDocuments(
    database,
    added.map(({ id }) => id),
  );
}

/** A message of the largest size takes seconds on a phone. One made to be endless is not waited for. */
const readWithinMs = 60_000;

/** Reads the message on a thread of its own. */
export function readApart(bytes: ArrayBuffer, withinMs = readWithinMs): ReturnType<ReadMail> {
  const worker = new Worker(new URL("./mail.worker.ts", import.meta.url), { type: "module" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Result<{ mail: Mail }>>((resolve, reject) => {
    timer = setTimeout(() => resolve({ ok: false, code: "mail_unreadable" }), withinMs);
    worker.onmessage = ({ data }: MessageEvent<Result<{ mail: Mail }>>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(`The reader of e-mails stopped: ${message}`));
    worker.postMessage(bytes, [bytes]);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
