import { createMemo, createSignal, For, Show } from "solid-js";
import { createDraft } from "#data/drafts.ts";
import { type CalendarEvent, eventKinds, eventRecord } from "#domain/calendar/event.ts";
import { minutesIn, timeOf } from "#domain/calendar/spans.ts";
import { patchBetween } from "#domain/record/edit.ts";
import { isDay } from "#domain/record/values.ts";
import { PeoplePicker } from "#features/logging/index.ts";
import { FormSheet } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { TeamAvatar } from "#ui/avatar/avatar.tsx";
import { TextArea, TextField } from "#ui/field/field.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { type EditedEvent, type EventProblem, type EventValues, fieldsOf, problemsOf } from "./event-form.ts";
import { isHeldElsewhere, useCalendarActions } from "./use-calendar-actions.ts";
import { useTeamChoice } from "./use-team-choice.ts";
import { Conflicts, WhenFields } from "./when-fields.tsx";
import "#ui/chip/chip.css";
import "./calendar-forms.css";

/** The form of an appointment or of an activity, new or changed. Closing keeps what was typed. */
export function EventFormSheet(props: {
  /** The one that is changed. */
  event?: CalendarEvent | undefined;
  draftKey: string;
  begin: () => EventValues;
  onSaved?: ((id: string, day: string) => void) | undefined;
  onClose: () => void;
}) {
  const { t, timeZone } = useI18n();
  const actions = useCalendarActions();
  const [tried, setTried] = createSignal(false);
  // What the form opened on is kept with it: found again later, it still tells what was touched.
  const [draft, setDraft, kept] = createDraft<EditedEvent>(
    () => props.draftKey,
    () => ({ ...props.begin(), base: props.begin() }),
  );
  const team = useTeamChoice(() => draft.members);
  const isHeld = () => props.event !== undefined && isHeldElsewhere(props.event);
  const problems = createMemo(() => (tried() ? problemsOf(draft) : []));
  const error = (field: EventProblem["field"]) => {
    const found = problems().find((one) => one.field === field);
    return found && t(`calendar.form.${found.sentence}`);
  };
  const names = () => draft.people.map(({ name }) => name).join(", ");

  /** A new beginning keeps how long it lasts. */
  function setFrom(from: string): void {
    const lasts = minutesIn(draft.to) - minutesIn(draft.from);
    setDraft("from", from);
    if (/^\d{2}:\d{2}$/.test(from) && lasts > 0) setDraft("to", timeOf(minutesIn(from) + lasts));
  }
  function setDay(day: string): void {
    const isSame = draft.lastDay === draft.day || draft.lastDay < day;
    setDraft("day", day);
    if (isSame) setDraft("lastDay", day);
  }

  async function save() {
    setTried(true);
    if (problemsOf(draft).length > 0) return;
    const known = draft.people.flatMap(({ id }) => id ?? []);
    const made = draft.people.flatMap(({ id, name }) => (id ? [] : [name]));
    const after = { ...fieldsOf(draft, timeZone(), names()), people: known };
    const { event } = props;
    const given = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined));
    const done = event
      ? await actions.save(event, patchOf(event, after), made)
      : await actions.create({ ...(given as typeof after), status: "scheduled" }, made);
    if (!done) return;
    await kept.discard();
    const id = event?.id ?? done.made?.id;
    props.onClose();
    if (id) props.onSaved?.(id, draft.day);
  }
  /** Only what was touched since the form opened: a colleague's changes to the rest stand. */
  function patchOf(event: CalendarEvent, after: ReturnType<typeof fieldsOf> & { people: string[] }) {
    const before = {
      ...fieldsOf(draft.base, timeZone(), event.title),
      people: draft.base.people.flatMap(({ id }) => id ?? []),
    };
    const patch = patchBetween(eventRecord, before, after);
    if (isHeldElsewhere(event))
      for (const field of ["starts_at", "ends_at", "all_day", "people"] as const) delete patch[field];
    return patch;
  }

  return (
    <FormSheet
      title={
        props.event
          ? t("calendar.event.edit")
          : t(draft.kind === "activity" ? "calendar.newActivity" : "calendar.new")
      }
      kept={kept}
      {...(props.event ? {} : { action: t(`calendar.form.create.${draft.kind}`) })}
      onSave={save}
      onClose={props.onClose}
    >
      <Show when={!props.event}>
        <Segmented
          label={t("calendar.form.kind")}
          value={draft.kind}
          options={eventKinds.map((value) => ({ value, label: t(`calendar.event.one.${value}`) }))}
          onPick={(kind) => setDraft("kind", kind)}
        />
      </Show>
      <Show when={!isHeld()} fallback={<Notice tone="info">{t("calendar.form.booked")}</Notice>}>
        <PeoplePicker
          label={t(draft.kind === "activity" ? "calendar.form.expected" : "calendar.form.people")}
          people={draft.people}
          onAdd={(person) => setDraft("people", [...draft.people, { ...person }])}
          onRemove={(person) =>
            setDraft(
              "people",
              draft.people.filter((one) => one !== person),
            )
          }
        />
      </Show>
      <TextField
        optional={draft.people.length > 0}
        label={t("calendar.form.title")}
        hint={draft.kind === "appointment" ? t("calendar.form.titleHint") : undefined}
        autocomplete="off"
        value={draft.title}
        error={error("title")}
        onText={(title) => setDraft("title", title)}
      />
      <Show when={!isHeld()}>
        <WhenFields draft={draft} set={setDraft} setDay={setDay} setFrom={setFrom} error={error} />
      </Show>
      <fieldset class="field">
        <legend class="field__label">{t("calendar.form.members")}</legend>
        <div class="cluster">
          <For each={team()}>
            {(member) => (
              <button
                class="chip chip--who"
                type="button"
                aria-pressed={draft.members.includes(member.id)}
                onClick={() =>
                  setDraft(
                    "members",
                    draft.members.includes(member.id)
                      ? draft.members.filter((id) => id !== member.id)
                      : [...draft.members, member.id],
                  )
                }
              >
                <TeamAvatar name={member.display_name} tape={member.tape} size="xs" />
                {member.display_name}
              </button>
            )}
          </For>
        </div>
      </fieldset>
      <Show when={isDay(draft.day) && !isHeld()}>
        <Conflicts draft={draft} except={props.event?.id} />
      </Show>
      <TextField
        optional
        label={t("calendar.form.place")}
        autocomplete="off"
        value={draft.place}
        error={error("place")}
        onText={(place) => setDraft("place", place)}
      />
      <TextField
        optional
        label={t("calendar.form.link")}
        inputmode="url"
        autocomplete="off"
        spellcheck={false}
        value={draft.link}
        error={error("link")}
        onText={(link) => setDraft("link", link)}
      />
      <Show when={draft.kind === "activity"}>
        <TextField
          optional
          label={t("calendar.form.capacity")}
          inputmode="numeric"
          autocomplete="off"
          value={draft.capacity}
          error={error("capacity")}
          onText={(capacity) => setDraft("capacity", capacity)}
        />
      </Show>
      <TextArea
        optional
        rows={4}
        label={t("calendar.form.note")}
        value={draft.note}
        error={error("note")}
        onText={(note) => setDraft("note", note)}
      />
    </FormSheet>
  );
}
