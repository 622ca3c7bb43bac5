import { createSignal } from "solid-js";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { askServer, useAuthors } from "#data/history/index.ts";
import { useSession } from "#data/session/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import { parseMove } from "#domain/applications/move.ts";
import { readAffiliation } from "#domain/artists/affiliation.ts";
import { languageWord } from "#domain/artists/languages.ts";
import { showPhone } from "#domain/phone/phone.ts";
import { parseStamp, type Stamp } from "#domain/record/clock.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { recordOf, type TableName } from "#domain/records.ts";
import { useRoleDates } from "#features/artists/index.ts";
import { createOpportunityWords } from "#features/opportunities/index.ts";
import { useI18n } from "#i18n/index.ts";
import { writeMoney } from "#i18n/money.ts";

const longestAsk = 3_000; // ms

/** Whether a value is one that the veil covers: the words of an interaction that is confidential, or was. */
export function isVeiled(table: TableName, field: string, doc: AnyDoc, wasConfidential = false): boolean {
  return (
    table === "interactions" &&
    ["note", "subject"].includes(field) &&
    (doc.confidential === true || wasConfidential)
  );
}

/** Values, records and authors, in words. */
export function useRecordWords() {
  const i18n = useI18n();
  const { t, format } = i18n;
  const database = useDatabase();
  const session = useSession();
  const people = usePeopleIndex();
  const team = useTeamDirectory();
  const authors = useAuthors();
  const dates = useRoleDates();
  const [organizations, setOrganizations] = createSignal<Record<string, string>>({});

  const organizationName = (id: string) => {
    const known = organizations()[id];
    if (known !== undefined) return known;
    void database.organizations
      .get(id)
      .then((found) => setOrganizations((all) => ({ ...all, [id]: found?.name ?? "" })));
    return "";
  };
  /** Of what has a title: a goal, a task. */
  const [titles, setTitles] = createSignal<Record<string, string>>({});
  const titleOf = (table: "goals" | "tasks" | "opportunities", id: string) => {
    const known = titles()[id];
    if (known === undefined)
      void database[table]
        .get(id)
        .then((found) => setTitles((all) => ({ ...all, [id]: found?.title ?? "" })));
    return known;
  };
  const referred = (of: string | undefined, id: string) => {
    if (of === "member") return team.byId(id)?.display_name;
    if (of === "person") return people.get(id)?.display_name;
    if (of === "goal" || of === "task") return titleOf(`${of}s`, id);
    if (of === "opportunity") return titleOf("opportunities", id);
    return of === "organization" ? organizationName(id) : undefined;
  };
  const say = createOpportunityWords();
  const ofOpportunity = (field: string, value: unknown): string | undefined =>
    field === "languages" ? languageWord(String(value), i18n.locale()) : say()?.value(field, value);
  const choice = (table: TableName, field: string, value: string) => {
    if (table === "interactions" && field === "kind") return t(`interactions.kind.${value as "call"}`);
    if (table === "people" && field === "kind") return t(`artists.kind.${value as "artist"}`);
    if (table === "tasks" || table === "goals" || field === "origin")
      return t(`history.value.${value as "open"}`);
    if (table === "opportunities") return t(`opportunities.${field as "kind"}.${value as "grant"}`);
    if (table === "applications")
      return field === "stage"
        ? t(`applications.stage.${value as "idea"}`)
        : t(`applications.support.${value as "informed"}`);
    if (table === "documents") return t(`documents.kind.${value as "cv"}`);
    return value;
  };

  const authorOf = (stamp: Stamp): string => {
    const author = authors.of(stamp);
    if (author.where === "here") return t("history.here");
    if (author.where === "server") return t("history.server");
    if (author.where === "unknown") return t("history.somebody");
    if (author.user_id === session.account()?.user_id) return t("history.you");
    return team.byUser(author.user_id)?.display_name ?? t("history.somebody");
  };

  const roleWords = (text: string): string => {
    const role = readAffiliation(text);
    if (!role) return text;
    const where = organizationName(role.organization_id) || t("network.unknownOrganization");
    return [role.role, where, dates(role)].filter(Boolean).join(" · ");
  };

  const moveWords = (text: string): string => {
    const move = parseMove(text);
    return move ? `${t(`applications.stage.${move.stage}`)}, ${format.instant(move.at)}` : text;
  };

  return {
    value(table: TableName, field: string, value: unknown): string {
      if (value === null || value === undefined || value === "") return t("history.nothing");
      if (typeof value === "boolean") return t(value ? "history.yes" : "history.no");
      const kind = recordOf(table).fields[field];
      const of = kind?.name === "set" ? kind.element : kind;
      const text = String(value);
      const said = table === "opportunities" ? ofOpportunity(field, value) : undefined;
      if (said !== undefined) return said;
      if (table === "people" && (field === "language" || field === "languages"))
        return languageWord(text, i18n.locale());
      if (field === "affiliations") return roleWords(text);
      if (field === "moves") return moveWords(text);
      if (field.endsWith("_cents")) return writeMoney(i18n.locale(), Number(value));
      if (of?.format === "phone") return showPhone(text, t("artists.extension"));
      if (of?.name === "ref") return referred(of.of, text) || t("history.unnamed");
      if (of?.name === "day") return format.day(text, "long");
      if (of?.name === "instant") return format.instant(text);
      if (of?.name === "choice") return choice(table, field, text);
      return text;
    },
    /** What a record is called: a name, a title, or its kind. */
    record(table: TableName, doc: AnyDoc): string {
      if (table === "interactions") return t(`interactions.kind.${doc.kind as "call"}`);
      return String(doc.display_name ?? doc.name ?? doc.title ?? t("history.unnamed"));
    },
    author: authorOf,
    /** The same in the middle of a sentence: a name keeps its capital, « le serveur » has none. */
    authorWithin(stamp: Stamp): string {
      const words = authorOf(stamp);
      const { where } = authors.of(stamp);
      const isName = where === "elsewhere" && ![t("history.you"), t("history.somebody")].includes(words);
      return isName ? words : words.charAt(0).toLocaleLowerCase() + words.slice(1);
    },
    /** Asks the server whose device wrote a stamp of this record, when that is not known here. */
    async learnAuthor(stamp: Stamp, table: TableName, id: string): Promise<void> {
      await authors.refresh();
      if (authors.of(stamp).where !== "unknown") return;
      // Worth a question, not a wait.
      await Promise.race([
        askServer(session, database, table, id),
        new Promise((resolve) => setTimeout(resolve, longestAsk)),
      ]);
      await authors.refresh();
    },
    when(stamp: Stamp): string {
      const at = new Date(parseStamp(stamp).ms).toISOString();
      return format.dayOf(at) === format.today() ? format.time(at) : format.instant(at);
    },
    /** « à 19 h 36 » today, « hier, 9 h 47 » before. */
    whenAt(stamp: Stamp): string {
      const at = new Date(parseStamp(stamp).ms).toISOString();
      return format.dayOf(at) === format.today()
        ? t("sync.atTime", { time: format.time(at) })
        : format.instant(at);
    },
    at: (stamp: Stamp) => new Date(parseStamp(stamp).ms).toISOString(),
  };
}
