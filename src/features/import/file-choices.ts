// What somebody decides of a file before it is imported: the sheet, what it brings, its columns, its values, its duplicates.

import { batch, createSignal } from "solid-js";
import type { ImportFile, KnownValues } from "#data/import/index.ts";
import type { PersonDraft } from "#domain/artists/person.ts";
import type { UnsaidStage } from "#domain/import/application-plan.ts";
import { cautiousRules, type Decision, type DuplicateRules } from "#domain/import/decisions.ts";
import type { ColumnMapping } from "#domain/import/guess-columns.ts";
import type { AnyTarget, ImportSubject } from "#domain/import/targets.ts";
import { valueKey } from "#domain/import/value-key.ts";
import type { Becomes, ValueMapping, ValueToDecide } from "#domain/import/value-mapping.ts";

export type PersonKind = PersonDraft["kind"];

export type FileChoices = ReturnType<typeof makeFileChoices>;

/** Holds what is decided of the open file; `changed` hears what asks for another plan. */
export function makeFileChoices(changed: () => void) {
  const [sheet, setSheet] = createSignal(0);
  const [subject, setSubject] = createSignal<ImportSubject>("people");
  const [kind, setKind] = createSignal<PersonKind>("artist");
  const [mapping, setMapping] = createSignal<ColumnMapping<AnyTarget>>([]);
  /** As proposed, for the order in which columns are shown. */
  const [proposed, setProposed] = createSignal<ColumnMapping<AnyTarget>>([]);
  const [isRemembered, setRemembered] = createSignal(false);
  const [toDecide, setToDecide] = createSignal<ValueToDecide[]>([]);
  const [decisions, setDecisions] = createSignal<ValueMapping>({});
  const [terms, setTerms] = createSignal<KnownValues>({ vocabulary: {}, known: {} });
  const [rules, setRules] = createSignal<DuplicateRules>(cautiousRules);
  const [choices, setChoices] = createSignal<ReadonlyMap<number, Decision>>(new Map());
  const [unsaidStage, setUnsaidStage] = createSignal<UnsaidStage>("by_amount");
  const [makeProvisional, setMakeProvisional] = createSignal(false);

  return {
    sheet,
    subject,
    kind,
    mapping,
    proposed,
    isRemembered,
    toDecide,
    decisions,
    terms,
    rules,
    choices,
    makeProvisional,
    unsaidStage,
    setTerms,
    setToDecide,
    setMakeProvisional,
    /** Takes up what is proposed for a sheet. */
    async take(file: ImportFile, of: number, as?: ImportSubject): Promise<void> {
      const next = as ?? (await file.subjectOf(of));
      const proposal = await file.propose(next, of);
      batch(() => {
        setSheet(of);
        setSubject(next);
        setMapping(proposal.mapping);
        setProposed(proposal.mapping);
        setRemembered(proposal.isRemembered);
        setDecisions(proposal.values ?? {});
        setToDecide([]);
        setRules(cautiousRules);
        setChoices(new Map());
        // An application is somebody's: whoever is not here is made with it, unless told otherwise.
        setMakeProvisional(next === "applications");
      });
    },
    setKind(next: PersonKind) {
      setKind(next);
      changed();
    },
    /** The stage of the applications whose row does not say it. */
    setUnsaidStage(next: UnsaidStage) {
      setUnsaidStage(next);
      changed();
    },
    mapColumn(column: number, target: AnyTarget | undefined) {
      setMapping((before) => before.map((mapped, index) => (index === column ? target : mapped)));
      changed();
    },
    /** Says what a value becomes: a term, itself, or nothing. */
    decideValue(target: AnyTarget, value: string, becomes: Becomes) {
      setDecisions((before) => ({ ...before, [target]: { ...before[target], [valueKey(value)]: becomes } }));
      changed();
    },
    setRule(rule: keyof DuplicateRules, decision: Decision) {
      setRules((before) => ({ ...before, [rule]: decision }));
    },
    /** Of one row; nothing goes back to the rule. */
    setChoice(line: number, decision: Decision | undefined) {
      setChoices((before) => {
        const next = new Map(before);
        if (decision) next.set(line, decision);
        else next.delete(line);
        return next;
      });
    },
    forgetChoices() {
      setChoices(new Map());
    },
  };
}
