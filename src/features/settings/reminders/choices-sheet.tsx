import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { chooseReminders, type ReminderChoices } from "#data/reminders/index.ts";
import { useSession } from "#data/session/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { type Locale, useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Chip } from "#ui/chip/chip.tsx";
import { Select } from "#ui/field/field.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { SwitchSetting } from "#ui/setting/setting.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useChoiceWords, weekdays } from "./use-choice-words.ts";

/** From four to eleven, by half hours. */
const hours = Array.from(
  { length: 15 },
  (_, n) => `${String(4 + Math.floor(n / 2)).padStart(2, "0")}:${n % 2 ? "30" : "00"}`,
);
const delays = [0, 5, 10, 15, 30, 60] as const;
const zones = {
  "America/St_Johns": "newfoundland",
  "America/Halifax": "atlantic",
  "America/Toronto": "eastern",
  "America/Winnipeg": "central",
  "America/Regina": "saskatchewan",
  "America/Edmonton": "mountain",
  "America/Vancouver": "pacific",
} as const;

/** When the morning is, what its e-mail says, and what devices are reminded of. */
export function ChoicesSheet(props: { choices: ReminderChoices; onKept: () => void; onClose: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const toast = useToast();
  const words = useChoiceWords();
  const [draft, setDraft] = createStore<ReminderChoices>({ ...props.choices });
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();
  let head!: HTMLDivElement;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zoneOptions = () => [
    { value: "", label: t("reminders.zones.workspace") },
    ...Object.entries(zones).map(([value, name]) => ({ value, label: t(`reminders.zones.${name}`) })),
    ...(here in zones ? [] : [{ value: here, label: here }]),
  ];
  const toggle = (day: number) => {
    const days = draft.days.includes(day) ? draft.days.filter((one) => one !== day) : [...draft.days, day];
    // A morning without a day is one that is switched off.
    if (days.length > 0) setDraft("days", days);
    else setDraft("digest", false);
  };

  async function keep() {
    setBusy(true);
    setFailed(undefined);
    const kept = await chooseReminders(session, { ...draft, days: [...draft.days] });
    setBusy(false);
    if (!kept.ok) {
      setFailed(kept.code);
      // Asked for at the foot, said at the head.
      head.scrollIntoView({ block: "nearest" });
      return;
    }
    toast.show({ text: t("reminders.kept") });
    props.onKept();
    props.onClose();
  }

  return (
    <Sheet
      open
      title={t("reminders.title")}
      onClose={props.onClose}
      foot={
        <Button variant="primary" busy={busy()} onClick={() => void keep()}>
          {t("reminders.keep")}
        </Button>
      }
    >
      <div ref={head}>
        <Show when={failed() === "offline"} fallback={<Failed code={failed()} />}>
          <Notice tone="offline" announce>
            {t("reminders.offline")}
          </Notice>
        </Show>
      </div>
      <Select
        label={t("reminders.morning.hour")}
        value={draft.morning_at}
        options={hours.map((value) => ({ value, label: words.hour(value) }))}
        onPick={(morning_at) => setDraft("morning_at", morning_at)}
      />
      <Select
        label={t("reminders.zone")}
        value={draft.time_zone ?? ""}
        options={zoneOptions()}
        onPick={(zone) => setDraft("time_zone", zone || null)}
      />
      <div>
        <SwitchSetting
          title={t("reminders.morning.title")}
          hint={t("reminders.morning.hint")}
          checked={draft.digest}
          onCheck={(digest) => setDraft("digest", digest)}
        />
        <Show when={draft.digest}>
          <div class="stack">
            <fieldset>
              <legend class="field__label">{t("reminders.morning.days")}</legend>
              <div class="cluster setting__days">
                <For each={weekdays}>
                  {(name, n) => (
                    <Chip pressed={draft.days.includes(n() + 1)} onClick={() => toggle(n() + 1)}>
                      {t(`reminders.days.${name}`)}
                    </Chip>
                  )}
                </For>
              </div>
            </fieldset>
            <Select<Locale>
              label={t("reminders.morning.language")}
              value={draft.locale as Locale}
              options={[
                { value: "fr-CA", label: "Français" },
                { value: "en-CA", label: "English" },
              ]}
              onPick={(locale) => setDraft("locale", locale)}
            />
            <SwitchSetting
              title={t("reminders.morning.names")}
              hint={t("reminders.morning.namesHint")}
              checked={draft.names}
              onCheck={(names) => setDraft("names", names)}
            />
          </div>
        </Show>
      </div>
      <SwitchSetting
        title={t("reminders.push.tasks")}
        hint={t("reminders.push.tasksHint")}
        checked={draft.push_tasks}
        onCheck={(tasks) => setDraft("push_tasks", tasks)}
      />
      <Select
        label={t("reminders.push.before")}
        value={String(draft.push_before)}
        options={delays.map((minutes) => ({
          value: String(minutes),
          label: minutes ? t("reminders.push.minutes", { count: minutes }) : t("reminders.push.never"),
        }))}
        onPick={(minutes) => setDraft("push_before", Number(minutes))}
      />
    </Sheet>
  );
}
