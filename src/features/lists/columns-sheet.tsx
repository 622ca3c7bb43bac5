import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import type { Listing, ListRow } from "./listing.ts";
import "./lists.css";

/** Which columns the table has, and in what order. */
export default function ColumnsSheet<Row extends ListRow>(props: {
  listing: Listing<Row>;
  onClose: () => void;
}) {
  const { t, format } = useI18n();
  const chosen = createMemo(() => props.listing.tableColumns().map(({ name }) => name));
  const others = createMemo(() =>
    props.listing
      .columns()
      .filter(({ name, isLong }) => !isLong && name !== props.listing.nameField && !chosen().includes(name))
      .sort((a, b) => format.compare(a.label, b.label)),
  );
  const set = (columns: readonly string[] | undefined) => props.listing.address.set({ columns });
  const move = (name: string, by: 1 | -1) => {
    const at = chosen().indexOf(name);
    const to = at + by;
    if (to < 0 || to >= chosen().length) return;
    set(chosen().toSpliced(at, 1).toSpliced(to, 0, name));
  };
  const label = (name: string) => props.listing.column(name)?.label ?? name;
  return (
    <Sheet
      open
      side
      width="24rem"
      title={t("lists.columns")}
      onClose={props.onClose}
      actions={
        <Show when={props.listing.state().columns}>
          <Button variant="brand" size="sm" onClick={() => set(undefined)}>
            {t("lists.defaultColumns")}
          </Button>
        </Show>
      }
    >
      <fieldset class="columns">
        <legend class="field__label">{t("lists.shownColumns")}</legend>
        <For each={chosen()}>
          {(name, place) => (
            <div class="columns__one">
              <Box
                label={label(name)}
                checked
                disabled={chosen().length === 1}
                onCheck={() => set(chosen().filter((one) => one !== name))}
              />
              <IconButton
                size="sm"
                icon={ArrowUp}
                label={t("lists.moveUp", { column: label(name) })}
                disabled={place() === 0}
                onClick={() => move(name, -1)}
              />
              <IconButton
                size="sm"
                icon={ArrowDown}
                label={t("lists.moveDown", { column: label(name) })}
                disabled={place() === chosen().length - 1}
                onClick={() => move(name, 1)}
              />
            </div>
          )}
        </For>
      </fieldset>
      <fieldset class="columns">
        <legend class="field__label">{t("lists.otherColumns")}</legend>
        <For each={others()}>
          {({ name, label }) => (
            <div class="columns__one">
              <Box label={label} checked={false} onCheck={() => set([...chosen(), name])} />
            </div>
          )}
        </For>
      </fieldset>
    </Sheet>
  );
}

function Box(props: { label: string; checked: boolean; disabled?: boolean; onCheck: () => void }) {
  return (
    <label class="box grow">
      <input
        class="check__input"
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={() => props.onCheck()}
      />
      {props.label}
    </label>
  );
}
