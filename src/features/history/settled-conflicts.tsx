import { createEffect, For, Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { claimLosses, type SettledConflict, takeMineBack, useSettledConflicts } from "#data/history/index.ts";
import { fieldStamp } from "#domain/record/merge.ts";
import { useAttempt } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Count } from "#ui/count/count.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useAuthorsFor } from "./authors-for.ts";
import { fieldLabel } from "./field-label.ts";
import { isVeiled, useRecordWords } from "./record-words.ts";
import "./history.css";

/** The values of this device that lost, what was kept instead, and the way back. */
export default function SettledConflicts() {
  const { t } = useI18n();
  const conflicts = useSettledConflicts();
  useAuthorsFor(conflicts);
  const database = useDatabase();
  // Read here, they need not be said a second time once the sheet is closed.
  createEffect(() => {
    if (conflicts().length > 0) void claimLosses(database).catch(() => undefined);
  });
  return (
    <Show when={conflicts().length > 0}>
      <section class="sync__sec">
        <h3>
          {t("history.settled")} <Count of={conflicts().length} />
        </h3>
        <For each={conflicts()}>{(conflict) => <Conflict {...conflict} />}</For>
      </section>
    </Show>
  );
}

function Conflict(props: SettledConflict) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();
  const words = useRecordWords();
  const stamp = () => fieldStamp(props.doc, props.loss.field);
  const name = () => words.record(props.loss.table, props.doc);
  const label = () => fieldLabel(t, props.loss.table, props.loss.field);
  const shown = (value: unknown) =>
    isVeiled(props.loss.table, props.loss.field, props.doc)
      ? t("history.hidden")
      : words.value(props.loss.table, props.loss.field, value);

  async function takeBack() {
    const { loss } = props;
    let undo = () => Promise.resolve();
    const write = async () => {
      undo = await takeMineBack(database, loss);
    };
    if (await attempt(write)) toast.show({ text: t("history.takenBack"), undo: () => attempt(undo) });
  }

  return (
    <div class="card conflict">
      <p>
        <b>
          {name()}, {label()}
        </b>{" "}
        <span class="muted small">{t("history.settledAt", { when: words.whenAt(stamp()) })}</span>
      </p>
      <div class="conflict__pair">
        <div class="conflict__v" data-kept="">
          <span class="xs muted">{t("history.keptBy", { by: words.authorWithin(stamp()) })}</span>
          <span>{shown(props.doc[props.loss.field])}</span>
        </div>
        <div class="conflict__v">
          <span class="xs muted">{t("history.mine")}</span>
          <span>{shown(props.loss.value)}</span>
        </div>
      </div>
      <Button
        variant="brand"
        size="sm"
        aria-label={t("history.takeBackOf", { name: name(), field: label() })}
        onClick={() => void takeBack()}
      >
        {t("history.takeBack")}
      </Button>
    </div>
  );
}
