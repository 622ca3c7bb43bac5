import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import { createMemo, createSignal, For, Show } from "solid-js";
import { type Application, applicationRecord } from "#domain/applications/application.ts";
import { checklistInOrder, checklistProgress } from "#domain/applications/checklist.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Tick } from "#ui/tick/tick.tsx";
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
  const [typed, setTyped] = createSignal("");
  const one = () => props.application;
  const lines = createMemo(() => checklistInOrder(one(), props.facts.opportunity(one())?.documents_asked));
  const isDone = (line: string) => one().checklist_done.includes(line);
  const error = () => {
    const name = typed().trim();
    if (name === "") return undefined;
    const problem = applicationRecord.fields.checklist.problem([...one().checklist, name]);
    return (
      problem && t(problem === "too_many" ? "applications.checklist.full" : "applications.checklist.long")
    );
  };

  async function add(): Promise<void> {
    const name = typed().trim();
    if (name === "" || error()) return;
    const isAdded = await actions.edit(one(), { checklist: { add: [name] } }, t("applications.saved"));
    if (isAdded) setTyped("");
  }
  const tick = (name: string, isReady: boolean) =>
    void actions.edit(
      one(),
      { checklist_done: isReady ? { add: [name] } : { remove: [name] } },
      t(`applications.checklist.${isReady ? "ready" : "notReady"}`, { name }),
    );
  const remove = (name: string) =>
    void actions.edit(
      one(),
      { checklist: { remove: [name] }, checklist_done: { remove: [name] } },
      t("applications.checklist.removed", { name }),
    );

  return (
    <Card
      title={t("applications.section.checklist")}
      action={
        <Show when={lines().length > 0}>
          <span class="muted small">{t("applications.documentsReady", checklistProgress(one()))}</span>
        </Show>
      }
    >
      <Show
        when={lines().length > 0}
        fallback={<p class="muted small">{t("applications.checklist.empty")}</p>}
      >
        <ul class="cand-pieces" aria-label={t("applications.section.checklist")}>
          <For each={lines()}>
            {(name) => (
              <li data-done={isDone(name) ? "" : undefined}>
                <Tick
                  label={t("applications.checklist.tick", { name })}
                  checked={isDone(name)}
                  disabled={!props.canEdit}
                  onCheck={(isReady) => tick(name, isReady)}
                />
                <span class="cand-pieces__name">{name}</span>
                <Show when={props.canEdit}>
                  <IconButton
                    size="sm"
                    icon={X}
                    label={t("applications.checklist.remove", { name })}
                    onClick={() => remove(name)}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.canEdit}>
        <form
          class="cand-add"
          novalidate
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextField
            label={t("applications.checklist.add")}
            placeholder={t("applications.checklist.placeholder")}
            autocomplete="off"
            value={typed()}
            error={error()}
            onText={setTyped}
          />
          <Button variant="secondary" type="submit" icon={Plus}>
            {t("applications.tab.add")}
          </Button>
        </form>
      </Show>
    </Card>
  );
}
