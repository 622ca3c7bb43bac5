import { createMemo, createResource, createUniqueId, Match, Show, Switch } from "solid-js";
import { unwrap } from "solid-js/store";
import { isRemovedInteraction, useInteraction, usePeopleIndex } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { createDraft } from "#data/drafts.ts";
import { useOrganizationsIndex } from "#data/network/index.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { useI18n } from "#i18n/index.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { DetailForm } from "./detail-form.tsx";
import { editDraftKey } from "./draft-key.ts";
import { draftOf, isWorthKeeping, type LogDraft, tasksOf, valuesOf } from "./log-draft.ts";
import { createSaving } from "./saving.ts";
import { DetailFoot } from "./sheet-foot.tsx";
import { useInteractionName } from "./use-interaction-name.ts";
import { useLogging } from "./use-logging.ts";

/** Changes an interaction that exists: « Préciser » after a tap, or from a person's history. */
export function EditSheet(props: { interactionId: string; onClose: () => void }) {
  const { t } = useI18n();
  const database = useDatabase();
  const interaction = useInteraction(() => props.interactionId);
  const lastSeen = createMemo<Interaction | undefined>((before) => interaction() ?? before);
  const [isRemoved] = createResource(
    () => interaction() === null && lastSeen()?.id,
    (id) => isRemovedInteraction(database, id),
  );
  // Deleted while one types, its form stays, with what was typed. What left the device is no longer shown.
  const opened = () => (interaction() === null && isRemoved() === false ? undefined : lastSeen());
  // The form is of the interaction as it was when opened: a colleague's change must not shake it while one types.
  return (
    <Switch>
      <Match when={opened()}>
        {(found) => (
          <EditForm interaction={found()} isRemoved={interaction() === null} onClose={props.onClose} />
        )}
      </Match>
      <Match when={interaction() === null}>
        <Sheet open class="log" title={t("interactions.edit")} onClose={props.onClose}>
          <Notice tone="danger" announce>
            {t("interactions.gone")}
          </Notice>
        </Sheet>
      </Match>
    </Switch>
  );
}

function EditForm(props: { interaction: Interaction; isRemoved: boolean; onClose: () => void }) {
  const { t, now, timeZone } = useI18n();
  const index = usePeopleIndex();
  const organizations = useOrganizationsIndex();
  const toast = useToast();
  const logging = useLogging();
  const nameOfInteraction = useInteractionName();
  const formId = createUniqueId();
  const opened = props.interaction;
  const nameOf = (id: string) => index.get(id)?.display_name ?? t("interactions.unknownPerson");
  const [draft, setDraft, kept] = createDraft<LogDraft>(
    () => editDraftKey(opened.id),
    () => draftOf(opened, nameOf, timeZone(), organizations.get(opened.organization_id)?.name),
  );
  const saving = createSaving(draft, now, timeZone);

  const save = async () => {
    const base = draft.base ?? valuesOf(draft);
    if (!(await saving.check(() => logging.edit(opened, unwrap(base), unwrap(draft), tasksOf(draft)))))
      return;
    void kept.discard();
    props.onClose();
  };
  const leave = () => {
    if (isWorthKeeping(draft))
      toast.show({ text: t("interactions.draftKept"), detail: t("interactions.draftKeptDetail") });
    else void kept.discard();
    props.onClose();
  };
  const cancel = () => {
    void kept.discard();
    props.onClose();
  };

  return (
    <Sheet
      open
      class="log"
      title={nameOfInteraction(draft)}
      onClose={leave}
      foot={<DetailFoot formId={formId} busy={saving.busy()} onCancel={cancel} />}
    >
      <Show when={props.isRemoved}>
        <Notice tone="info" announce>
          {t("interactions.removedMeanwhile")}
        </Notice>
      </Show>
      <DetailForm
        id={formId}
        draft={draft}
        set={setDraft}
        problems={saving.problems()}
        failed={saving.failed()}
        restored={kept.restored()}
        onStartOver={() => void kept.discard()}
        onSave={() => void save()}
      />
    </Sheet>
  );
}
