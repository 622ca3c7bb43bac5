// A form over some fields of a person. It keeps only what was touched, with what the field held at that moment:
// a colleague's change to another field passes through, and saving stamps nothing that was not typed here.

import { createMemo, createSignal } from "solid-js";
import { createDraft } from "#data/drafts.ts";
import { type Person, personRecord } from "#domain/artists/person.ts";
import { type PatchOf, patchBetween } from "#domain/record/edit.ts";
import type { Problem } from "#domain/record/kinds.ts";
import type { FieldsOf } from "#domain/record/record.ts";
import { completeUrl } from "./reach.ts";

type PersonFields = FieldsOf<typeof personRecord>;
export type PersonFieldName = keyof PersonFields;
export type PersonPatch = PatchOf<typeof personRecord>;

/** A value as a form holds it: text while it is typed, lines of a list, or nothing. */
export type FormValue = string | string[] | boolean | null;

interface Touched {
  values: Record<string, FormValue>;
  /** What the fields held when they were first touched. */
  base: Record<string, FormValue>;
  /** The organisation as it is typed; it has no id until it is one of the base, or saved. */
  organization_name?: string;
}

/** What a form knows and does; its accessors are reactive. */
export type PersonForm = ReturnType<typeof createPersonForm>;

/** A form whose draft lives on the device under `section`, until it is saved or discarded. */
export function createPersonForm(person: () => Person, section: string) {
  const [draft, setDraft, { discard, restored }] = createDraft<Touched>(
    () => `person:${person().id}:${section}`,
    () => ({ values: {}, base: {} }),
  );
  const [tried, setTried] = createSignal(false);
  const stored = (field: string): FormValue =>
    (person() as unknown as Record<string, FormValue>)[field] ?? null;
  const touched = (field: string) => field in draft.values;
  const value = (field: string): FormValue =>
    touched(field) ? (draft.values[field] ?? null) : stored(field);
  const problems = createMemo(() => problemsIn(draft.values));

  const set = (field: PersonFieldName, next: FormValue) => {
    if (!touched(field)) setDraft("base", field, copy(stored(field)));
    setDraft("values", field, next);
  };

  return {
    restored,
    isTouched: createMemo(() => Object.keys(draft.values).length > 0),
    set,
    text: (field: PersonFieldName) => (value(field) as string | null) ?? "",
    list: (field: PersonFieldName) => (value(field) as string[] | null) ?? [],
    /** Why a field cannot be saved, once saving was tried; it goes as soon as the field is mended. */
    problem: (field: PersonFieldName): Problem | undefined => (tried() ? problems()[field] : undefined),
    lineProblem(field: PersonFieldName, line: string): Problem | undefined {
      const element = personRecord.fields[field].element;
      return tried() && line.trim() !== "" ? element?.problem(cleanLine(field, line)) : undefined;
    },
    /** What somebody else put in a field since it was touched here. */
    changedMeanwhile(field: PersonFieldName): { value: FormValue } | undefined {
      if (!touched(field) || same(stored(field), draft.base[field] ?? null)) return undefined;
      return same(stored(field), cleaned(field, draft.values[field] ?? null))
        ? undefined
        : { value: stored(field) };
    },
    organizationName: (nameOf: (id: string | undefined) => string | undefined) =>
      draft.organization_name ?? nameOf((value("organization_id") as string | null) ?? undefined) ?? "",
    setOrganizationName(name: string, idOf: (name: string) => string | undefined) {
      setDraft("organization_name", name);
      set("organization_id", idOf(name) ?? null);
    },
    /** The name of an organisation to make, when what is typed is not in the base yet. */
    newOrganization: () =>
      value("organization_id") ? undefined : draft.organization_name?.trim() || undefined,
    /** The changes to save, or nothing when a field is still wrong. */
    patch(): PersonPatch | undefined {
      setTried(true);
      if (Object.keys(problems()).length > 0) return undefined;
      return patchBetween(
        personRecord,
        unwrapFields(draft.base, (_, held) => held),
        unwrapFields(draft.values, cleaned),
      );
    },
    /** Forgets what was typed, and answers how to bring it back. */
    async discard(): Promise<() => void> {
      const before = JSON.parse(JSON.stringify(draft)) as Touched;
      setTried(false);
      await discard();
      return () => setDraft(before);
    },
  };
}

function problemsIn(values: Record<string, FormValue>): Partial<Record<PersonFieldName, Problem>> {
  const found: Partial<Record<PersonFieldName, Problem>> = {};
  for (const [field, typed] of Object.entries(values) as [PersonFieldName, FormValue][]) {
    const kind = personRecord.fields[field];
    const held = cleaned(field, typed);
    const problem = held === null ? (kind.optional ? undefined : "required") : kind.problem(held);
    if (problem) found[field] = problem;
  }
  return found;
}

/** What is typed, as the record holds it: trimmed, empty lines gone, addresses made whole. */
function cleaned(field: string, typed: FormValue): FormValue {
  if (Array.isArray(typed)) {
    const lines = typed.map((line) => cleanLine(field, line)).filter((line) => line !== "");
    return [...new Set(lines)];
  }
  if (typeof typed !== "string") return typed;
  const text = typed.trim();
  return text === "" ? null : text;
}

function cleanLine(field: string, line: string): string {
  const element = personRecord.fields[field as PersonFieldName].element;
  return element?.format === "url" ? completeUrl(line) : line.trim();
}

function unwrapFields(
  held: Record<string, FormValue>,
  clean: (field: string, value: FormValue) => FormValue,
): Partial<PersonFields> {
  return Object.fromEntries(
    Object.entries(held).map(([field, value]) => [field, copy(clean(field, value)) ?? undefined]),
  ) as Partial<PersonFields>;
}

const copy = (value: FormValue): FormValue => (Array.isArray(value) ? [...value] : value);

function same(a: FormValue, b: FormValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return [...a].sort().join("\n") === [...b].sort().join("\n");
  return a === b;
}
