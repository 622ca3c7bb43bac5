import { createEffect, createSignal, type JSX, Match, Switch } from "solid-js";
import { useHasDrafts } from "#data/drafts.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { createInstall } from "./install.ts";
import { InstallHint } from "./install-hint.tsx";
import { keepStorage } from "./keep-storage.ts";
import { PromptCard } from "./prompt-card.tsx";
import { putOff, wasPutOff } from "./put-off.ts";
import { createVersions, loadLatest, type Versions } from "./versions.ts";

/** What the app says of itself, one thing at a time: a version that is needed, or a new one, first; then the installation. */
export function PwaPrompts(props: { otherwise: JSX.Element }) {
  const versions = createVersions();
  const install = createInstall();
  const status = useSyncStatus();
  const [isPutOff, setPutOff] = createSignal(wasPutOff());
  const [isNeedPutOff, setNeedPutOff] = createSignal(false);
  // What was just written is on this device alone until it is sent: from now on there is something to keep.
  createEffect((asked: boolean) => {
    if (asked || status().pending === 0) return asked;
    void keepStorage();
    return true;
  }, false);

  return (
    <Switch fallback={props.otherwise}>
      <Match when={status().error === "app_outdated" && !isNeedPutOff()}>
        <NeededPrompt onLater={() => setNeedPutOff(true)} />
      </Match>
      <Match when={versions.isReady() && !isPutOff()}>
        <UpdatePrompt versions={versions} onLater={() => setPutOff(putOff())} />
      </Match>
      <Match when={install.way()}>
        <InstallHint install={install} />
      </Match>
    </Switch>
  );
}

function UpdatePrompt(props: { versions: Versions; onLater: () => void }) {
  const { t } = useI18n();
  const hasDrafts = useHasDrafts();
  return (
    <ReloadPrompt title={t("pwa.update.title")} onLater={props.onLater} onReload={props.versions.reload}>
      <p>{hasDrafts() ? t("pwa.update.draft") : t("pwa.update.text")}</p>
    </ReloadPrompt>
  );
}

/** The server no longer serves this version: work goes on here, and is sent by the next one. */
function NeededPrompt(props: { onLater: () => void }) {
  const { t } = useI18n();
  const [busy, setBusy] = createSignal(false);
  const reload = () => {
    setBusy(true);
    void loadLatest();
  };
  return (
    <ReloadPrompt title={t("pwa.needed.title")} busy={busy()} onLater={props.onLater} onReload={reload}>
      <p>{t("pwa.needed.text")}</p>
    </ReloadPrompt>
  );
}

function ReloadPrompt(props: {
  title: string;
  busy?: boolean;
  onLater: () => void;
  onReload: () => void;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  return (
    <PromptCard
      label={t("pwa.update.label")}
      title={props.title}
      actions={
        <>
          <Button variant="ghost" size="sm" onClick={() => props.onLater()}>
            {t("pwa.update.later")}
          </Button>
          <Button variant="quiet" size="sm" busy={props.busy} onClick={() => props.onReload()}>
            {t("pwa.update.reload")}
          </Button>
        </>
      }
    >
      {props.children}
    </PromptCard>
  );
}
