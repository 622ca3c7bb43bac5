import { createMemo, Show } from "solid-js";
import { createTypedLine } from "#data/drafts.ts";
import { type Application, applicationRecord } from "#domain/applications/application.ts";
import { checklistInOrder } from "#domain/applications/checklist.ts";
import { checklistProgress } from "#domain/checklist.ts";
import { useI18n } from "#i18n/index.ts";
import { Card } from "#ui/card/card.tsx";
import { Checklist } from "#ui/checklist/checklist.tsx";
import { useApplicationActions } from "./use-application-actions.ts";
import type { ApplicationFacts } from "./use-facts.ts";

/** Documents to be provided: ticked when they are ready, added and taken away by hand. */
export function ChecklistCard(props: {
  application: Application;
  facts: ApplicationFacts;
  canEdit: boolean;
}) {
  const { t } = useI18n();
  const actions = useApplicationActions();
  const one = () => props.application;
  const [typed, setTyped] = createTypedLine(() => `application checklist ${one().id}`);
  const lines = createMemo(() => checklistInOrder(one(), props.facts.opportunity(one())?.documents_asked));
  const problem = (name: string) => {
    const found = applicationRecord.fields.checklist.problem([...one().checklist, name]);
    return found && t(found === "too_many" ? "applications.checklist.full" : "applications.checklist.long");
  };

  return (
    <Card
      title={t("applications.section.checklist")}
      action={
        <Show when={lines().length > 0}>
          <span class="muted small">{t("applications.documentsReady", checklistProgress(one()))}</span>
        </Show>
      }
    >
      <Checklist
        lines={lines()}
        done={one().checklist_done}
        canEdit={props.canEdit}
        words={{
          list: t("applications.section.checklist"),
          empty: t("applications.checklist.empty"),
          tick: (name) => t("applications.checklist.tick", { name }),
          remove: (name) => t("applications.checklist.remove", { name }),
          add: t("applications.checklist.add"),
          example: t("applications.checklist.placeholder"),
          submit: t("applications.tab.add"),
        }}
        problem={problem}
        onTick={(name, isReady) =>
          void actions.edit(
            one(),
            { checklist_done: isReady ? { add: [name] } : { remove: [name] } },
            t(`applications.checklist.${isReady ? "ready" : "notReady"}`, { name }),
          )
        }
        onRemove={(name) =>
          void actions.edit(
            one(),
            { checklist: { remove: [name] }, checklist_done: { remove: [name] } },
            t("applications.checklist.removed", { name }),
          )
        }
        typed={typed()}
        onType={setTyped}
        onAdd={async (name) =>
          Boolean(await actions.edit(one(), { checklist: { add: [name] } }, t("applications.saved")))
        }
      />
    </Card>
  );
}
