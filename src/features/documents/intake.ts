import { createSignal } from "solid-js";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import {
  type ArchivedMail,
  addFile,
  archiveMail,
  isMailFile,
  removeDocuments,
  undoArchive,
} from "#data/files/index.ts";
import { useSession } from "#data/session/index.ts";
import { useMembers } from "#data/team/index.ts";
import type { Document } from "#domain/documents/document.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { useAttempt } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";

/** A file that was not added, and why; or what of a message was not kept apart. */
export interface Refusal {
  name: string;
  code?: ErrorCode;
  /** Attachments that stay in the message. */
  left?: number;
}

/** Where files go: to the files of these people, and to an application. E-mails are archived with the first of them. */
export interface FilesFor {
  people: readonly string[];
  application_id?: string;
}

/** Takes files in, one after the other: documents, and e-mails to archive. */
export function createIntake(about: () => FilesFor) {
  const { t, format } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const people = usePeopleIndex();
  const members = useMembers();
  const toast = useToast();
  const attempt = useAttempt();
  const [work, setWork] = createSignal<{ done: number; total: number }>();
  const [refusals, setRefusals] = createSignal<readonly Refusal[]>([]);
  let last: Promise<void> = Promise.resolve();

  function circleOf(person_id: string) {
    const byAddress = new Map<string, string[]>();
    for (const { id, emails } of people.rows())
      for (const email of emails) {
        const key = email.trim().toLowerCase();
        byAddress.set(key, [...(byAddress.get(key) ?? []), id]);
      }
    return {
      person_id,
      member_id: session.workspace()?.member_id,
      peopleAt: (address: string) => byAddress.get(address) ?? [],
      memberAt: (address: string) => members()?.find(({ email }) => email === address)?.id,
    };
  }

  async function takeAll(files: readonly File[], to: FilesFor): Promise<void> {
    const added: Document[] = [];
    const mails: ArchivedMail[] = [];
    const refused: Refusal[] = [];
    setRefusals([]);
    for (const [done, file] of files.entries()) {
      setWork({ done, total: files.length });
      const [person_id] = to.people;
      if (person_id && isMailFile(file.name)) {
        const read = await archiveMail(database, file, circleOf(person_id));
        if (!read.ok) refused.push({ name: file.name, code: read.code });
        else {
          mails.push(read.archived);
          const { left, interaction } = read.archived;
          if (left.length > 0) refused.push({ name: subjectOf(interaction.subject), left: left.length });
        }
      } else {
        const read = await addFile(database, file, { ...to, people: [...to.people] });
        if (read.ok) added.push(read.document);
        else refused.push({ name: file.name, code: read.code });
      }
    }
    setWork(undefined);
    setRefusals(refused);
    tell(added, mails);
  }

  const subjectOf = (subject: string | undefined) => subject || t("documents.mail.noSubject");

  function tell(added: readonly Document[], mails: readonly ArchivedMail[]): void {
    const fresh = mails.filter(({ isNew, added: documents }) => isNew || documents.length > 0);
    if (added.length + mails.length === 0) return;
    if (added.length + fresh.length === 0) {
      toast.show({ text: t("documents.mail.known") });
      return;
    }
    const undo = async () => {
      for (const mail of fresh) await undoArchive(database, mail);
      await removeDocuments(
        database,
        added.map(({ id }) => id),
      );
    };
    toast.show({ ...wordsOf(added, fresh), undo: () => attempt(undo) });
  }

  function wordsOf(added: readonly Document[], mails: readonly ArchivedMail[]) {
    if (mails.length === 0)
      return { text: t("documents.add.added", { count: added.length }), detail: t("documents.add.kept") };
    const names = [...new Set(mails.flatMap(({ interaction }) => interaction.people))].flatMap((id) => {
      const name = people.get(id)?.display_name;
      return name ? [name] : [];
    });
    const [first] = mails;
    const archived =
      mails.length === 1
        ? t("documents.mail.archived", { subject: subjectOf(first?.interaction.subject) })
        : t("documents.mail.archivedMany", { count: mails.length });
    const text =
      added.length > 0
        ? format.list([archived, t("documents.add.addedToo", { count: added.length })])
        : archived;
    return { text, detail: t("documents.mail.filed", { count: mails.length, names: format.list(names) }) };
  }

  return {
    /** How far the taking is; nothing when nothing is being taken. */
    work,
    refusals,
    forgetRefusals: () => setRefusals([]),
    take(files: readonly File[]): Promise<void> {
      if (files.length === 0) return last;
      const to = about();
      last = last.then(() => takeAll(files, to)).catch(() => setWork(undefined) as undefined);
      return last;
    },
    /** Adds a version to a document. */
    async replace(document: Document, file: File): Promise<void> {
      const { kind, people, goal_id, interaction_id, organization_id, application_id, series_id, id } =
        document;
      const links = {
        ...(goal_id && { goal_id }),
        ...(interaction_id && { interaction_id }),
        ...(organization_id && { organization_id }),
        ...(application_id && { application_id }),
      };
      const read = await addFile(database, file, { kind, people, series_id: series_id ?? id, ...links });
      if (!read.ok) {
        setRefusals([{ name: file.name, code: read.code }]);
        return;
      }
      toast.show({
        text: t("documents.replaced"),
        detail: t("documents.add.kept"),
        undo: () => attempt(() => removeDocuments(database, [read.document.id])),
      });
    },
  };
}

export type Intake = ReturnType<typeof createIntake>;
