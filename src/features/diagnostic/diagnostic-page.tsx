import Copy from "lucide-solid/icons/copy";
import RefreshCw from "lucide-solid/icons/refresh-cw";
import Share2 from "lucide-solid/icons/share-2";
import { createEffect, createResource, createSignal, For, on, Show } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Fact, Facts } from "#ui/facts/facts.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Page } from "#ui/page/page.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { linesOf, textOf } from "./lines.ts";
import "./diagnostic.css";

/** What this device knows of itself, to be copied for support. Needs neither a network nor a session nor a database. */
export default function DiagnosticPage(props: { alone?: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const session = useSession();
  const [found, { refetch }] = createResource(() => session.diagnose());
  // What one looks at is what is so now: synchronisation may not have begun when the page opens.
  createEffect(on(session.syncStatus, () => void refetch(), { defer: true }));
  const [said, setSaid] = createSignal<"copied" | "copyFailed">();
  // What was read stays while it is read again.
  const latest = () => found.latest;
  const text = () => (latest() ? textOf(latest()!, i18n) : "");
  const canShare = typeof navigator.share === "function";

  const copy = async () => {
    const done = await navigator.clipboard?.writeText(text()).then(
      () => true,
      () => false,
    );
    setSaid(done ? "copied" : "copyFailed");
  };
  // Closed without being sent: nothing to say.
  const share = () => void navigator.share({ text: text() }).catch(() => undefined);

  return (
    <Page title={t("diagnostic.title")} width="narrow" class="diagnostic stack">
      <p class="muted">{t("diagnostic.intro")}</p>
      <div class="btn-row">
        <Button variant="primary" icon={Copy} disabled={!latest()} onClick={() => void copy()}>
          {t("diagnostic.copy")}
        </Button>
        <Show when={canShare}>
          <Button variant="secondary" icon={Share2} disabled={!latest()} onClick={share}>
            {t("diagnostic.share")}
          </Button>
        </Show>
        <Button variant="ghost" icon={RefreshCw} onClick={() => void refetch()}>
          {t("diagnostic.refresh")}
        </Button>
      </div>
      <p class="diagnostic__said small" role="status">
        {said() ? t(`diagnostic.${said()!}`) : ""}
      </p>
      <Show when={latest()} fallback={<ListSkeleton rows={8} />}>
        {(diagnosis) => (
          <>
            <Show when={diagnosis().unread}>
              <Notice tone="danger">{t("diagnostic.unread")}</Notice>
            </Show>
            <For each={linesOf(diagnosis(), i18n)}>
              {(section) => (
                <Card title={section.title}>
                  <Show when={section.lines.length > 0} fallback={<p class="muted small">{section.empty}</p>}>
                    <Facts>
                      <For each={section.lines}>{(line) => <Fact name={line.name}>{line.value}</Fact>}</For>
                    </Facts>
                  </Show>
                </Card>
              )}
            </For>
            <Show when={said() === "copyFailed"}>
              <textarea class="input diagnostic__text" readOnly rows={12} aria-label={t("diagnostic.text")}>
                {text()}
              </textarea>
            </Show>
          </>
        )}
      </Show>
      <Show when={props.alone}>
        <ButtonLink variant="secondary" href="/">
          {t("diagnostic.back")}
        </ButtonLink>
      </Show>
    </Page>
  );
}
