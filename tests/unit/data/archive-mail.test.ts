// E-mails dropped on a file: filed once, whoever files them and how often, under everybody they concern.

import "fake-indexeddb/auto";
import { readdirSync } from "node:fs";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { archiveMail, isMailFile, undoArchive } from "#data/files/archive-mail.ts";
import { sha256Of } from "#data/files/hash.ts";
import { type Database, openDatabase } from "#data/store/open.ts";
import { readMail } from "#domain/mail/read-mail.ts";
import { merge } from "#domain/record/merge.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { recordOf } from "#domain/records.ts";
import { hasSharedData, sharedDataNote, sharedFile, sharedFolder } from "../../fixtures/shared-data.ts";
import { openEmpty } from "./open.ts";

const read = (bytes: ArrayBuffer) => readMail(new Uint8Array(bytes));
const amara: string = crypto.randomUUID();
const lea: string = crypto.randomUUID();
const noe: string = crypto.randomUUID();
const known: Record<string, string[]> = { "amara@exemple.ca": [amara], "lea@exemple.ca": [lea] };
const circleOf = (person_id: string) => ({
  person_id,
  member_id: noe,
  peopleAt: (address: string) => known[address] ?? [],
  memberAt: () => undefined,
});

const pdf = Buffer.from("%PDF-1.7 un budget").toString("base64");
const program = Buffer.from("MZ\x90\0", "latin1").toString("base64");
const part = (type: string, name: string, content: string) =>
  [
    "--b",
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    content,
  ].join("\r\n");

const messageOf = ({ id = "<un@exemple.ca>", parts = [part("application/pdf", "Budget.pdf", pdf)] } = {}) =>
  new File(
    [
      [
        "From: Amara Diallo <amara@exemple.ca>",
        "To: Noé Tremblay <noe@trema.example>",
        "Cc: Léa <lea@exemple.ca>, Inconnue <inconnue@exemple.ca>",
        "Subject: Budget de la tournée",
        ...(id ? [`Message-ID: ${id}`] : []),
        "Date: Fri, 20 Nov 2026 10:00:00 -0500",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: text/html; charset=utf-8",
        "",
        "<p>Voici <b>le budget</b>.</p><script>alert(1)</script>",
        ...parts,
        "--b--",
        "",
      ].join("\r\n"),
    ],
    "Budget de la tournée.eml",
  );

async function archived(database: Database, file = messageOf(), person = amara) {
  const answer = await archiveMail(database, file, circleOf(person), read);
  if (!answer.ok) throw new Error(answer.code);
  return answer.archived;
}

/** What a device of that team holds once the message is filed there, without a network. */
async function onDevice(workspace_id: string, person: string): Promise<AnyDoc[]> {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange };
  const owner = { user_id: crypto.randomUUID(), workspace_id };
  const database = await openDatabase({ ...owner, engine, multiInstance: false });
  const filed = await archived(database, messageOf(), person);
  await database.close();
  return [filed.interaction, ...filed.added] as unknown as AnyDoc[];
}

test("[P1.5] a message becomes an interaction with its text, its people, its attachments and itself", async () => {
  const database = await openEmpty();
  const { interaction, isNew, added, left } = await archived(database);
  expect(isNew).toBe(true);
  expect(interaction).toMatchObject({
    kind: "email",
    origin: "mail_file",
    subject: "Budget de la tournée",
    message_id: "<un@exemple.ca>",
    occurred_at: "2026-11-20T15:00:00.000Z",
    member_id: noe,
    confidential: false,
  });
  expect([...interaction.people].sort()).toEqual([amara, lea].sort());
  // Its text, and nothing of its page.
  expect(interaction.note).toContain("Voici le budget.");
  expect(interaction.note).not.toMatch(/<|alert/);
  expect(left).toEqual([]);
  expect(added.map(({ name, kind, media_type }) => ({ name, kind, media_type }))).toEqual([
    { name: "Budget de la tournée.eml", kind: "email", media_type: "message/rfc822" },
    { name: "Budget.pdf", kind: "budget", media_type: "application/pdf" },
  ]);
  for (const document of added) {
    expect(document).toMatchObject({ interaction_id: interaction.id });
    expect([...document.people].sort()).toEqual([amara, lea].sort());
  }
  expect(added[1]?.sha256).toBe(await sha256Of(Buffer.from("%PDF-1.7 un budget")));
  expect(await database.files.outgoing.count()).toBe(2);
});

test("[P1.5] filed again, on the file of somebody else, it is the same one", async () => {
  const database = await openEmpty();
  const other = crypto.randomUUID();
  const first = await archived(database);
  const again = await archived(database, messageOf(), other);
  expect(again).toMatchObject({ isNew: false, added: [], left: [] });
  expect(again.interaction.id).toBe(first.interaction.id);
  expect(again.interaction.people).toContain(other);
  expect(await database.interactions.find()).toHaveLength(1);
  expect(await database.documents.find()).toHaveLength(2);
  expect(await database.files.outgoing.count()).toBe(2);
  // One without an id of its own is known by its bytes.
  await archived(database, messageOf({ id: "" }));
  await archived(database, messageOf({ id: "" }));
  expect(await database.interactions.find()).toHaveLength(2);
});

test("[P1.5] two devices that file the same message without a network end with one", async () => {
  const workspace_id = crypto.randomUUID();
  const [chloe, paul] = [crypto.randomUUID(), crypto.randomUUID()];
  const [ones, others] = [await onDevice(workspace_id, chloe), await onDevice(workspace_id, paul)];
  expect(ones.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  for (const [at, one] of ones.entries()) {
    const record = recordOf(at === 0 ? "interactions" : "documents");
    const [there, here] = [merge(record, one, others[at]!), merge(record, others[at]!, one)];
    expect(there.people).toEqual(here.people);
    expect([...(there.people as string[])].sort()).toEqual([amara, lea, chloe, paul].sort());
    expect(there.subject).toEqual(one.subject);
    expect(there.sha256).toEqual(one.sha256);
  }
});

test("[P1.5] the same message for another team is another one", async () => {
  const teams = [crypto.randomUUID(), crypto.randomUUID()] as const;
  const [ones, others] = [await onDevice(teams[0], amara), await onDevice(teams[1], amara)];
  for (const [at, { id }] of ones.entries()) expect(others[at]?.id).not.toBe(id);
});

test("[P1.5] [P1.7] an attachment that may not be kept stays in the message, and is said", async () => {
  const database = await openEmpty();
  const parts = [
    part("application/pdf", "facture.pdf", program),
    part("text/html", "page.html", Buffer.from("<script>1</script>").toString("base64")),
    part("application/pdf", "Budget.pdf", pdf),
  ];
  const { added, left } = await archived(database, messageOf({ parts }));
  expect(left).toEqual([
    { name: "facture.pdf", code: "document_program" },
    { name: "page.html", code: "document_kind" },
  ]);
  expect(added.map(({ name }) => name)).toEqual(["Budget de la tournée.eml", "Budget.pdf"]);
});

test("[P1.5] what is no message, or is too large, is refused and leaves nothing", async () => {
  const database = await openEmpty();
  const refusals: [File, string][] = [
    [new File([new Uint8Array(40_000_000)], "lourd.eml"), "mail_too_large"],
    [new File(["MZ\x90"], "programme.eml"), "document_program"],
    [new File(["bonjour"], "note.eml"), "mail_unreadable"],
    [new File([], "vide.eml"), "document_empty"],
    [new File(["bonjour"], "note.msg"), "document_disguised"],
  ];
  for (const [file, code] of refusals)
    expect(await archiveMail(database, file, circleOf(amara), read)).toMatchObject({ ok: false, code });
  expect(await database.interactions.find()).toEqual([]);
  expect(await database.documents.find()).toEqual([]);
  expect(await database.files.blobs.count()).toBe(0);
});

test("[P1.5] [P0.12] archiving is undone whole, and what was filed before stays", async () => {
  const database = await openEmpty();
  await undoArchive(database, await archived(database));
  expect(await database.interactions.find()).toEqual([]);
  expect(await database.documents.find()).toEqual([]);
  const again = await archived(database);
  expect(again.isNew).toBe(true);
  expect(await database.documents.find()).toHaveLength(2);
  expect(await database.files.outgoing.where("state").equals("waiting").count()).toBe(2);
  await undoArchive(database, await archived(database));
  expect(await database.interactions.find()).toHaveLength(1);
});

test.skipIf(!hasSharedData)(
  `[P1.5] real messages are filed, or say why they are not${sharedDataNote}`,
  async () => {
    const database = await openEmpty();
    const names = ["eml", "msg"].flatMap((folder) =>
      readdirSync(`${sharedFolder}email/${folder}`).map((name) => `email/${folder}/${name}`),
    );
    expect(names.length).toBeGreaterThan(20);
    for (const path of names) {
      const file = new File([sharedFile(path) as BlobPart], path.split("/").at(-1)!);
      expect(isMailFile(file.name)).toBe(true);
      const answer = await archiveMail(database, file, circleOf(amara), read);
      expect(answer.ok ? "filed" : answer.code, path).toMatch(/^(filed|mail_unreadable)$/);
      if (answer.ok) expect(answer.archived.interaction.note ?? "", path).not.toMatch(/<script/i);
    }
  },
);
