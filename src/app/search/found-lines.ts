// How what is found is shown, and where it leads, by table.

import Building from "lucide-solid/icons/building";
import CalendarDays from "lucide-solid/icons/calendar-days";
import Compass from "lucide-solid/icons/compass";
import FileText from "lucide-solid/icons/file-text";
import Square from "lucide-solid/icons/square";
import SquareCheckBig from "lucide-solid/icons/square-check-big";
import SquareKanban from "lucide-solid/icons/square-kanban";
import Target from "lucide-solid/icons/target";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useOpportunitiesIndex } from "#data/opportunities/index.ts";
import type { Because, Found } from "#data/search/index.ts";
import { showPhone } from "#domain/phone/phone.ts";
import { markWords, type Piece } from "#domain/search/marked.ts";
import { interactionIcons, namesIn, useInteractionName } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { type Option, type PersonLine, plain } from "./option.ts";

/** Draws what was found; `asked` are the words to mark. */
export interface FoundLines {
  lineOf(found: Found, asked: readonly string[], group?: string): Option | undefined;
  personLine(person: PersonLine, asked: readonly string[], because?: Because, group?: string): Option;
}

type Of<T extends Found["table"]> = Extract<Found, { table: T }>;
type Lines = { [T in Found["table"]]?: (found: Of<T>, asked: readonly string[]) => Omit<Option, "group"> };

export function useFoundLines(): FoundLines {
  const i18n = useI18n();
  const { t, format } = i18n;
  const people = usePeopleIndex();
  const opportunities = useOpportunitiesIndex();
  const nameOf = useInteractionName();

  const namesOf = (ids: readonly string[]) => ids.flatMap((id) => people.get(id)?.display_name ?? []);
  const inside = (text: string, asked: readonly string[]) => markWords(text, asked, { inside: true });
  /** Names, then a fact, with a point between them. */
  const detail = (asked: readonly string[], ...parts: (string | undefined)[]): Piece[] =>
    inside(parts.filter(Boolean).join(" · "), asked);
  const whom = (ids: readonly string[]) => {
    const names = namesOf(ids);
    return names.length > 0 ? namesIn(i18n, names) : undefined;
  };
  const excerpt = (because: Because | undefined, asked: readonly string[]) =>
    because?.kind === "text" ? { excerpt: markWords(because.text, asked) } : {};
  const short = (because: Because | undefined) => {
    if (because?.kind === "reach" && !because.text.includes("@"))
      return showPhone(because.text, t("artists.extension"));
    return because?.kind === "text" ? undefined : because?.text;
  };
  const addressOf = (
    record: { people?: readonly string[]; organization_id?: string | undefined },
    tab?: string,
  ) => {
    const [person] = record.people ?? [];
    if (person) return `/artistes/${person}${tab ? `/${tab}` : ""}`;
    return record.organization_id ? `/organismes/${record.organization_id}` : undefined;
  };
  const calledOf = (record: Of<"applications">["record"]) =>
    record.title ??
    opportunities.get(record.opportunity_id)?.title ??
    record.program ??
    t("applications.untitled");
  const to = (href: string | undefined) => (href ? { href } : {});

  const lines: Lines = {
    organizations: ({ record, because }, asked) => ({
      title: inside(record.name, asked),
      detail: detail(asked, short(because) ?? record.city),
      ...excerpt(because, asked),
      icon: Building,
      href: `/organismes/${record.id}`,
    }),
    opportunities: ({ record, because }, asked) => ({
      title: inside(record.title, asked),
      detail: detail(asked, short(because) ?? record.funder),
      ...excerpt(because, asked),
      icon: Compass,
      href: `/opportunites/${record.id}`,
    }),
    applications: ({ record, because }, asked) => ({
      title: inside(calledOf(record), asked),
      detail: detail(asked, whom(record.people), short(because) ?? record.funder),
      ...excerpt(because, asked),
      icon: SquareKanban,
      ...endOf(t(`applications.stage.${record.stage}`)),
      href: `/candidatures/${record.id}`,
    }),
    goals: ({ record, because }, asked) => ({
      title: inside(record.title, asked),
      detail: detail(asked, whom(record.people)),
      ...excerpt(because, asked),
      icon: Target,
      ...to(addressOf(record, "plan")),
    }),
    tasks: ({ record, because }, asked) => ({
      title: inside(record.title, asked),
      detail: detail(asked, whom(record.people)),
      ...excerpt(because, asked),
      icon: record.status === "done" ? SquareCheckBig : Square,
      ...endOf(
        record.status === "done"
          ? t("search.done")
          : record.due_on && t("search.due", { day: format.day(record.due_on) }),
      ),
      href: `/taches?tache=${record.id}`,
    }),
    events: ({ record, because }, asked) => ({
      title: inside(record.title, asked),
      detail: detail(asked, whom(record.people), short(because) ?? record.place),
      ...excerpt(because, asked),
      icon: CalendarDays,
      ...endOf(format.instant(record.starts_at)),
      href: `/calendrier?jour=${format.dayOf(record.starts_at)}&evenement=${record.id}`,
    }),
    documents: ({ record, because }, asked) => ({
      title: inside(record.name, asked),
      detail: detail(asked, whom(record.people)),
      ...excerpt(because, asked),
      icon: FileText,
      ...endOf(format.day(record.created_at)),
      ...to(addressOf(record, "documents")),
    }),
    interactions: ({ record, because }, asked) => ({
      title: plain(nameOf(record)),
      detail: detail(asked, whom(record.people)),
      ...excerpt(because, asked),
      icon: interactionIcons[record.kind],
      ...endOf(format.day(record.occurred_at)),
      ...to(addressOf(record, "historique")),
    }),
  };

  function personLine(
    person: PersonLine,
    asked: readonly string[],
    because?: Because,
    group: string = t("search.group.people"),
  ): Option {
    const [discipline] = person.disciplines;
    const known = [person.kind === "contact" ? t("search.contact") : discipline, person.city];
    return {
      group,
      title: inside(person.display_name, asked),
      detail: detail(asked, ...(short(because) ? [short(because)] : known)),
      ...excerpt(because, asked),
      initialsOf: person.display_name,
      href: `/artistes/${person.id}`,
      person,
    };
  }

  return {
    personLine,
    lineOf(found, asked, group) {
      if (found.table === "people") return personLine(found.record, asked, found.because, group);
      const line = lines[found.table]?.(found as never, asked);
      const ref = { table: found.table, id: found.record.id };
      return line && { group: group ?? groupName(found.table), ref, ...line };
    },
  };

  function groupName(table: Found["table"]): string {
    return table === "members" || table === "library" ? "" : t(`search.group.${table}`);
  }
}

const endOf = (end: string | undefined) => (end ? { end } : {});
