import type { Condition } from "#domain/lists/condition.ts";
import { sameCondition } from "#domain/lists/condition.ts";

/** A question asked so often that its answers stand in sight: the values of a field, or a few ready answers. */
export interface Facet {
  field: string;
  /** Instead of the values of the field. */
  answers?: readonly { label: string; conditions: readonly Condition[] }[];
}

/** Whether a condition is one that the facet shows as pressed. */
export function isOfFacet(facet: Facet, condition: Condition): boolean {
  if (condition.field !== facet.field) return false;
  if (!facet.answers) return condition.operator === "one_of";
  return facet.answers.some(({ conditions }) => conditions.some((one) => sameCondition(one, condition)));
}

/** Whether all the conditions of an answer stand, and no other of its facet. */
export function isAnswered(
  facet: Facet,
  answer: readonly Condition[],
  conditions: readonly Condition[],
): boolean {
  const own = conditions.filter((condition) => isOfFacet(facet, condition));
  return (
    own.length === answer.length && answer.every((one) => own.some((other) => sameCondition(one, other)))
  );
}

/** The conditions once a value of a facet was pressed: added to those chosen, or taken away. */
export function toggleValue(conditions: readonly Condition[], field: string, value: string): Condition[] {
  const at = conditions.findIndex((one) => one.field === field && one.operator === "one_of");
  const chosen = at < 0 ? [] : (conditions[at]?.values ?? []);
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  const next: Condition[] = values.length > 0 ? [{ field, operator: "one_of", values }] : [];
  return at < 0 ? [...conditions, ...next] : conditions.toSpliced(at, 1, ...next);
}

/** The conditions once an answer of a facet was pressed: it replaces the one before, or goes. */
export function toggleAnswer(
  conditions: readonly Condition[],
  facet: Facet,
  answer: readonly Condition[],
): Condition[] {
  const others = conditions.filter((condition) => !isOfFacet(facet, condition));
  return isAnswered(facet, answer, conditions) ? others : [...others, ...answer];
}
