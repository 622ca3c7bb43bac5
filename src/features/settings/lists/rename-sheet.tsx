import { createSignal, createUniqueId, Show } from "solid-js";
import type { Term, TermIndex, TermList } from "#data/library/index.ts";
import { type NamedTerm, problemOfName } from "#domain/library/term-changes.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useNameProblem } from "./name-problem.ts";

/** Gives a term another name; a name that another term bears offers to merge the two. */
export function RenameSheet(props: {
  list: TermList;
  index: TermIndex;
  term: Term;
  count: number | undefined;
  onRename: (name: string) => Promise<boolean>;
  onMerge: (into: NamedTerm) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const formId = createUniqueId();
  const sentence = useNameProblem();
  const [name, setName] = createSignal(props.term.name);
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const problem = () => problemOfName(props.list, props.index, name(), props.term);
  const other = () => {
    const found = problem();
    return found?.problem === "taken" ? found.term : undefined;
  };

  const run = async (change: () => Promise<boolean>) => {
    if (busy()) return;
    setBusy(true);
    const isDone = await change();
    setBusy(false);
    if (isDone) props.onClose();
  };
  const save = () => {
    setTried(true);
    if (problem()) return;
    if (name().trim() === props.term.name) props.onClose();
    else void run(() => props.onRename(name()));
  };

  return (
    <Sheet
      open
      title={t("vocabulary.renameTitle", { name: props.term.name })}
      onClose={props.onClose}
      foot={
        <>
          <Button variant="ghost" onClick={() => props.onClose()}>
            {t("shell.cancel")}
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={busy()} class="grow-mobile">
            {t("vocabulary.rename")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          autofocus
          label={t("vocabulary.newName")}
          hint={t(
            `vocabulary.renameHint.${props.list === "interaction_labels" ? "interactions" : "people"}`,
            {
              count: props.count ?? 0,
            },
          )}
          autocomplete="off"
          value={name()}
          error={tried() || other() ? sentence(problem()) : undefined}
          onText={setName}
        />
        <Show when={other()}>
          {(into) => (
            <Notice
              tone="info"
              action={
                <Button variant="secondary" size="sm" onClick={() => void run(() => props.onMerge(into()))}>
                  {t("vocabulary.mergeWith", { name: into().name })}
                </Button>
              }
            >
              {t("vocabulary.mergeInstead")}
            </Notice>
          )}
        </Show>
      </form>
    </Sheet>
  );
}
