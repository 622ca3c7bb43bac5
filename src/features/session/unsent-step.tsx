import { createSignal, createUniqueId, For, Show } from "solid-js";
import { type UnsentWork, waitingFiles } from "#data/export/index.ts";
import { useSession } from "#data/session/index.ts";
import type { TableName } from "#domain/records.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Confirm } from "#ui/confirm/confirm.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { saveFile } from "#ui/save-file/save-file.ts";
import { createAttempt } from "./attempt.ts";
import { createSending } from "./sending.ts";
import type { LeavingReason } from "./sign-out-sheet.tsx";

const kinds = [
  "interactions",
  "people",
  "tasks",
  "organizations",
  "goals",
  "documents",
  "library",
] as const satisfies readonly TableName[];

/** What would be lost, of which kinds, and the ways out: send it, put it in a file, or lose it knowingly. */
export function UnsentStep(props: {
  work: UnsentWork;
  reason: LeavingReason;
  leaving: ReturnType<typeof createAttempt>;
  /** Something was written while the sheet was open. */
  hasMore: boolean;
  onWork: (work: UnsentWork) => void;
  onExport: () => void;
  onLeave: () => void;
  onClose: () => void;
}) {
  const { t, format } = useI18n();
  const session = useSession();
  const noteId = createUniqueId();
  const [isLosing, setLosing] = createSignal(false);
  const sending = createSending(session, (work) => props.onWork(work));

  const count = () => props.work.count;
  const hasWork = () => count() + props.work.drafts + props.work.files > 0;
  /** What an export would hold. */
  const canExport = () => count() + props.work.drafts > 0;
  const lost = () => ({ count: count(), drafts: props.work.drafts, files: props.work.files });
  const isCut = () => !session.syncStatus().online && session.syncStatus().offline_since !== undefined;
  const here = () => session.database()?.workspace_id;
  /** What a contact with the server would take. */
  const canSend = () => {
    const waits = props.work.places.find(({ workspace_id }) => workspace_id === here())?.count ?? 0;
    return waits > props.work.refused;
  };
  const listed = () =>
    format.list(
      kinds.flatMap((kind) => {
        const many = props.work.kinds[kind];
        return many ? [t(`session.out.kinds.${kind}`, { count: many })] : [];
      }),
    );
  const elsewhere = () =>
    props.work.places
      .filter(({ workspace_id }) => workspace_id !== here())
      .map((place) => ({
        count: place.count,
        name: session.workspaces().find(({ id }) => id === place.workspace_id)?.name ?? "",
      }));

  return (
    <>
      <p id={noteId}>
        {count() > 0
          ? t("session.out.unsentText", { count: count(), kinds: listed() })
          : t(`session.out.text.${props.reason}`, { email: session.account()?.email ?? "" })}
      </p>
      <Show when={props.work.refused > 0}>
        <p>{t("session.out.refused", { count: props.work.refused })}</p>
      </Show>
      <For each={elsewhere()}>{(place) => <p>{t("session.out.elsewhere", place)}</p>}</For>
      <Show when={props.work.drafts > 0}>
        <p>{t("session.out.drafts", { count: props.work.drafts })}</p>
      </Show>
      <Show when={props.work.files > 0}>
        <UnsentFiles count={props.work.files} />
      </Show>
      {/* « Gardé ici, et part au retour du réseau » would be untrue of who is about to leave. */}
      <Show when={sending.error() === "offline"} fallback={<Failed code={sending.error()} />}>
        <Notice tone="danger" announce>
          {t("session.out.cut")}
        </Notice>
      </Show>
      <Show when={sending.isIncomplete() && !sending.error()}>
        <Notice tone="danger" announce>
          {t("session.out.stillUnsent")}
        </Notice>
      </Show>
      <Show when={props.hasMore}>
        <Notice tone="info" announce>
          {t("session.out.more")}
        </Notice>
      </Show>
      <div class="signout">
        <Show when={canSend()}>
          <Button
            variant={isCut() ? "secondary" : "primary"}
            block
            busy={sending.busy()}
            disabled={props.leaving.busy()}
            onClick={sending.send}
          >
            {sending.busy() ? t("session.out.sending") : t("session.out.send")}
          </Button>
        </Show>
        <Show when={canExport()}>
          <Button
            variant={canSend() && !isCut() ? "secondary" : "primary"}
            block
            disabled={sending.busy() || props.leaving.busy()}
            onClick={() => props.onExport()}
          >
            {t(`session.out.exportFirst.${props.reason}`)}
          </Button>
        </Show>
        <Button
          variant={count() > 0 ? "danger" : "danger-fill"}
          block
          busy={props.leaving.busy()}
          disabled={sending.busy()}
          aria-describedby={noteId}
          onClick={() => (hasWork() ? setLosing(true) : props.onLeave())}
        >
          {props.leaving.busy()
            ? t("session.out.leaving")
            : count() > 0
              ? t(`session.out.lose.${props.reason}`, { count: count() })
              : t(`session.out.confirm.${props.reason}`)}
        </Button>
      </div>
      <Confirm
        open={isLosing()}
        danger
        busy={props.leaving.busy()}
        title={t("session.out.loseTitle", lost())}
        action={t("session.out.loseAction", lost())}
        onCancel={() => setLosing(false)}
        onConfirm={() => {
          setLosing(false);
          props.onLeave();
        }}
      >
        <p>{t("session.out.loseText")}</p>
      </Confirm>
    </>
  );
}

/** Files of documents that were not sent: an export does not hold them, so they are saved apart. */
function UnsentFiles(props: { count: number }) {
  const { t } = useI18n();
  const session = useSession();
  const saving = createAttempt();
  const save = () =>
    saving.run(async () => {
      const worker = session.account();
      const files = worker ? await waitingFiles(worker) : [];
      for (const { name, file } of files) saveFile(file, name, file.type);
      return undefined;
    });
  return (
    <Notice
      tone="info"
      action={
        <Button variant="secondary" size="sm" busy={saving.busy()} onClick={() => void save()}>
          {t("session.out.saveFiles", { count: props.count })}
        </Button>
      }
    >
      {t("session.out.files", { count: props.count })}
    </Notice>
  );
}
