import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import { For, Show } from "solid-js";
import { Button, IconButton } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Tick } from "#ui/tick/tick.tsx";
import "./checklist.css";

export interface ChecklistWords {
  /** What the list is. */
  list: string;
  /** What it says when it has no line. */
  empty: string;
  tick(name: string): string;
  remove(name: string): string;
  /** The field of a new line, its example, and the button beside. */
  add: string;
  example?: string;
  submit: string;
}

/** Lines that are ticked when they are done, added and taken away. */
export function Checklist(props: {
  lines: readonly string[];
  done: readonly string[];
  canEdit: boolean;
  words: ChecklistWords;
  /** What is done is crossed out. */
  struck?: boolean;
  /** Why a line cannot be added, as far as it is typed. */
  problem(name: string): string | undefined;
  onTick(name: string, isDone: boolean): void;
  onRemove(name: string): void;
  /** Of the field of a new line: whoever holds it keeps it. */
  typed: string;
  onType(text: string): void;
  /** Answers whether it was added: what was typed stays otherwise. */
  onAdd(name: string): Promise<boolean>;
}) {
  const name = () => props.typed.trim();
  const problem = () => (name() === "" ? undefined : props.problem(name()));
  const isDone = (line: string) => props.done.includes(line);

  /** The field is free at once: pressed twice, a line is added once, and the next one may be typed. */
  async function add(): Promise<void> {
    const added = name();
    if (added === "" || problem()) return;
    props.onType("");
    if (!(await props.onAdd(added))) props.onType([added, props.typed].filter(Boolean).join(" "));
  }

  return (
    <>
      <Show when={props.lines.length > 0} fallback={<p class="muted small">{props.words.empty}</p>}>
        <ul class="checklist" aria-label={props.words.list} data-struck={props.struck ? "" : undefined}>
          <For each={props.lines}>
            {(line) => (
              <li data-done={isDone(line) ? "" : undefined}>
                <Tick
                  label={props.words.tick(line)}
                  checked={isDone(line)}
                  disabled={!props.canEdit}
                  onCheck={(checked) => props.onTick(line, checked)}
                />
                <span class="checklist__name">{line}</span>
                <Show when={props.canEdit}>
                  <IconButton
                    size="sm"
                    icon={X}
                    label={props.words.remove(line)}
                    onClick={() => props.onRemove(line)}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.canEdit}>
        <form
          class="checklist-add"
          novalidate
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextField
            label={props.words.add}
            placeholder={props.words.example}
            autocomplete="off"
            value={props.typed}
            error={problem()}
            onText={(text) => props.onType(text)}
          />
          <Button variant="secondary" type="submit" icon={Plus}>
            {props.words.submit}
          </Button>
        </form>
      </Show>
    </>
  );
}
