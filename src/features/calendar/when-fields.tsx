import { createMemo, For, Show } from "solid-js";
import { useEventsOn } from "#data/calendar/index.ts";
import { takesTime } from "#domain/calendar/busy.ts";
import { useI18n } from "#i18n/index.ts";
import { TextField } from "#ui/field/field.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { SwitchSetting } from "#ui/setting/setting.tsx";
import { daysTaken, type EventProblem, type EventValues, fieldsOf } from "./event-form.ts";
import { useItemWords } from "./item-words.ts";
import { useTeamChoice } from "./use-team-choice.ts";

/** Which day, from when to when, or whole days. */
export function WhenFields(props: {
  draft: EventValues;
  set: (field: "to" | "lastDay" | "allDay", value: never) => void;
  setDay: (day: string) => void;
  setFrom: (from: string) => void;
  error: (field: EventProblem["field"]) => string | undefined;
}) {
  const { t } = useI18n();
  return (
    <>
      <SwitchSetting
        title={t("calendar.form.allDay")}
        checked={props.draft.allDay}
        onCheck={(allDay) => props.set("allDay", allDay as never)}
      />
      <TextField
        type="date"
        label={t("calendar.form.day")}
        value={props.draft.day}
        error={props.error("day")}
        onText={props.setDay}
      />
      <Show
        when={props.draft.allDay}
        fallback={
          <div class="cal-pair">
            <TextField
              type="time"
              label={t("calendar.form.from")}
              value={props.draft.from}
              error={props.error("from")}
              onText={props.setFrom}
            />
            <TextField
              type="time"
              label={t("calendar.form.to")}
              value={props.draft.to}
              error={props.error("to")}
              onText={(to) => props.set("to", to as never)}
            />
          </div>
        }
      >
        <TextField
          type="date"
          label={t("calendar.form.lastDay")}
          value={props.draft.lastDay}
          error={props.error("lastDay")}
          onText={(day) => props.set("lastDay", day as never)}
        />
      </Show>
    </>
  );
}

/** Says whose time is taken already; it is for people to judge. */
export function Conflicts(props: { draft: EventValues; except: string | undefined }) {
  const { t, timeZone } = useI18n();
  const words = useItemWords();
  const events = useEventsOn(
    () => daysTaken(props.draft) ?? { first: props.draft.day, last: props.draft.day },
    timeZone,
  );
  const team = useTeamChoice(() => props.draft.members);
  const found = createMemo(() => {
    if (!daysTaken(props.draft)) return [];
    const { starts_at, ends_at } = fieldsOf(props.draft, timeZone(), "");
    return (events() ?? [])
      .filter(
        (event) =>
          event.id !== props.except &&
          takesTime(event) &&
          event.starts_at < ends_at &&
          starts_at < event.ends_at,
      )
      .flatMap((event) =>
        props.draft.members
          .filter((id) => event.members.includes(id))
          .flatMap((id) => {
            const member = team().find((one) => one.id === id);
            return member ? [{ name: member.display_name, what: words.titleOf(event) }] : [];
          }),
      );
  });
  return (
    <Show when={found().length > 0}>
      <Notice tone="info" announce>
        <For each={found()}>{(one) => <p>{t("calendar.form.conflict", one)}</p>}</For>
      </Notice>
    </Show>
  );
}
