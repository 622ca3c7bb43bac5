import Building from "lucide-solid/icons/building";
import CalendarDays from "lucide-solid/icons/calendar-days";
import Compass from "lucide-solid/icons/compass";
import CopyCheck from "lucide-solid/icons/copy-check";
import House from "lucide-solid/icons/house";
import RefreshCw from "lucide-solid/icons/refresh-cw";
import Settings from "lucide-solid/icons/settings";
import SquareCheckBig from "lucide-solid/icons/square-check-big";
import SquareKanban from "lucide-solid/icons/square-kanban";
import Upload from "lucide-solid/icons/upload";
import UsersRound from "lucide-solid/icons/users-round";
import type { MessageKey } from "#i18n/index.ts";
import type { IconGlyph } from "#ui/icon/icon.tsx";

/** A place one can go to. An entry appears in the navigation on the day its screen exists. */
export interface Place {
  href: string;
  label: MessageKey &
    (
      | "shell.home"
      | "shell.calendar"
      | "shell.tasks"
      | "shell.artists"
      | "shell.organizations"
      | "shell.applications"
      | "shell.import"
      | "shell.synchronization"
      | "shell.settings"
      | "shell.duplicates"
      | "search.group.opportunities"
    );
  hint?: MessageKey &
    (
      | "shell.organizationsHint"
      | "shell.importHint"
      | "shell.settingsHint"
      | "duplicates.hint"
      | "opportunities.hint"
      | "applications.hint"
      | "calendar.hint"
      | "tasks.hint"
    );
  icon: IconGlyph;
  /** Second key after « G ». */
  key?: string;
  /** Only for those who may write. */
  writes?: boolean;
}

export const home: Place = { href: "/", label: "shell.home", icon: House, key: "h" };
export const artists: Place = { href: "/artistes", label: "shell.artists", icon: UsersRound, key: "a" };
export const calendar: Place = {
  href: "/calendrier",
  label: "shell.calendar",
  hint: "calendar.hint",
  icon: CalendarDays,
  key: "g",
};
export const tasks: Place = {
  href: "/taches",
  label: "shell.tasks",
  hint: "tasks.hint",
  icon: SquareCheckBig,
  key: "t",
};
export const organizations: Place = {
  href: "/organismes",
  label: "shell.organizations",
  hint: "shell.organizationsHint",
  icon: Building,
  key: "o",
};
export const opportunities: Place = {
  href: "/opportunites",
  label: "search.group.opportunities",
  hint: "opportunities.hint",
  icon: Compass,
  key: "p",
};
export const applications: Place = {
  href: "/candidatures",
  label: "shell.applications",
  hint: "applications.hint",
  icon: SquareKanban,
  key: "c",
};
export const importPeople: Place = {
  href: "/importer",
  label: "shell.import",
  hint: "shell.importHint",
  icon: Upload,
  writes: true,
};
export const duplicates: Place = {
  href: "/doublons",
  label: "shell.duplicates",
  hint: "duplicates.hint",
  icon: CopyCheck,
  writes: true,
};
export const settings: Place = {
  href: "/reglages",
  label: "shell.settings",
  hint: "shell.settingsHint",
  icon: Settings,
  key: "r",
};
export const synchronization: Place = {
  href: "/synchronisation",
  label: "shell.synchronization",
  icon: RefreshCw,
  key: "s",
};

/** Groups of the side bar, separated by a hairline. */
export const sideGroups: readonly (readonly Place[])[] = [
  [home, artists, calendar, tasks, organizations],
  [opportunities, applications],
  [importPeople, duplicates],
];

/** What the menu of phones adds to the bar. */
export const menuPlaces: readonly Place[] = [
  tasks,
  applications,
  opportunities,
  organizations,
  importPeople,
  duplicates,
];

/** Everything reachable by « G » and by the search. */
export const places: readonly Place[] = [
  home,
  artists,
  calendar,
  tasks,
  organizations,
  opportunities,
  applications,
  importPeople,
  duplicates,
  synchronization,
  settings,
];

/** Whether an address is a place or under it. */
export function isUnder(pathname: string, place: Place): boolean {
  return place.href === "/" ? pathname === "/" : `${pathname}/`.startsWith(`${place.href}/`);
}
