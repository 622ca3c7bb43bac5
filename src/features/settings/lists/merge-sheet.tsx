import { createSignal, createUniqueId } from "solid-js";
import type { Term, TermList } from "#data/library/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Select } from "#ui/field/field.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";

/** Lets a term go into another of its list. */
export function MergeSheet(props: {
  list: TermList;
  term: Term;
  count: number | undefined;
  others: readonly Term[];
  onMerge: (into: Term) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const formId = createUniqueId();
  const [ref, setRef] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const into = () => props.others.find((other) => other.ref === ref());

  const save = async () => {
    setTried(true);
    const other = into();
    if (!other || busy()) return;
    setBusy(true);
    const isDone = await props.onMerge(other);
    setBusy(false);
    if (isDone) props.onClose();
  };

  return (
    <Sheet
      open
      title={t("vocabulary.mergeTitle", { name: props.term.name })}
      onClose={props.onClose}
      foot={
        <>
          <Button variant="ghost" onClick={() => props.onClose()}>
            {t("shell.cancel")}
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={busy()} class="grow-mobile">
            {t("vocabulary.mergeAction")}
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
          void save();
        }}
      >
        <Select
          autofocus
          label={t("vocabulary.mergeInto")}
          hint={t(`vocabulary.mergeHint.${props.list === "interaction_labels" ? "interactions" : "people"}`, {
            name: props.term.name,
            count: props.count ?? 0,
          })}
          value={ref()}
          error={tried() && !into() ? t("vocabulary.mergeMissing") : undefined}
          options={[
            { value: "", label: t("vocabulary.choose") },
            ...props.others.map((other) => ({ value: other.ref, label: other.name })),
          ]}
          onPick={setRef}
        />
      </form>
    </Sheet>
  );
}
