import ChevronRight from "lucide-solid/icons/chevron-right";
import RefreshCw from "lucide-solid/icons/refresh-cw";
import { createSignal, For, lazy, Show, Suspense } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { createAttempt } from "./attempt.ts";
import { SessionNotice } from "./session-notice.tsx";
import { Stage } from "./stage.tsx";

const SignOutSheet = lazy(() => import("./sign-out-sheet.tsx"));

/** Which organisation to open, for those who work in several; says so when there is none. */
export default function WorkspacePicker() {
  const { t } = useI18n();
  const session = useSession();
  const attempt = createAttempt();
  const [opening, setOpening] = createSignal<string>();
  const [isLeaving, setLeaving] = createSignal(false);

  const open = (id: string) => {
    setOpening(id);
    void attempt.run(async () => {
      const opened = await session.openWorkspace(id);
      return opened.ok ? undefined : opened.code;
    });
  };

  return (
    <Stage>
      <SessionNotice />
      <Show
        when={session.workspaces().length > 0}
        fallback={
          <section class="signin__part" aria-labelledby="no-space">
            <h2 class="signin__title" id="no-space">
              {t("session.choose.noneTitle")}
            </h2>
            <p class="signin__said">
              {t("session.choose.noneText", { email: session.account()?.email ?? "" })}
            </p>
            <Button
              variant="secondary"
              size="lg"
              block
              icon={RefreshCw}
              busy={attempt.busy()}
              onClick={() =>
                void attempt.run(async () => {
                  const asked = await session.refreshWorkspaces();
                  return asked.ok ? undefined : asked.code;
                })
              }
            >
              {t("session.choose.refresh")}
            </Button>
          </section>
        }
      >
        <section class="signin__part" aria-labelledby="spaces">
          <h2 class="signin__title" id="spaces">
            {t("session.choose.title")}
          </h2>
          <p class="muted small">{t("session.choose.text", { count: session.workspaces().length })}</p>
          <div class="spaces">
            <For each={session.workspaces()}>
              {(workspace) => (
                <Button
                  variant="secondary"
                  block
                  busy={attempt.busy() && opening() === workspace.id}
                  disabled={attempt.busy()}
                  onClick={() => open(workspace.id)}
                >
                  <span>
                    {workspace.name}
                    <small>{t(`shell.role.${workspace.role}`)}</small>
                  </span>
                  <Icon of={ChevronRight} />
                </Button>
              )}
            </For>
          </div>
        </section>
      </Show>
      <Failed code={attempt.error()} />
      <Button variant="ghost" block onClick={() => setLeaving(true)}>
        {t("session.choose.signOut")}
      </Button>
      <Show when={isLeaving()}>
        <Suspense>
          <SignOutSheet reason="other_address" onClose={() => setLeaving(false)} />
        </Suspense>
      </Show>
    </Stage>
  );
}
