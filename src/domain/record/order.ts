// Two fields of one record that cannot follow each other as they are: a report due before the answer it follows.

/** Two fields, the first of which may be as much as the last, never more. */
export interface Order<F extends string = string> {
  first: F;
  last: F;
  disorder: Disorder;
}

export type Disorder = "answer_before_submission" | "report_before_answer" | "least_above_most";

/** What is impossible of a field beside another one; a field that is empty is in order with all. */
export function disorderOf<F extends string>(
  orders: readonly Order<F>[],
  field: F,
  held: (field: F) => unknown,
): Disorder | undefined {
  return orders.find(({ first, last }) => {
    if (field !== first && field !== last) return false;
    const [before, after] = [held(first), held(last)];
    const areBoth = (type: string) => typeof before === type && typeof after === type;
    return (
      (areBoth("number") || (areBoth("string") && before !== "" && after !== "")) &&
      (before as string) > (after as string)
    );
  })?.disorder;
}
