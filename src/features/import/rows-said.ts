import { useI18n } from "#i18n/index.ts";
import type { ImportJob } from "./import-job.ts";
import { rowEnds } from "./tally.ts";

/** A sentence of what became of the rows that were read; nothing when each was simply added. */
export function useRowsSaid(job: ImportJob): () => string {
  const { t, format } = useI18n();
  return () => {
    const tally = job.tally();
    if (!tally || tally.made === tally.read) return "";
    const ends = rowEnds.filter((end) => tally[end] > 0);
    const said = ends.map((end) => t(`import.rows.${end}`, { count: tally[end] }));
    return t("import.rows.read", { count: tally.read, ends: format.list(said) });
  };
}
