import Plus from "lucide-solid/icons/plus";
import { createMemo, createUniqueId, Show } from "solid-js";
import { createTypedLine } from "#data/drafts.ts";
import { readQuickTask } from "#domain/team/quick-task.ts";
import { taskRecord } from "#domain/team/task.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { Kbd } from "#ui/kbd/kbd.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { useTaskWords } from "./task-words.ts";
import { useTaskActions } from "./use-task-actions.ts";

/** A task in one line: its title, ended by its day if it has one; for whoever is looked at. */
export function QuickAdd(props: { memberId: string | undefined }) {
  const { t, format } = useI18n();
  const actions = useTaskActions();
  const words = useTaskWords();
  const id = createUniqueId();
  const [typed, setTyped] = createTypedLine(() => "task quick");
  const read = createMemo(() => readQuickTask(typed(), words.dayWords()));
  const problem = () =>
    read().title && taskRecord.fields.title.problem(read().title) ? t("tasks.quickAddLong") : undefined;

  /** The field is free at once: pressed twice, a task is added once, and the next one may be typed. */
  async function add() {
    const { title, due_on } = read();
    if (!title || problem()) return;
    const added = typed().trim();
    setTyped("");
    if (!(await actions.add(title, due_on, props.memberId)))
      setTyped([added, typed()].filter(Boolean).join(" "));
  }

  return (
    <form
      class="quickadd"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label class="visually-hidden" for={id}>
        {t("tasks.quickAdd")}
      </label>
      <Icon of={Plus} />
      <input
        class="input"
        id={id}
        autocomplete="off"
        placeholder={t("tasks.quickAddPlaceholder")}
        value={typed()}
        aria-invalid={problem() ? "true" : undefined}
        aria-describedby={`${id}-problem`}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <span class="only-desktop quickadd__hint">
        <Show when={read().due_on}>
          {(day) => <Tag tone="light">{capitalized(format.relativeDay(day()))}</Tag>}
        </Show>
        <Kbd keys="↵" />
      </span>
      <p class="field__error" id={`${id}-problem`} role="status">
        {problem()}
      </p>
    </form>
  );
}
