import { type Accessor, createRoot, createSignal } from "solid-js";
import type { Database } from "#data/database.ts";
import {
  type ImportFile,
  type ImportReceipt,
  importPeople,
  openImportFile,
  undoImport,
} from "#data/import/index.ts";
import type { PersonDraft } from "#domain/artists/person.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { cautiousRules } from "#domain/import/decisions.ts";
import type { ColumnMapping } from "#domain/import/guess-columns.ts";
import type { ImportPlan } from "#domain/import/plan.ts";
import { type ImportTarget, isListTarget } from "#domain/import/targets.ts";

export type PersonKind = PersonDraft["kind"];

/** Where the import is; each step is one screen. */
export type Step =
  | { at: "choosing"; code?: ErrorCode }
  | { at: "reading"; name: string }
  | { at: "checking" }
  | { at: "writing" }
  /** `rest` are the people that an import stopped before its end did not make. */
  | { at: "done"; receipt: ImportReceipt; rest: number }
  | { at: "undoing" }
  | { at: "undone"; count: number };

/** What undoing takes back. */
type MadeByImport = Pick<ImportReceipt, "ids" | "organizations">;

/** One import, from the choice of a file to its undoing. */
export type ImportJob = ReturnType<typeof makeImportJob>;

const jobs = new WeakMap<Database, ImportJob>();

/** The import under way in a workspace: leaving the screen does not stop it, and coming back finds it. */
export function importJobOf(database: Database): ImportJob {
  let job = jobs.get(database);
  if (!job) {
    job = createRoot(() => makeImportJob(database));
    jobs.set(database, job);
  }
  return job;
}

function makeImportJob(database: Database) {
  const [step, setStep] = createSignal<Step>({ at: "choosing" });
  const [file, setFile] = createSignal<ImportFile>();
  const [mapping, setMapping] = createSignal<ColumnMapping>([]);
  const [kind, setKind] = createSignal<PersonKind>("artist");
  const [keepDuplicates, setKeepDuplicates] = createSignal(false);
  const [plan, setPlan] = createSignal<ImportPlan>();
  const [progress, setProgress] = createSignal({ done: 0, total: 0 });
  let asked = 0;
  let stopping: AbortController | undefined;
  /** What an import that stopped had already made: going on, and undoing, count it in. */
  let madeBefore: MadeByImport = { ids: [] };

  /** Only the last plan asked for is shown: a slow answer must not overwrite a newer choice. */
  async function planAgain(): Promise<void> {
    const open = file();
    if (!open) return;
    const ask = ++asked;
    try {
      const next = await open.plan(mapping(), kind());
      if (ask === asked) setPlan(next);
    } catch {
      if (ask === asked) fail("file_unreadable");
    }
  }

  function fail(code: ErrorCode): void {
    reset();
    setStep({ at: "choosing", code });
  }

  function reset(): void {
    asked++;
    file()?.close();
    setFile(undefined);
    setPlan(undefined);
    setKeepDuplicates(false);
    madeBefore = { ids: [] };
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
    if (!opened?.ok) return fail(opened?.code ?? "file_unreadable");
    setFile(opened.file);
    setMapping(opened.file.guess);
    await planAgain();
    if (plan()) setStep({ at: "checking" });
  }

  /** Gives a column its field. A field that holds one value leaves the column that had it. */
  function mapColumn(column: number, target: ImportTarget | undefined): void {
    setMapping((before) =>
      before.map((mapped, index) => {
        if (index === column) return target;
        return target !== undefined && mapped === target && !isListTarget(target) ? undefined : mapped;
      }),
    );
    void planAgain();
  }

  async function start(): Promise<void> {
    const current = plan();
    if (!current) return;
    const total = count();
    stopping = new AbortController();
    setProgress({ done: 0, total });
    setStep({ at: "writing" });
    void file()?.remember("people", mapping());
    const receipt = await importPeople(database, current, {
      rules: keepDuplicates() ? { otherwise: "create" } : cautiousRules,
      signal: stopping.signal,
      onProgress: (done, total) => setProgress({ done, total }),
    });
    const ids = [...madeBefore.ids, ...receipt.ids];
    const organizations = [...(madeBefore.organizations ?? []), ...(receipt.organizations ?? [])];
    setStep({ at: "done", receipt: { ...receipt, ids, organizations }, rest: total - receipt.ids.length });
  }

  /** How many people « Importer » would make. */
  function count(): number {
    const counts = plan()?.counts;
    return (counts?.create ?? 0) + (keepDuplicates() ? (counts?.duplicate ?? 0) : 0);
  }

  return {
    step,
    file,
    mapping,
    kind,
    plan,
    keepDuplicates,
    progress: progress as Accessor<{ done: number; total: number }>,
    count,
    open,
    mapColumn,
    setKind(next: PersonKind) {
      setKind(next);
      void planAgain();
    },
    setKeepDuplicates,
    start,
    stop: () => stopping?.abort(),
    /** Back to the check of the same file, compared anew with who is there. */
    async checkAgain(receipt: ImportReceipt) {
      madeBefore = receipt;
      await planAgain();
      if (plan()) setStep({ at: "checking" });
    },
    async undo(receipt: MadeByImport) {
      setProgress({ done: 0, total: receipt.ids.length });
      setStep({ at: "undoing" });
      try {
        const { undone } = await undoImport(database, receipt, (done, total) => setProgress({ done, total }));
        setStep({ at: "undone", count: undone });
      } catch {
        setStep({
          at: "done",
          receipt: { ...receipt, complete: true, code: "storage_failed" },
          rest: 0,
        });
      }
    },
    reset,
  };
}
