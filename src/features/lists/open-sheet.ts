import { type Accessor, createSignal } from "solid-js";

/** What may be open over a list. */
export type ListSheet = "filters" | "columns" | "save" | "views" | "export";

/** The sheet that is open over a list, and which rows it is to export. */
export interface OpenSheet {
  sheet: Accessor<ListSheet | undefined>;
  open(sheet: ListSheet | undefined): void;
  /** Those to export; all that are shown when none was chosen. */
  exported: Accessor<ReadonlySet<string> | undefined>;
  exportThese(ids?: readonly string[]): void;
}

export function createOpenSheet(): OpenSheet {
  const [sheet, open] = createSignal<ListSheet>();
  const [exported, setExported] = createSignal<ReadonlySet<string>>();
  return {
    sheet,
    open,
    exported,
    exportThese(ids) {
      setExported(ids && new Set(ids));
      open("export");
    },
  };
}
