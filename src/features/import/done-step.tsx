import CopyCheck from "lucide-solid/icons/copy-check";
import Download from "lucide-solid/icons/download";
import FileUp from "lucide-solid/icons/file-up";
import Sheet from "lucide-solid/icons/sheet";
import Undo2 from "lucide-solid/icons/undo-2";
import { For, Show } from "solid-js";
import { type ImportReceipt, leftTraces } from "#data/import/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { ErrorState } from "#ui/notice/notice.tsx";
import { createShortcuts, isTyping } from "#ui/shortcuts/shortcuts.ts";
import { countsOf } from "./counts-of.ts";
import { useErrorRows } from "./error-rows.ts";
import type { ImportJob } from "./import-job.ts";
import { useRowsSaid } from "./rows-said.ts";

const seenAt = {
  applications: { href: "/candidatures", label: "import.done.seeApplications" },
  opportunities: { href: "/opportunites", label: "opportunities.backToList" },
} as const;

/** What came in, what did not, and the way back. */
export function DoneStep(props: { job: ImportJob }) {
  const { t } = useI18n();
  const status = useSyncStatus();
  const rowsSaid = useRowsSaid(props.job);
  const errorRows = useErrorRows(props.job);
  const done = () => {
    const step = props.job.step();
    return step.at === "done" ? step : { receipt: { ids: [], complete: true }, rest: 0, traces: { ids: [] } };
  };
  const receipt = (): ImportReceipt => done().receipt;
  const subject = () => props.job.planned()?.subject ?? "people";
  const counts = () => countsOf(receipt());
  const canUndo = () => leftTraces(done().traces);
  /** A file that adds nobody may have completed those who are there, or said something of them. */
  const onlyCompletes = () => counts()[subject()] === 0 && counts().completed > 0;
  const notes = () => (subject() === "people" ? counts().interactions : 0);
  const onlyNotes = () => counts().people + counts().completed === 0 && notes() > 0;
  const title = () => {
    if (onlyNotes()) return t("import.done.notesTitle", { count: notes() });
    return onlyCompletes()
      ? t("import.done.completedTitle", { count: counts().completed })
      : t(`import.done.title.${subject()}`, { count: counts()[subject()] });
  };
  const text = () => {
    const { completed, organizations, people } = counts();
    return [
      notes() > 0 && !onlyNotes() && t("import.done.notes", { count: notes() }),
      completed > 0 && !onlyCompletes() && t("import.done.completed", { count: completed }),
      subject() !== "organizations" &&
        organizations > 0 &&
        t("import.done.organizations", { count: organizations }),
      (subject() === "interactions" || subject() === "applications") &&
        people > 0 &&
        t("import.done.provisional", { count: people }),
      receipt().complete && rowsSaid(),
      !receipt().complete && t("import.done.stopped", { rest: done().rest }),
      canUndo() && props.job.sheetsDone() > 1 && t("import.done.sheets", { count: props.job.sheetsDone() }),
      t(isCut(status()) || !navigator.onLine ? "import.done.offline" : "import.done.online"),
    ]
      .filter(Boolean)
      .join(" ");
  };

  /** Where what came in is read. */
  const seen = () =>
    seenAt[subject() as keyof typeof seenAt] as (typeof seenAt)[keyof typeof seenAt] | undefined;

  createShortcuts({
    "mod+z": () => {
      if (canUndo() && !isTyping(document.activeElement)) void props.job.undo(done().traces);
    },
  });

  return (
    <>
      <Show when={receipt().code}>
        {(code) => <ErrorState title={t("import.done.failed")} text={t(`errors.${code()}`)} />}
      </Show>
      <section class="card" role="status">
        <EmptyState
          level={2}
          title={title()}
          text={text()}
          action={
            <div class="btn-row import__actions">
              <ButtonLink variant="primary" href={seen()?.href ?? "/artistes"}>
                {t(seen()?.label ?? "import.done.see")}
              </ButtonLink>
              <Show when={canUndo()}>
                <Button
                  variant="secondary"
                  icon={Undo2}
                  aria-keyshortcuts="Control+Z Meta+Z"
                  onClick={() => void props.job.undo(done().traces)}
                >
                  {t("import.undo")}
                </Button>
              </Show>
            </div>
          }
        />
      </section>
      <div class="btn-row import__actions">
        <Show when={!receipt().complete}>
          <Button variant="quiet" onClick={() => void props.job.checkAgain(receipt())}>
            {t("import.done.goOn")}
          </Button>
        </Show>
        <For each={props.job.otherSheets()}>
          {({ index, name }) => (
            <Button variant="quiet" icon={Sheet} onClick={() => void props.job.checkSheet(index)}>
              {t("import.done.sheet", { name })}
            </Button>
          )}
        </For>
        <Show when={counts().people > 0}>
          <ButtonLink variant="quiet" icon={CopyCheck} href="/doublons">
            {t("import.done.duplicates")}
          </ButtonLink>
        </Show>
        <Show when={errorRows.count() > 0}>
          <Button variant="quiet" icon={Download} onClick={errorRows.download}>
            {t("import.outcome.download", { count: errorRows.count() })}
          </Button>
        </Show>
        <Button variant="quiet" icon={FileUp} onClick={props.job.reset}>
          {t("import.done.another")}
        </Button>
      </div>
    </>
  );
}
