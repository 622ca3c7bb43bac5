import Plus from "lucide-solid/icons/plus";
import { createSignal, Show } from "solid-js";
import type { TermIndex, TermList } from "#data/library/index.ts";
import { problemOfName } from "#domain/library/term-changes.ts";
import { type InteractionKind, interactionKinds } from "#domain/support/interaction.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Select, TextField } from "#ui/field/field.tsx";
import { useNameProblem } from "./name-problem.ts";

/** Adds a term to a list; Enter adds, and the field is ready for the next. */
export function AddTerm(props: {
  list: TermList;
  index: TermIndex;
  onAdd: (name: string, kind?: InteractionKind) => Promise<boolean>;
}) {
  const { t } = useI18n();
  const sentence = useNameProblem();
  const [name, setName] = createSignal("");
  const [kind, setKind] = createSignal<InteractionKind>("meeting");
  const [tried, setTried] = createSignal(false);
  const isLabel = () => props.list === "interaction_labels";
  let input!: HTMLInputElement;

  /** An archived term of this name is taken up again. */
  const problem = () => {
    const found = problemOfName(props.list, props.index, name());
    return found?.problem === "taken" && found.term.archived ? undefined : found;
  };
  const add = async () => {
    setTried(true);
    if (problem()) return input.focus();
    // Ready for the next one at once: what is typed meanwhile stays.
    const added = name();
    setName("");
    setTried(false);
    input.focus();
    if (!(await props.onAdd(added, isLabel() ? kind() : undefined)) && name() === "") setName(added);
  };

  return (
    <form
      class="card lists__add"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        ref={input}
        label={t(`vocabulary.addTo.${props.list}`)}
        autocomplete="off"
        autocapitalize="sentences"
        enterkeyhint="done"
        value={name()}
        error={tried() ? sentence(problem()) : undefined}
        onText={(typed) => {
          setTried(false);
          setName(typed);
        }}
      />
      <Show when={isLabel()}>
        <Select<InteractionKind>
          label={t("vocabulary.kind")}
          value={kind()}
          options={interactionKinds.map((value) => ({ value, label: t(`interactions.kind.${value}`) }))}
          onPick={setKind}
        />
      </Show>
      <Button variant="primary" type="submit" icon={Plus}>
        {t("vocabulary.add")}
      </Button>
    </form>
  );
}
