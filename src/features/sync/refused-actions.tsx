import { createSignal } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { codeOf } from "#data/failure.ts";
import { giveUpRefused, refusedState } from "#data/history/index.ts";
import type { PendingItem } from "#data/sync/status.ts";
import { useSyncActions } from "#data/sync/use-sync-status.ts";
import type { ErrorCode, Result } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Confirm } from "#ui/confirm/confirm.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { saveFile } from "#ui/save-file/save-file.ts";
import { useToast } from "#ui/toast/toast.tsx";

/** The ways out of a refusal: send it again, keep it in a file, or give it up. */
export function RefusedActions(props: { item: PendingItem; what: string }) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const { retryRefused, discardRefused } = useSyncActions();
  const [busy, setBusy] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const [isOnlyHere, setOnlyHere] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();

  const act = async (action: () => Promise<Result>) => {
    setBusy(true);
    const done = await action();
    setBusy(false);
    setAsking(false);
    setFailed(done.ok ? undefined : done.code);
  };
  const attempt = (action: () => Promise<unknown>) =>
    act(async () => {
      try {
        await action();
        return { ok: true };
      } catch (error) {
        return { ok: false, code: codeOf(error) };
      }
    });

  // Several refusals stand one under the other: each button says of which.
  const labelOf = (action: string) => t("sync.actionOf", { action, what: props.what });
  const save = async () => {
    const { table, id } = props.item;
    const state = await refusedState(database, table, id);
    const what = props.what.replace(/[^\p{L}\p{N} ’-]/gu, "").trim();
    const name = `Coulisses - ${t("sync.exportName")} - ${what} - ${id.slice(0, 8)}.json`;
    if (state) saveFile(JSON.stringify(state, null, 2), name, "application/json");
  };
  const ask = async () => {
    const { table, id } = props.item;
    const doc = await database[table].get(id).catch(() => undefined);
    setOnlyHere(doc?.rev === 0);
    setAsking(true);
  };
  const giveUp = async (): Promise<Result> => {
    const { table, id } = props.item;
    const given = await giveUpRefused(database, { table, id }, () => discardRefused(table, id));
    if (given.ok) toast.show({ text: t("sync.discarded"), undo: () => attempt(given.undo) });
    return given;
  };

  return (
    <>
      <Failed code={failed()} />
      <div class="btn-row">
        <Button
          variant="primary"
          size="sm"
          busy={busy()}
          aria-label={labelOf(t("sync.retry"))}
          onClick={() => void act(retryRefused)}
        >
          {t("sync.retry")}
        </Button>
        <Button
          variant="secondary"
          size="sm"
          disabled={busy()}
          aria-label={labelOf(t("sync.export"))}
          onClick={() => void attempt(save)}
        >
          {t("sync.export")}
        </Button>
        <Button
          variant="ghost"
          size="sm"
          disabled={busy()}
          aria-label={labelOf(t("sync.discard"))}
          onClick={() => void ask()}
        >
          {t("sync.discard")}
        </Button>
      </div>
      <Confirm
        open={asking()}
        title={t("sync.discardTitle")}
        action={t("sync.discardAction")}
        danger
        busy={busy()}
        onCancel={() => setAsking(false)}
        onConfirm={() => void act(giveUp)}
      >
        <p>{t(isOnlyHere() ? "sync.discardTextNew" : "sync.discardText", { what: props.what })}</p>
      </Confirm>
    </>
  );
}
