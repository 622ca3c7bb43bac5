import Check from "lucide-solid/icons/check";
import ChevronLeft from "lucide-solid/icons/chevron-left";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { For, Show } from "solid-js";
import { shownKinds } from "#domain/calendar/on-days.ts";
import { calendarViews } from "#domain/calendar/views.ts";
import { useI18n } from "#i18n/index.ts";
import { TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Button, IconButton } from "#ui/button/button.tsx";
import { Chip } from "#ui/chip/chip.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { itemIcons } from "./due-chip.tsx";
import type { Calendar } from "./use-calendar.ts";

const iconOf = { appointment: "event", activity: "event", task: "task", deadline: "deadline" } as const;

/** Earlier, today, later. */
export function StepButtons(props: { calendar: Calendar }) {
  const { t } = useI18n();
  const view = () => props.calendar.view();
  return (
    <>
      <IconButton
        icon={ChevronLeft}
        variant="secondary"
        label={t(`calendar.previous.${view()}`)}
        onClick={() => props.calendar.step(-1)}
      />
      <Button variant="secondary" onClick={() => props.calendar.show({ day: undefined })}>
        {t("calendar.today")}
      </Button>
      <IconButton
        icon={ChevronRight}
        variant="secondary"
        label={t(`calendar.next.${view()}`)}
        onClick={() => props.calendar.step(1)}
      />
    </>
  );
}

/** Day, week, month, agenda. */
export function ViewChoice(props: { calendar: Calendar; auto?: boolean }) {
  const { t } = useI18n();
  return (
    <Segmented
      auto={props.auto ?? false}
      label={t("calendar.view")}
      value={props.calendar.view()}
      options={calendarViews.map((value) => ({ value, label: t(`calendar.views.${value}`) }))}
      onPick={(view) => props.calendar.show({ view })}
    />
  );
}

/** Whose, and what: a press leaves one out, another brings it back. */
export function CalendarFilters(props: { calendar: Calendar }) {
  const { t } = useI18n();
  return (
    <div class="scroller cal-tools">
      <fieldset class="cal-tools__group" aria-label={t("calendar.who")}>
        <Show when={props.calendar.hasMine()}>
          <Chip pressed={props.calendar.isMine()} onClick={() => props.calendar.toggleMine()}>
            {t("tasks.mine")}
          </Chip>
        </Show>
        <For each={props.calendar.team()}>
          {(member) => (
            <button
              class="chip chip--who"
              type="button"
              aria-pressed={props.calendar.isShownMember(member.id)}
              onClick={() => props.calendar.toggleMember(member.id)}
            >
              <TeamAvatar name={member.display_name} tape={member.tape} size="xs" />
              {member.display_name.split(" ")[0]}
              <span class="visually-hidden">{member.display_name.split(" ").slice(1).join(" ")}</span>
            </button>
          )}
        </For>
      </fieldset>
      <Show when={props.calendar.team().length > 0}>
        <span class="cal-tools__line" />
      </Show>
      <fieldset class="cal-tools__group" aria-label={t("calendar.what")}>
        <For each={shownKinds}>
          {(kind) => (
            <button
              class="chip chip--what"
              type="button"
              aria-pressed={props.calendar.isShownKind(kind)}
              onClick={() => props.calendar.toggleKind(kind)}
            >
              <Icon of={props.calendar.isShownKind(kind) ? Check : itemIcons[iconOf[kind]]} size="sm" />
              {t(`calendar.kinds.${kind}`)}
            </button>
          )}
        </For>
      </fieldset>
    </div>
  );
}
