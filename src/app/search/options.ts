import CalendarPlus from "lucide-solid/icons/calendar-plus";
import Compass from "lucide-solid/icons/compass";
import ListFilter from "lucide-solid/icons/list-filter";
import NotebookPen from "lucide-solid/icons/notebook-pen";
import SquareCheckBig from "lucide-solid/icons/square-check-big";
import UserPlus from "lucide-solid/icons/user-plus";
import { type Accessor, createMemo } from "solid-js";
import type { FoundGroup } from "#data/search/index.ts";
import { foldText } from "#domain/artists/names.ts";
import { quality } from "#domain/search/find.ts";
import { markWords } from "#domain/search/marked.ts";
import { askedWords } from "#domain/search/words.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { type Place, places } from "../navigation.ts";
import { useGo } from "../shell/use-go.ts";
import { useCanWrite } from "../use-can-write.ts";
import type { Finder } from "./finder.ts";
import { useFoundLines } from "./found-lines.ts";
import { type Option, type PersonLine, plain } from "./option.ts";
import { usePersonActions } from "./person-actions.ts";
import { useRecent } from "./recent.ts";

/**
 * The lines of the search: what was found, what can be done for the person selected, pages. A line stays the same
 * object while it says the same, so that pressing one never finds another in its place.
 */
export function createOptions(
  query: Accessor<string>,
  finder: Finder,
  selectedPerson: Accessor<PersonLine | undefined>,
): Accessor<readonly Option[]> {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const goTo = useGo();
  const logSheet = useLogSheet();
  const { lineOf, personLine } = useFoundLines();
  const actionsFor = usePersonActions();
  const recent = useRecent();
  const typed = () => query().trim();

  const groups = createMemo(() => {
    const { answer, peopleMeanwhile } = finder;
    const [found, asked] = [answer()?.groups ?? [], answer()?.asked ?? askedWords(query())];
    const meanwhile = peopleMeanwhile().map((person) => personLine(person, askedWords(query())));
    const others = found.filter(({ table }) => meanwhile.length === 0 || table !== "people");
    return [
      ...(meanwhile.length > 0 ? [meanwhile] : []),
      ...others.map((group) => [
        ...group.found.flatMap((one) => lineOf(one, asked) ?? []),
        ...(group.table === "people" ? seeAll(group) : []),
      ]),
    ];
  });

  /** The list takes the same words, and has room for everybody; it forgives no slip. */
  function seeAll({ total, found, quality: reached }: FoundGroup): Option[] {
    if (total <= found.length || reached < quality.insideFact) return [];
    return [
      {
        group: t("search.group.people"),
        title: plain(t("search.seeAll")),
        icon: ListFilter,
        href: `/artistes?q=${encodeURIComponent(typed())}`,
      },
    ];
  }

  const recentLines = createMemo(() =>
    typed() ? [] : recent().flatMap((one) => lineOf(one, [], t("search.recent")) ?? []),
  );

  const firstPerson = createMemo(
    () =>
      groups()
        .flat()
        .find(({ person }) => person)?.person,
  );
  const personActions = createMemo(() => {
    const person = selectedPerson() ?? firstPerson();
    return person && typed() ? actionsFor(person) : [];
  });

  const pages = createMemo(() => {
    const asked = askedWords(query());
    const isAsked = ({ label }: Place) => {
      const name = foldText(t(label));
      return asked.every((word) => name.includes(word));
    };
    return places
      .filter((place) => (canWrite() || !place.writes) && isAsked(place))
      .map((place) => ({
        group: t("search.pages"),
        title: markWords(t(place.label), asked, { inside: true }),
        icon: place.icon,
        run: () => goTo(place),
      }));
  });

  const actions = createMemo((): Option[] => {
    if (!canWrite()) return [];
    const group = t("search.actions");
    const asked = askedWords(query());
    const isAsked = (action: string) => asked.every((word) => foldText(action).includes(word));
    const log = t("shell.logInteraction");
    const addTask = t("search.addTask");
    // A name, and not a number or an address.
    const isName = /\p{L}{2}/u.test(typed()) && !/[@\d]/.test(typed());
    const newFile = {
      group,
      title: plain(isName ? t("search.newFileFor", { name: typed() }) : t("search.newFile")),
      icon: UserPlus,
      href: `/artistes/nouveau${isName ? `?nom=${encodeURIComponent(typed())}` : ""}`,
    };
    const opportunity = t("opportunities.new");
    const newOpportunity = {
      group,
      title: plain(opportunity),
      icon: Compass,
      href: "/opportunites/nouvelle",
    };
    const meet = t("calendar.new");
    const newAppointment = {
      group,
      title: plain(meet),
      icon: CalendarPlus,
      href: "/calendrier?nouveau=rendez-vous",
    };
    return [
      ...(isAsked(log)
        ? [{ group, title: plain(log), icon: NotebookPen, run: () => logSheet.open({}) }]
        : []),
      ...(isAsked(addTask)
        ? [{ group, title: plain(addTask), icon: SquareCheckBig, run: () => logSheet.open({ task: {} }) }]
        : []),
      ...(typed() && isAsked(meet) ? [newAppointment] : []),
      ...(typed() && isAsked(opportunity) ? [newOpportunity] : []),
      ...(isName || !typed() ? [newFile] : []),
    ];
  });

  return createMemo(() => {
    // What is done for somebody comes right after the people, wherever they stand.
    const found = groups().flatMap((lines) =>
      lines.some(({ person }) => person) ? [...lines, ...personActions()] : lines,
    );
    return [
      ...recentLines(),
      ...found,
      ...(typed() ? [...pages(), ...actions()] : [...actions(), ...pages()]),
    ];
  });
}
