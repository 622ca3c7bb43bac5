import Building from "lucide-solid/icons/building";
import Compass from "lucide-solid/icons/compass";
import FileText from "lucide-solid/icons/file-text";
import Pencil from "lucide-solid/icons/pencil";
import SquareCheckBig from "lucide-solid/icons/square-check-big";
import SquareKanban from "lucide-solid/icons/square-kanban";
import Target from "lucide-solid/icons/target";
import UserRoundPlus from "lucide-solid/icons/user-round-plus";
import type { Application } from "#domain/applications/application.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import type { TableName } from "#domain/records.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import type { Task } from "#domain/team/task.ts";
import { interactionIcons, namesIn } from "#features/logging/index.ts";
import type { I18n } from "#i18n/index.ts";
import type { IconGlyph } from "#ui/icon/icon.tsx";

/** A change of this device, in words: « Rencontre avec Amara Diallo », « Consignée à 10 h 12 ». */
export interface ChangeWords {
  icon: IconGlyph;
  what: string;
  done: string;
}

/** Says what a change is about and what was done. Confidential words stay out of it: kinds and names only. */
export function wordsOf(
  i18n: I18n,
  change: { table: TableName; doc: AnyDoc | undefined; changed_at: string },
  nameOf: (id: string) => string | undefined,
): ChangeWords {
  const { t, format } = i18n;
  const { table, doc, changed_at } = change;
  const isToday = format.dayOf(changed_at) === format.today();
  const when = isToday ? t("sync.atTime", { time: format.time(changed_at) }) : format.instant(changed_at);
  const isNew = doc?.rev === 0;
  const done = (of: string) => {
    if (doc?.deleted) return t("sync.deleted", { of, when });
    if (!isNew) return t("sync.changed", { of, when });
    return table === "interactions" ? t("sync.logged", { of, when }) : t("sync.created", { of, when });
  };

  if (doc && table === "interactions") {
    const { kind, people, organization_id } = doc as unknown as Interaction;
    const parties = people.length > 0 || !organization_id ? people : [organization_id];
    const names = namesIn(
      i18n,
      parties.map((id) => nameOf(id) ?? t("interactions.unknownPerson")),
    );
    return {
      icon: interactionIcons[kind],
      what: t(`interactions.about.${kind}`, { names }),
      done: done(kind),
    };
  }
  if (doc && table === "tasks") {
    const { title, status } = doc as unknown as Task;
    const what = status === "done" ? t("sync.what.taskDone", { title }) : t("sync.what.task", { title });
    return { icon: SquareCheckBig, what, done: done("task") };
  }
  const name = typeof doc?.display_name === "string" ? doc.display_name : String(doc?.name ?? "");
  if (name && table === "people")
    return {
      icon: isNew ? UserRoundPlus : Pencil,
      what: t("sync.what.person", { name }),
      done: done("person"),
    };
  if (name && table === "organizations")
    return { icon: Building, what: t("sync.what.organization", { name }), done: done("organization") };
  if (doc && table === "opportunities")
    return {
      icon: Compass,
      what: t("opportunities.one", { title: String(doc.title) }),
      done: done("opportunity"),
    };
  if (doc && table === "goals")
    return { icon: Target, what: t("sync.what.goal", { title: String(doc.title) }), done: done("goal") };
  if (doc && table === "applications") {
    const { people } = doc as unknown as Application;
    const names = people.flatMap((id) => nameOf(id) ?? []);
    const what = t("applications.waiting", { names: format.list(names), title: String(doc.title ?? "") });
    return { icon: SquareKanban, what, done: done("application") };
  }
  if (name && table === "documents")
    return { icon: FileText, what: t("sync.what.document", { name }), done: done("document") };
  if (name && table === "library")
    return { icon: Pencil, what: t("sync.what.library", { name }), done: done("library") };
  return { icon: Pencil, what: t("sync.what.other"), done: done("other") };
}
