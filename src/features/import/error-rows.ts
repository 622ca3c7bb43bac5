import { createMemo } from "solid-js";
import { writeErrorRows } from "#domain/import/error-rows.ts";
import { useI18n } from "#i18n/index.ts";
import { saveFile } from "#ui/save-file/save-file.ts";
import type { ImportJob } from "./import-job.ts";
import type { PlannedAny } from "./planned.ts";

/** The rows that need a hand: how many, and their file, with the reasons in the reader's language. */
export function useErrorRows(job: ImportJob) {
  const { t } = useI18n();
  const rows = (): readonly PlannedAny[] => job.planned()?.plan.rows ?? [];
  const count = createMemo(
    () => rows().filter((row) => row.outcome === "error" || row.warnings.length > 0).length,
  );
  return {
    count,
    download() {
      const file = job.file();
      const table = job.table();
      if (!file || !table) return;
      const text = writeErrorRows(
        table,
        { rows: rows() },
        {
          line: t("import.errorFile.line"),
          reason: t("import.errorFile.reason"),
          column: (index) => t("import.columns.unnamed", { number: index + 1 }),
          problem: (problem) => t(`import.problem.${problem}`),
          warning: ({ problem, value }) => t(`import.warning.${problem}`, { value }),
        },
      );
      saveFile(text, `${file.name.replace(/\.[^.]*$/, "")} - ${t("import.errorFile.name")}.csv`, "text/csv");
    },
  };
}
