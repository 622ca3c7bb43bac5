import { useSession } from "#data/session/index.ts";
import type { EventKind } from "#domain/calendar/event.ts";
import type { LogPerson } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { emptyEvent } from "./event-form.ts";
import { EventFormSheet } from "./event-form-sheet.tsx";

/** Notes an appointment or an activity: with the person in sight, at the hour that was pressed. */
export function NewEventSheet(props: {
  kind?: EventKind;
  person?: LogPerson;
  at?: { day: string; time: string | undefined } | undefined;
  onSaved?: (id: string, day: string) => void;
  onClose: () => void;
}) {
  const { now, timeZone } = useI18n();
  const session = useSession();
  const begin = () =>
    emptyEvent(now(), timeZone(), {
      kind: props.kind ?? "appointment",
      at: props.at,
      people: props.person ? [{ ...props.person }] : [],
      members: session.workspace() ? [session.workspace()!.member_id] : [],
    });
  // A form left half written is found again where it was begun.
  const key = () => ["event new", props.person?.id ?? props.at?.day ?? ""].join(" ").trim();
  return <EventFormSheet draftKey={key()} begin={begin} onSaved={props.onSaved} onClose={props.onClose} />;
}
