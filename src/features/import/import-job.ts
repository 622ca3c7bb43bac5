import { type Accessor, createMemo, createRoot, createSignal } from "solid-js";
import type { ReportTitle } from "#data/applications/index.ts";
import type { Database } from "#data/database.ts";
import {
  bothTraces,
  forgetLastImport,
  type ImportFile,
  type ImportReceipt,
  type ImportTraces,
  keepLastImport,
  openImportFile,
  type UndoneImport,
  undoImport,
  vocabularyOf,
} from "#data/import/index.ts";
import type { Failure } from "#domain/errors.ts";
import type { ImportSubject } from "#domain/import/targets.ts";
import { mappingOf, withDecisions } from "#domain/import/value-mapping.ts";
import { planFile, writePlan } from "./by-subject.ts";
import { makeFileChoices } from "./file-choices.ts";
import { isEnough, notesMissedOf, type Planned, type Work, workOf } from "./planned.ts";
import { tallyOf } from "./tally.ts";

/** Where the import is; each step is one screen. */
export type Step =
  | { at: "choosing"; failure?: Failure }
  | { at: "reading"; name: string }
  | { at: "checking" }
  | { at: "writing" }
  /**
   * `rest` are the rows that an import stopped before its end did not write; `traces` are of every sheet that was
   * imported in one go, and undone in one.
   */
  | { at: "done"; receipt: ImportReceipt; rest: number; traces: ImportTraces }
  | { at: "undoing" }
  | { at: "undone"; undone: UndoneImport };

/** One import, from the choice of a file to its undoing. */
export type ImportJob = ReturnType<typeof makeImportJob>;

const jobs = new WeakMap<Database, ImportJob>();
const nothingToDo: Work = { create: 0, complete: 0, organizations: 0, notes: 0 };

/** The import under way in a workspace: leaving the screen does not stop it, and coming back finds it. */
export function importJobOf(database: Database, zone: () => string, reportTitle: ReportTitle): ImportJob {
  let job = jobs.get(database);
  if (!job) {
    job = createRoot(() => makeImportJob(database, zone, reportTitle));
    jobs.set(database, job);
  }
  return job;
}

function makeImportJob(database: Database, zone: () => string, reportTitle: ReportTitle) {
  const [step, setStep] = createSignal<Step>({ at: "choosing" });
  const [file, setFile] = createSignal<ImportFile>();
  const [planned, setPlanned] = createSignal<Planned>();
  const [progress, setProgress] = createSignal({ done: 0, total: 0 });
  /** The sheets of the open workbook that were imported. */
  const [imported, setImported] = createSignal<ReadonlySet<number>>(new Set());
  const choices = makeFileChoices(() => void planAgain());
  let asked = 0;
  let stopping: AbortController | undefined;
  /** What an import that stopped had already made: going on, and undoing, count it in. */
  let madeBefore: ImportTraces = { ids: [] };
  /** What the sheets imported before this one have made: undoing takes them all back. */
  let sheetsBefore: ImportTraces = { ids: [] };

  const decided = () => ({
    rules: choices.rules(),
    choices: choices.choices(),
    makeProvisional: choices.makeProvisional(),
  });
  const work = createMemo(() => {
    const current = planned();
    return current && isEnough(current.subject, choices.mapping()) ? workOf(current, decided()) : nothingToDo;
  });

  /** Only the last plan asked for is shown: a slow answer must not overwrite a newer choice. */
  async function planAgain(): Promise<void> {
    const open = file();
    if (!open) return;
    const ask = ++asked;
    try {
      const terms = await vocabularyOf(database, choices.subject());
      const values = await open.valuesToDecide(choices.mapping(), terms, choices.sheet());
      const decisions = withDecisions(mappingOf(values), choices.decisions());
      const next = await planFile(open, choices, withDecisions(terms.known, decisions), zone());
      if (ask !== asked) return;
      choices.setTerms(terms);
      choices.setToDecide(values);
      setPlanned(next);
    } catch {
      if (ask === asked) fail({ ok: false, code: "file_unreadable", at: { file: open.name } });
    }
  }

  function fail(failure: Failure): void {
    reset();
    setStep({ at: "choosing", failure });
  }

  function reset(): void {
    asked++;
    file()?.close();
    setFile(undefined);
    setPlanned(undefined);
    setImported(new Set<number>());
    madeBefore = { ids: [] };
    sheetsBefore = { ids: [] };
    setStep({ at: "choosing" });
  }

  async function open(chosen: File): Promise<void> {
    reset();
    const ask = ++asked;
    setStep({ at: "reading", name: chosen.name });
    const opened = await openImportFile(database, chosen).catch(() => undefined);
    if (ask !== asked) {
      if (opened?.ok) opened.file.close();
      return;
    }
    if (!opened?.ok) return fail(opened ?? { ok: false, code: "file_unreadable", at: { file: chosen.name } });
    setFile(opened.file);
    await takeSheet(0);
    if (planned()) setStep({ at: "checking" });
  }

  async function takeSheet(sheet: number, as?: ImportSubject): Promise<void> {
    const open = file();
    if (!open) return;
    await choices.take(open, sheet, as);
    await planAgain();
  }

  async function start(): Promise<void> {
    const current = planned();
    const open = file();
    if (!current || !open) return;
    const { create, complete } = work();
    const total = create + complete;
    stopping = new AbortController();
    setProgress({ done: 0, total });
    setStep({ at: "writing" });
    const values = withDecisions(mappingOf(choices.toDecide()), choices.decisions());
    void open.remember(current.subject, choices.mapping(), { sheet: choices.sheet(), values });
    const ofSheet = (traces: ImportTraces) => bothTraces(madeBefore, traces);
    const ofAll = (traces: ImportTraces) => bothTraces(sheetsBefore, ofSheet(traces));
    const kept = keepLastImport(database, {
      name: open.name,
      at: new Date().toISOString(),
      subject: current.subject,
      traces: ofAll({ ids: [] }),
    });
    const receipt = await writePlan(database, current, {
      ...decided(),
      reportTitle,
      signal: stopping.signal,
      onProgress: (done, of) => setProgress({ done, total: of }),
      // What cannot be kept for the undo is not written either: the import stops, and says why.
      beforeWriting: kept.add,
    });
    // Refused by a full disk, it stays as it was kept batch by batch.
    await kept.end(ofAll(receipt)).catch(() => undefined);
    setImported((before) => new Set(before).add(choices.sheet()));
    const rest = receipt.complete ? 0 : total - progress().done;
    setStep({
      at: "done",
      receipt: { ...receipt, ...ofSheet(receipt) },
      rest,
      traces: ofAll(receipt),
    });
  }

  return {
    ...choices,
    step,
    file,
    planned,
    work,
    /** What becomes of each row of the sheet. */
    tally: createMemo(() => {
      const [current, table] = [planned(), file()?.tables[choices.sheet()]];
      return current && table ? tallyOf(current, decided(), table) : undefined;
    }),
    /** How many sheets of the workbook were imported. */
    sheetsDone: () => imported().size,
    progress: progress as Accessor<{ done: number; total: number }>,
    /** The sheet that is imported. */
    table: () => file()?.tables[choices.sheet()],
    isEnough: () => isEnough(choices.subject(), choices.mapping()),
    /** The other sheets of the workbook that hold rows, until they are imported too; not those that somebody hid. */
    otherSheets: () =>
      (file()?.tables ?? []).flatMap(({ sheet, rows, is_hidden }, index) =>
        sheet && rows.length > 0 && !is_hidden && !imported().has(index) ? [{ index, name: sheet }] : [],
      ),
    open,
    setSheet: (sheet: number) => takeSheet(sheet),
    /** From the end of an import to the check of another sheet of the same workbook. */
    async checkSheet(sheet: number) {
      const was = step();
      if (was.at === "done") sheetsBefore = was.traces;
      madeBefore = { ids: [] };
      setStep({ at: "reading", name: file()?.name ?? "" });
      await takeSheet(sheet);
      if (planned()) setStep({ at: "checking" });
    },
    setSubject: (subject: ImportSubject) => takeSheet(choices.sheet(), subject),
    start,
    stop: () => stopping?.abort(),
    /** Back to the check of the same file, compared anew with who is there. */
    async checkAgain(receipt: ImportReceipt) {
      madeBefore = bothTraces(receipt, { ids: [] });
      choices.forgetChoices();
      await planAgain();
      // Whoever was made just before it stopped may wait for what is noted of them.
      const current = planned();
      if (current)
        for (const line of notesMissedOf(current, madeBefore.ids)) choices.setChoice(line, "complete");
      if (current) setStep({ at: "checking" });
    },
    async undo(traces: ImportTraces) {
      setProgress({ done: 0, total: 0 });
      setStep({ at: "undoing" });
      try {
        const undone = await undoImport(database, traces, (done, total) => setProgress({ done, total }));
        await forgetLastImport(database);
        setStep({ at: "undone", undone });
      } catch {
        const receipt = { ...traces, complete: true, code: "storage_failed" as const };
        setStep({ at: "done", receipt, rest: 0, traces });
      }
    },
    reset,
  };
}
