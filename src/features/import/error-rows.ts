import { createMemo } from "solid-js";
import { writeErrorRows } from "#domain/import/error-rows.ts";
import { useI18n } from "#i18n/index.ts";
import { saveFile } from "#ui/save-file/save-file.ts";
import type { ImportJob } from "./import-job.ts";

/** The rows that need a hand: how many, and their file, with the reasons in the reader's language. */
export function useErrorRows(job: ImportJob) {
  const { t } = useI18n();
  const count = createMemo(
    () => job.plan()?.rows.filter((row) => row.outcome === "error" || row.warnings.length > 0).length ?? 0,
  );
  return {
    count,
    download() {
      const file = job.file();
      const plan = job.plan();
      if (!file || !plan) return;
      const text = writeErrorRows(file.table, plan, {
        line: t("import.errorFile.line"),
        reason: t("import.errorFile.reason"),
        column: (index) => t("import.columns.unnamed", { number: index + 1 }),
        problem: (problem) => t(`import.problem.${problem}`),
        warning: ({ problem, value }) => t(`import.warning.${problem}`, { value }),
      });
      saveFile(text, `${file.name.replace(/\.[^.]*$/, "")} - ${t("import.errorFile.name")}.csv`, "text/csv");
    },
  };
}
