// A form over some fields of a record. It keeps only what was touched, with what the field held at that moment:
// a colleague's change to another field passes through, and saving stamps nothing that was not typed here.

import { batch, createMemo, createSignal } from "solid-js";
import { unwrap } from "solid-js/store";
import { createDraft } from "#data/drafts.ts";
import type { TypedWord } from "#domain/artists/token-words.ts";
import { readCents, typedCents } from "#domain/money.ts";
import { completeUrl } from "#domain/network/reach.ts";
import { showPhone } from "#domain/phone/phone.ts";
import { type PatchOf, patchBetween } from "#domain/record/edit.ts";
import type { Problem } from "#domain/record/kinds.ts";
import { type Disorder, disorderOf, type Order } from "#domain/record/order.ts";
import type { FieldsOf, RecordDefinition, RecordOf } from "#domain/record/record.ts";
import { useI18n } from "#i18n/index.ts";
import { keptPhones } from "./kept-phones.ts";

/** A value as a form holds it: text while it is typed, lines of a list, an amount in cents, or nothing. */
export type FormValue = string | string[] | boolean | number | null;

interface Touched {
  values: Record<string, FormValue>;
  /** What the fields held when they were first touched. */
  base: Record<string, FormValue>;
  /** Words half typed in fields of several words; the values hold them already. */
  typed: Record<string, TypedWord>;
}

/** What may be saved of what was typed. */
export interface Taken<R> {
  patch: PatchOf<R>;
  /** The fields that the patch is of. */
  fields: string[];
  /** Whether nothing is wrong in the others. */
  isWhole: boolean;
}

export type FieldName<R> = keyof FieldsOf<R> & string;

/** What a form knows and does; its accessors are reactive. */
export type RecordForm<R extends RecordDefinition> = ReturnType<typeof createRecordForm<R>>;

/** A form whose draft lives on the device under `key`, until it is saved or discarded. */
export function createRecordForm<R extends RecordDefinition>(
  record: R,
  doc: () => RecordOf<R>,
  key: () => string,
  /** Its fields that must follow one another. */
  orders: readonly Order<FieldName<R>>[] = [],
) {
  type Field = FieldName<R>;
  const { t, locale } = useI18n();
  const [draft, setDraft, { discard, restored }] = createDraft<Touched>(key, () => ({
    values: {},
    base: {},
    typed: {},
  }));
  const [tried, setTried] = createSignal(false);
  const kindOf = (field: string) => record.fields[field]!;
  const stored = (field: string): FormValue => (doc() as unknown as Record<string, FormValue>)[field] ?? null;
  const touched = (field: string) => draft.values[field] !== undefined;
  /** A number is shown, and typed, as people write it. */
  const written = (field: string, value: FormValue): FormValue => {
    if (typeof value === "number") return typedCents(value, locale() === "fr-CA" ? "," : ".");
    return isPhones(record, field) && Array.isArray(value)
      ? value.map((phone) => showPhone(phone, t("artists.extension")))
      : value;
  };
  const value = (field: string): FormValue =>
    touched(field) ? (draft.values[field] ?? null) : written(field, stored(field));
  const problemOf = (field: string, typed = draft.values[field] ?? null): Problem | undefined => {
    const kind = kindOf(field);
    const held = cleaned(record, field, typed);
    return held === null ? (kind.optional ? undefined : "required") : kind.problem(held);
  };
  // What was not typed is read as it was last: the form may be saved as its record leaves the screen.
  const latest = createMemo(doc);
  const disorderIn = (field: string, values: Record<string, FormValue> = draft.values) =>
    disorderOf(orders, field as Field, (name) =>
      values[name] === undefined ? latest()[name as keyof RecordOf<R>] : cleaned(record, name, values[name]),
    );
  const problems = createMemo(() =>
    Object.fromEntries(Object.keys(draft.values).map((field) => [field, problemOf(field)] as const)),
  );

  return {
    record,
    restored,
    isTouched: createMemo(() => Object.keys(draft.values).length > 0),
    /** `word`: the one of `next` that is still being typed. */
    set(field: Field, next: FormValue, word?: TypedWord) {
      batch(() => {
        if (!touched(field)) setDraft("base", field, copy(stored(field)));
        setDraft("values", field, next);
        setDraft("typed", field, word as TypedWord);
      });
    },
    /** The word being typed among those of a field. */
    typed: (field: Field): TypedWord | undefined => draft.typed[field],
    text: (field: Field) => (value(field) as string | null) ?? "",
    list: (field: Field) => (value(field) as string[] | null) ?? [],
    /** Why a field cannot be saved, once saving was tried; it goes as soon as the field is mended. */
    problem: (field: Field): Problem | undefined => (tried() ? problems()[field] : undefined),
    /** What is impossible of a field beside another one, once saving was tried. */
    disorder: (field: Field): Disorder | undefined =>
      tried() && touched(field) && !problems()[field] ? disorderIn(field) : undefined,
    lineProblem(field: Field, line: string): Problem | undefined {
      const { element } = kindOf(field);
      return tried() && line.trim() !== "" ? element?.problem(cleanLine(record, field, line)) : undefined;
    },
    /** What somebody else put in a field since it was touched here. */
    changedMeanwhile(field: Field): { value: FormValue } | undefined {
      if (!touched(field) || same(stored(field), draft.base[field] ?? null)) return undefined;
      return same(stored(field), cleaned(record, field, draft.values[field] ?? null))
        ? undefined
        : { value: written(field, stored(field)) };
    },
    /** The changes to save: those of the fields that are right. Reads nothing but what was typed. */
    async take(): Promise<Taken<R>> {
      setTried(true);
      const { values, base } = structuredClone(unwrap(draft));
      const fields = Object.keys(values).filter(
        (field) => problemOf(field, values[field]) === undefined && disorderIn(field, values) === undefined,
      );
      const after: Record<string, FormValue> = {};
      for (const field of fields) {
        const held = cleaned(record, field, values[field] ?? null);
        after[field] = isPhones(record, field) ? await keptPhones(held as string[]) : held;
      }
      const only = (held: Record<string, FormValue>) =>
        Object.fromEntries(fields.map((field) => [field, held[field] ?? undefined])) as Partial<FieldsOf<R>>;
      return {
        patch: patchBetween(record, only(base), only(after)),
        fields,
        isWhole: fields.length === Object.keys(values).length,
      };
    },
    /** Forgets what was saved; what is wrong stays to be mended. */
    async settle(fields: readonly string[]): Promise<void> {
      const left = (held: Record<string, FormValue>) =>
        Object.fromEntries(
          Object.keys(held).map((field) => [field, fields.includes(field) ? undefined : held[field]]),
        );
      if (Object.keys(draft.values).every((field) => fields.includes(field))) return forget();
      setDraft("base", left(draft.base) as Record<string, FormValue>);
      setDraft("values", left(draft.values) as Record<string, FormValue>);
      setDraft("typed", Object.fromEntries(fields.map((field) => [field, undefined])) as never);
    },
    /** Forgets what was typed, and answers how to bring it back. */
    async discard(): Promise<() => void> {
      const before = structuredClone(unwrap(draft));
      await forget();
      return () => setDraft(before);
    },
  };

  function forget(): Promise<void> {
    setTried(false);
    return discard();
  }
}

const isPhones = (record: RecordDefinition, field: string) =>
  record.fields[field]?.element?.format === "phone";

/** What is typed, as the record holds it: trimmed, empty lines gone, addresses made whole. */
function cleaned(record: RecordDefinition, field: string, typed: FormValue): FormValue {
  if (Array.isArray(typed)) {
    const lines = typed.map((line) => cleanLine(record, field, line)).filter((line) => line !== "");
    return [...new Set(lines)];
  }
  if (typeof typed !== "string") return typed;
  // Amounts are the only numbers that forms hold; what cannot be read as one is the record's to refuse.
  if (record.fields[field]?.name === "integer")
    return typed.trim() === "" ? null : (readCents(typed) ?? Number.NaN);
  const text = record.fields[field]?.format === "url" ? completeUrl(typed) : typed.trim();
  return text === "" ? null : text;
}

function cleanLine(record: RecordDefinition, field: string, line: string): string {
  return record.fields[field]?.element?.format === "url" ? completeUrl(line) : line.trim();
}

const copy = (value: FormValue): FormValue => (Array.isArray(value) ? [...value] : value);

function same(a: FormValue, b: FormValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return [...a].sort().join("\n") === [...b].sort().join("\n");
  return a === b;
}
