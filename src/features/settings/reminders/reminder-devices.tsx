import { createSignal, For, Show } from "solid-js";
import {
  dropPushDevice,
  type PushDevice,
  type PushOutcome,
  pushState,
  type ReminderChoices,
  remindHere,
  stopHere,
} from "#data/reminders/index.ts";
import { useSession } from "#data/session/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { isIos, isStandalone } from "#features/pwa/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { WithdrawButton } from "#ui/confirm/withdraw-button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Setting, SwitchSetting } from "#ui/setting/setting.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useChoiceWords } from "./use-choice-words.ts";

/** What is no error code of the app, but an answer of its own. */
const answers = ["denied", "no_service", "not_offered", "full"] as const;
type Answer = (typeof answers)[number];
const isAnswer = (outcome: PushOutcome): outcome is Answer =>
  (answers as readonly string[]).includes(outcome);

/** This device: on, off, or why it cannot be; then the others. */
export function ReminderDevices(props: {
  devices: readonly PushDevice[] | undefined;
  choices: ReminderChoices | undefined;
  isCut: boolean;
  onChanged: () => void;
}) {
  const { t, locale, format } = useI18n();
  const session = useSession();
  const toast = useToast();
  const words = useChoiceWords();
  const [state, setState] = createSignal(pushState());
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<Exclude<PushOutcome, "kept">>();
  const here = () => props.devices?.find(({ is_here }) => is_here);
  const others = () => props.devices?.filter(({ is_here }) => !is_here) ?? [];
  const hint = () => {
    if (state() === "denied") return t("reminders.here.denied");
    // On iOS only the installed app can be.
    if (state() === "unsupported")
      return t(`reminders.here.${isIos() && !isStandalone() ? "needs_install" : "unsupported"}`);
    return here() && props.choices ? words.pushed(props.choices) : t("reminders.here.off");
  };
  const sentence = (outcome: Exclude<PushOutcome, "kept">) => {
    if (outcome === "offline") return t("reminders.offline");
    return isAnswer(outcome) ? t(`reminders.here.${outcome}`) : t(`errors.${outcome as ErrorCode}`);
  };

  async function remind(titles: boolean, said: string) {
    setBusy(true);
    setFailed(undefined);
    const outcome = await remindHere(session, { locale: locale(), titles });
    setBusy(false);
    setState(pushState());
    if (outcome === "kept") toast.show({ text: said });
    else if (outcome !== "denied" || state() !== "denied") setFailed(outcome);
    props.onChanged();
  }
  async function stop(device: PushDevice) {
    setBusy(true);
    setFailed(undefined);
    const stopped = await stopHere(session, device.id);
    setBusy(false);
    if (stopped.ok) toast.show({ text: t("reminders.here.stopped") });
    else setFailed(stopped.code);
    props.onChanged();
  }
  const toggle = () => {
    const device = here();
    return device ? stop(device) : remind(false, t("reminders.here.kept"));
  };

  return (
    <>
      <Setting wrap title={t("reminders.here.title")} hint={hint()}>
        <Show when={state() === "ready" && props.devices}>
          <Button
            variant="quiet"
            size="sm"
            busy={busy()}
            disabled={props.isCut}
            aria-label={t(here() ? "reminders.here.stopLabel" : "reminders.here.startLabel")}
            onClick={() => void toggle()}
          >
            {t(here() ? "reminders.here.stop" : "reminders.here.start")}
          </Button>
        </Show>
      </Setting>
      <Show when={failed()}>
        {(outcome) => (
          <div class="setlist__notice">
            <Notice tone="danger" announce>
              {sentence(outcome())}
            </Notice>
          </div>
        )}
      </Show>
      <Show when={here()}>
        {(device) => (
          <SwitchSetting
            title={t("reminders.here.titles")}
            hint={t("reminders.here.titlesHint")}
            checked={device().titles}
            disabled={props.isCut}
            onCheck={(titles) =>
              void remind(titles, t(titles ? "reminders.here.titlesOn" : "reminders.here.titlesOff"))
            }
          />
        )}
      </Show>
      <For each={others()}>
        {(device) => (
          <Setting
            title={device.label}
            hint={t("reminders.devices.since", { day: format.day(device.created_at, "long") })}
          >
            <WithdrawButton
              label={t("reminders.devices.cut")}
              called={t("reminders.devices.cutOne", { label: device.label })}
              title={t("reminders.devices.cutTitle")}
              text={t("reminders.devices.cutText", { label: device.label })}
              action={t("reminders.devices.cut")}
              said={t("reminders.devices.cutDone")}
              withdraw={() => dropPushDevice(session, device.id)}
              onDone={() => props.onChanged()}
            />
          </Setting>
        )}
      </For>
    </>
  );
}
