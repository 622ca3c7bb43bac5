import { createSignal, createUniqueId, onMount, Show } from "solid-js";
import { unwrap } from "solid-js/store";
import { createDraft } from "#data/drafts.ts";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { InteractionKind } from "#domain/support/interaction.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { ChooseStep } from "./choose-step.tsx";
import { DetailForm } from "./detail-form.tsx";
import { newDraftKey } from "./draft-key.ts";
import { type LogRequest, useLogSheet } from "./log-context.ts";
import {
  emptyDraft,
  isUsual,
  isWorthKeeping,
  type LogDraft,
  type LogOrganization,
  type LogPerson,
  tasksOf,
} from "./log-draft.ts";
import { createProposals } from "./proposals.ts";
import { createSaving } from "./saving.ts";
import { DetailFoot, OfflineLine } from "./sheet-foot.tsx";
import { useInteractionName } from "./use-interaction-name.ts";
import { useLogging } from "./use-logging.ts";

/** Logs something new: two taps, or as many details as wanted, kept at each keystroke. */
export function NewSheet(props: {
  request: LogRequest;
  opened: readonly string[] | undefined;
  onClose: () => void;
}) {
  const { t, now, timeZone } = useI18n();
  const status = useSyncStatus();
  const toast = useToast();
  const sheet = useLogSheet();
  const logging = useLogging();
  const nameOf = useInteractionName();
  const formId = createUniqueId();
  const proposals = createProposals(
    () => props.request.person_id,
    () => props.opened,
  );
  const organizations = useOrganizationsIndex();
  const organization = (): LogOrganization | undefined => {
    const row = organizations.get(props.request.organization_id);
    return row && { id: row.id, name: row.name };
  };
  const link = () => (props.request.application_id ? { application_id: props.request.application_id } : {});
  const draftKey = () => newDraftKey(props.request);
  const empty = () => emptyDraft(now(), timeZone());
  const begun = (): LogDraft => {
    const { event } = props.request;
    if (!event) return empty();
    const { minutes = "" } = event;
    return { ...empty(), ...event, started: true, other_length: minutes !== "" && !isUsual(minutes) };
  };
  const [draft, setDraft, kept] = createDraft<LogDraft>(draftKey, begun);
  const [setAside, setSetAside] = createSignal<LogDraft>();
  const saving = createSaving(draft, now, timeZone);
  onMount(() => props.request.draft && setDraft(props.request.draft));

  const tap = async (kind: InteractionKind, people: LogPerson[], label?: string) => {
    const done = await saving.run(() =>
      logging.log({ ...empty(), kind, people, label, organization: organization(), ...link() }),
    );
    if (done) props.onClose();
  };
  const saveDetails = async () => {
    if (!(await saving.check(() => logging.log(draft, tasksOf(draft))))) return;
    void kept.discard();
    props.onClose();
  };

  /** Escape, Back and the cross keep what was typed. */
  const leave = () => {
    if (isWorthKeeping(draft))
      toast.show({ text: t("interactions.draftKept"), detail: t("interactions.draftKeptDetail") });
    else if (draft.started) void kept.discard();
    props.onClose();
  };
  /** « Annuler » sets it aside, and that can be taken back too. */
  const cancel = () => {
    const typed = structuredClone(unwrap(draft));
    void kept.discard();
    if (isWorthKeeping(typed))
      toast.show({
        text: t("interactions.draftDiscarded"),
        undo: () => sheet.open({ ...props.request, draft: typed }),
      });
    props.onClose();
  };
  const startOver = () => {
    setSetAside(structuredClone(unwrap(draft)));
    void kept.discard();
  };

  return (
    <Sheet
      open
      class="log"
      title={draft.started ? nameOf(draft) : t("interactions.log")}
      onClose={leave}
      foot={
        draft.started ? (
          <DetailFoot formId={formId} busy={saving.busy()} onCancel={cancel} />
        ) : isCut(status()) ? (
          <OfflineLine />
        ) : undefined
      }
    >
      <Show
        when={draft.started}
        fallback={
          <>
            <Failed code={saving.failed()} />
            <Show when={setAside()}>
              {(typed) => (
                <Notice
                  tone="info"
                  announce
                  title={t("interactions.draftDiscarded")}
                  action={
                    <Button variant="secondary" size="sm" onClick={() => setDraft(typed())}>
                      {t("interactions.reopen")}
                    </Button>
                  }
                >
                  {t("interactions.draftDiscardedText")}
                </Notice>
              )}
            </Show>
            <ChooseStep
              proposals={proposals}
              organization={organization()}
              chosen={props.request.people}
              busy={saving.busy()}
              draftKey={draftKey()}
              onLog={(kind, people, label) => void tap(kind, people, label)}
              onPrecise={(kind, people) =>
                setDraft({ ...empty(), started: true, kind, people, organization: organization(), ...link() })
              }
            />
          </>
        }
      >
        <DetailForm
          id={formId}
          draft={draft}
          set={setDraft}
          problems={saving.problems()}
          failed={saving.failed()}
          restored={kept.restored()}
          onStartOver={startOver}
          onSave={() => void saveDetails()}
        />
      </Show>
    </Sheet>
  );
}
