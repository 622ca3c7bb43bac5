import CalendarPlus from "lucide-solid/icons/calendar-plus";
import Mail from "lucide-solid/icons/mail";
import NotebookPen from "lucide-solid/icons/notebook-pen";
import Phone from "lucide-solid/icons/phone";
import SquareCheckBig from "lucide-solid/icons/square-check-big";
import { mailHref, telHref } from "#domain/network/reach.ts";
import { showPhone } from "#domain/phone/phone.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useCanWrite } from "../use-can-write.ts";
import { type Option, type PersonLine, plain } from "./option.ts";

/** What can be done for somebody who was found. */
export function usePersonActions(): (person: PersonLine) => Option[] {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const logSheet = useLogSheet();
  return (person) => {
    const group = t("search.forPerson", { name: person.display_name });
    const [phone, email] = [person.phones[0], person.emails[0]];
    const [tel, mail] = [telHref(phone), mailHref(email)];
    const actions: Option[] = [];
    if (canWrite())
      actions.push(
        {
          group,
          title: plain(t("search.logWith", { name: person.display_name })),
          icon: NotebookPen,
          run: () => logSheet.open({ person_id: person.id }),
        },
        {
          group,
          title: plain(t("search.addTaskFor", { name: person.display_name })),
          icon: SquareCheckBig,
          run: () => logSheet.open({ person_id: person.id, task: {} }),
        },
        {
          group,
          title: plain(t("calendar.newWith", { name: person.display_name })),
          icon: CalendarPlus,
          href: `/calendrier?nouveau=rendez-vous&artiste=${person.id}`,
        },
      );
    if (phone && tel)
      actions.push({
        group,
        title: plain(t("search.call")),
        detail: plain(showPhone(phone, t("artists.extension"))),
        icon: Phone,
        run: () => location.assign(tel),
      });
    if (email && mail)
      actions.push({
        group,
        title: plain(t("search.write")),
        detail: plain(email),
        icon: Mail,
        run: () => location.assign(mail),
      });
    return actions;
  };
}
