import Ban from "lucide-solid/icons/ban";
import CalendarSync from "lucide-solid/icons/calendar-sync";
import Pencil from "lucide-solid/icons/pencil";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import Trash from "lucide-solid/icons/trash";
import UserRoundX from "lucide-solid/icons/user-round-x";
import { createSignal, Match, Show, Suspense, Switch } from "solid-js";
import { usePeopleNamed } from "#data/artists/index.ts";
import { useEvent } from "#data/calendar/index.ts";
import type { CalendarEvent } from "#domain/calendar/event.ts";
import { isOver } from "#domain/calendar/to-log.ts";
import { isWebAddress } from "#domain/record/values.ts";
import { useCanWrite } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Menu, type MenuItem } from "#ui/menu/menu.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { CancelSheet } from "./cancel-sheet.tsx";
import { useDayWords } from "./day-words.ts";
import { EventFacts } from "./event-facts.tsx";
import { valuesOf } from "./event-form.ts";
import { EventFormSheet } from "./event-form-sheet.tsx";
import { Told } from "./event-told.tsx";
import { useItemWords } from "./item-words.ts";
import { isHeldElsewhere, useCalendarActions } from "./use-calendar-actions.ts";

/** One appointment or activity: who, when, where, what was answered, and what can be done with it. */
export function EventSheet(props: { eventId: string; onClose: () => void }) {
  const { t } = useI18n();
  const event = useEvent(() => props.eventId);
  return (
    <Switch>
      <Match when={event()}>{(found) => <Found event={found()} onClose={props.onClose} />}</Match>
      <Match when={event() === null}>
        <Sheet open routed title={t("calendar.event.one.appointment")} onClose={props.onClose}>
          <EmptyState title={t("calendar.event.missing")} text={t("calendar.event.missingText")} />
        </Sheet>
      </Match>
      <Match when={event() === undefined}>
        <Sheet open routed title={t("shell.loading")} onClose={props.onClose}>
          <ListSkeleton rows={3} />
        </Sheet>
      </Match>
    </Switch>
  );
}

function Found(props: { event: CalendarEvent; onClose: () => void }) {
  const { t, timeZone } = useI18n();
  const words = useItemWords();
  const canWrite = useCanWrite();
  const actions = useCalendarActions();
  const named = usePeopleNamed();
  const { now } = useDayWords();
  const [asked, setAsked] = createSignal<"edit" | "cancel">();
  const one = () => props.event;
  const isBooked = () => isHeldElsewhere(one());
  const nameOf = (id: string) => named([id])[0]?.display_name ?? "";
  const close = () => setAsked(undefined);

  const menu = (): MenuItem[] => [
    ...(one().status === "scheduled"
      ? [
          ...(isOver(one(), now()) && one().kind === "appointment"
            ? [
                {
                  label: t("calendar.event.noShow"),
                  icon: UserRoundX,
                  run: () => void actions.noteAbsence(one()),
                },
              ]
            : []),
          {
            label: t(`calendar.event.cancel.${one().kind}`),
            icon: Ban,
            run: () => setAsked("cancel"),
          },
        ]
      : [
          ...(isBooked() && one().status === "cancelled"
            ? []
            : [
                {
                  label: t("calendar.event.restore"),
                  icon: RotateCcw,
                  run: () => void actions.restore(one()),
                },
              ]),
        ]),
    ...(isBooked()
      ? []
      : [
          {
            label: t("calendar.event.remove"),
            icon: Trash,
            danger: true,
            run: async () => {
              if (await actions.remove(one())) props.onClose();
            },
          },
        ]),
  ];

  return (
    <Switch
      fallback={
        <Sheet
          open
          routed
          title={words.titleOf(one())}
          onClose={props.onClose}
          actions={
            <Show when={canWrite() && menu().length > 0}>
              <Menu label={t("calendar.event.more")} items={menu()} />
            </Show>
          }
          foot={
            <Show when={canWrite() && one().status === "scheduled"}>
              <Button variant="secondary" icon={Pencil} onClick={() => setAsked("edit")}>
                {t("calendar.event.edit")}
              </Button>
              <Show when={isBooked() && isWebAddress(one().reschedule_url ?? "")}>
                <ButtonLink
                  variant="secondary"
                  icon={CalendarSync}
                  href={one().reschedule_url}
                  target="_blank"
                  rel="noopener noreferrer"
                >
                  {t("calendar.event.move")}
                </ButtonLink>
              </Show>
            </Show>
          }
        >
          <Told event={one()} canWrite={canWrite()} />
          <EventFacts event={one()} />
        </Sheet>
      }
    >
      <Match when={asked() === "edit"}>
        <Suspense>
          <EventFormSheet
            event={one()}
            draftKey={`event ${one().id}`}
            begin={() => valuesOf(one(), nameOf, timeZone())}
            onClose={close}
          />
        </Suspense>
      </Match>
      <Match when={asked() === "cancel"}>
        <CancelSheet event={one()} onClose={close} />
      </Match>
    </Switch>
  );
}
