import { createResource, createSignal, Match, Show, Switch } from "solid-js";
import type { UnsentWork } from "#data/export/index.ts";
import { useSession } from "#data/session/index.ts";
import type { Result } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { createAttempt } from "./attempt.ts";
import { PassphraseStep } from "./passphrase-step.tsx";
import { SavedStep } from "./saved-step.tsx";
import { UnsentStep } from "./unsent-step.tsx";
import "./sign-out.css";

/** Why this device is to be emptied. */
export type LeavingReason = "sign_out" | "other_address" | "leave_workspace";

/** Work that was put in a file. */
export interface SavedWork {
  name: string;
  bytes: Uint8Array;
  work: UnsentWork;
}

/** A device that cannot be read can still be emptied. */
const unreadable: UnsentWork = { count: 0, refused: 0, kinds: {}, places: [], drafts: 0, files: 0, mark: "" };

/** Ends the session on this device, after saying what would be lost and offering the ways to keep it. */
export default function SignOutSheet(props: {
  reason: LeavingReason;
  /** What leaving is, when it is not signing out. */
  onLeave?: () => Promise<Result>;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const session = useSession();
  const leaving = createAttempt();
  const [unsent, { mutate }] = createResource(() => session.unsentWork().catch(() => unreadable));
  const [isExporting, setExporting] = createSignal(false);
  const [saved, setSaved] = createSignal<SavedWork>();
  const [hasMore, setHasMore] = createSignal(false);

  const title = () => {
    const count = unsent()?.count ?? 0;
    if (saved()) return t("session.export.savedTitle");
    if (isExporting()) return t("session.export.title");
    return count > 0 ? t("session.out.unsentTitle", { count }) : t(`session.out.title.${props.reason}`);
  };

  /** Leaves unless something was written, here or in another tab, since what was shown or saved. */
  const leave = () =>
    leaving.run(async () => {
      const now = await session.unsentWork().catch(() => unreadable);
      const agreed = saved()?.work ?? unsent();
      if (now.mark !== agreed?.mark && now.count + now.drafts + now.files > 0) {
        mutate(now);
        setHasMore(true);
        return undefined;
      }
      const left = await (props.onLeave ?? session.signOut)();
      return left.ok ? undefined : left.code;
    });

  return (
    <Show when={unsent()}>
      {(work) => (
        <Sheet open title={title()} onClose={() => leaving.busy() || props.onClose()}>
          <Switch
            fallback={
              <UnsentStep
                work={work()}
                reason={props.reason}
                leaving={leaving}
                hasMore={hasMore()}
                onWork={(now) => {
                  setHasMore(false);
                  mutate(now);
                }}
                onExport={() => setExporting(true)}
                onLeave={() => void leave()}
                onClose={props.onClose}
              />
            }
          >
            <Match when={saved()}>
              {(file) => (
                <SavedStep
                  saved={file()}
                  reason={props.reason}
                  leaving={leaving}
                  hasMore={hasMore()}
                  onAgain={() => {
                    setHasMore(false);
                    setSaved(undefined);
                  }}
                  onLeave={() => void leave()}
                />
              )}
            </Match>
            <Match when={isExporting()}>
              <PassphraseStep onSaved={setSaved} onBack={() => setExporting(false)} />
            </Match>
          </Switch>
          <Failed code={leaving.error() ?? (work() === unreadable ? "storage_failed" : undefined)} />
          <Show when={!isExporting()}>
            <Button variant="ghost" block disabled={leaving.busy()} onClick={() => props.onClose()}>
              {t("shell.cancel")}
            </Button>
          </Show>
        </Sheet>
      )}
    </Show>
  );
}
