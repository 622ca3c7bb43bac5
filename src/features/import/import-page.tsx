import { createEffect, createMemo, Match, on, onCleanup, Show, Switch } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/session-context.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { hasRole } from "#domain/team/member.ts";
import { useApplicationFacts } from "#features/applications/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Page } from "#ui/page/page.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { CheckStep } from "./check-step.tsx";
import { ChooseStep } from "./choose-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { importJobOf } from "./import-job.ts";
import { UndoneStep } from "./undone-step.tsx";
import { WorkStep } from "./work-step.tsx";
import "./import.css";

/** People, organisations or interactions from a file: choose, check, import, undo; all of it on this device. */
export default function ImportPage() {
  const { t, timeZone } = useI18n();
  const session = useSession();
  const { reportTitle } = useApplicationFacts();
  const job = importJobOf(useDatabase(), timeZone, reportTitle);
  const status = useSyncStatus();
  const at = createMemo(() => job.step().at);
  const canImport = () => hasRole(session.workspace()?.role ?? "reader", "adviser");
  const isWorking = () => at() === "writing" || at() === "undoing";

  // The button that led to the next step is gone with its own: the keyboard must not be left on nothing.
  createEffect(
    on(
      at,
      () => {
        if (document.activeElement === document.body)
          document.querySelector("main")?.focus({ preventScroll: true });
      },
      { defer: true },
    ),
  );

  // What was written stays, but the rest of the file would not come by itself.
  const warn = (event: BeforeUnloadEvent) => isWorking() && event.preventDefault();
  window.addEventListener("beforeunload", warn);
  onCleanup(() => window.removeEventListener("beforeunload", warn));

  return (
    <Page title={t("import.title")} width="narrow" class="stack import">
      <Show
        when={canImport()}
        fallback={
          <Notice tone="info" title={t("import.readerTitle")}>
            {t("import.readerText")}
          </Notice>
        }
      >
        <Switch>
          <Match when={at() === "choosing" && status().progress}>
            <Notice tone="info" title={t("import.arriving.title")}>
              {t("import.arriving.text")}
            </Notice>
          </Match>
          <Match when={at() === "choosing"}>
            <ChooseStep job={job} />
          </Match>
          <Match when={at() === "reading"}>
            <ListSkeleton rows={4} />
          </Match>
          <Match when={at() === "checking"}>
            <CheckStep job={job} />
          </Match>
          <Match when={isWorking()}>
            <WorkStep job={job} />
          </Match>
          <Match when={at() === "done"}>
            <DoneStep job={job} />
          </Match>
          <Match when={at() === "undone"}>
            <UndoneStep job={job} />
          </Match>
        </Switch>
      </Show>
    </Page>
  );
}
