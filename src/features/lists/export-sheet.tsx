import { createSignal, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { ErrorState } from "#ui/notice/notice.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { type ExportColumn, type ExportFormat, exportRows } from "./export-list.ts";
import type { Listing, ListRow } from "./listing.ts";
import "./lists.css";

/** Puts rows in a file: Excel or text, the columns of the table or all that is known. */
export default function ExportSheet<Row extends ListRow>(props: {
  listing: Listing<Row>;
  rows: readonly Row[];
  /** All that may leave, in the order of a file. */
  columns: readonly ExportColumn<Row>[];
  /** Whether what the columns say is all known. */
  isReady: boolean;
  onClose: () => void;
}) {
  const { t, format, locale } = useI18n();
  const [kind, setKind] = createSignal<ExportFormat>("xlsx");
  const [what, setWhat] = createSignal<"shown" | "all">(props.listing.state().isTable ? "shown" : "all");
  const [isWorking, setWorking] = createSignal(false);
  const [hasFailed, setFailed] = createSignal(false);

  const chosen = () => {
    if (what() === "all") return props.columns;
    const names = [props.listing.nameField, ...props.listing.tableColumns().map(({ name }) => name)];
    return names.flatMap((name) => props.columns.find((column) => column.name === name) ?? []);
  };

  async function run() {
    setWorking(true);
    setFailed(false);
    try {
      await exportRows(props.rows, chosen(), {
        format: kind(),
        name: `${props.listing.words().file}-${format.today()}`,
        title: props.listing.words().title,
        // As Excel expects where the decimal sign is a comma.
        delimiter: locale() === "fr-CA" ? ";" : ",",
      });
      props.onClose();
    } catch {
      setFailed(true);
    }
    setWorking(false);
  }

  return (
    <Sheet
      open
      width="28rem"
      title={t("lists.export.title")}
      onClose={props.onClose}
      foot={
        <>
          <Button onClick={() => props.onClose()}>{t("shell.cancel")}</Button>
          <Button variant="primary" busy={isWorking() || !props.isReady} onClick={() => void run()}>
            {isWorking() ? t("lists.export.working") : t("lists.export.action", { count: props.rows.length })}
          </Button>
        </>
      }
    >
      <Show when={hasFailed()}>
        <ErrorState title={t("lists.export.title")} text={t("lists.export.failed")} />
      </Show>
      <Segmented
        label={t("lists.export.format")}
        value={kind()}
        options={[
          { value: "xlsx", label: t("lists.export.workbook") },
          { value: "csv", label: t("lists.export.text") },
        ]}
        onPick={setKind}
      />
      <Segmented
        label={t("lists.export.what")}
        value={what()}
        options={[
          { value: "shown", label: t("lists.export.shown") },
          { value: "all", label: t("lists.export.all") },
        ]}
        onPick={setWhat}
      />
      <p class="muted small">{t("lists.export.safe")}</p>
    </Sheet>
  );
}
