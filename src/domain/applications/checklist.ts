// Documents to be provided: two sets, what is asked and what is ready, so that two people who tick merge.

import { compareBytes } from "../record/values.ts";
import { type Application, applicationRecord } from "./application.ts";

const { element, max: most } = applicationRecord.fields.checklist;

/** The checklist of an application that begins: the lines of what its opportunity asks for, each once. */
export function checklistFrom(asked: string | undefined): string[] {
  const longest = element?.max ?? 0;
  const lines = (asked ?? "").split("\n").map((line) =>
    [
      ...line
        .replace(/^\s*(?:[-–—*•]|\d+[.)])\s+/, "")
        .trim()
        .normalize("NFC"),
    ]
      .slice(0, longest)
      .join("")
      .trim(),
  );
  return [...new Set(lines.filter(Boolean))].slice(0, most);
}

/** The documents of a checklist in the order they are asked for; those that were added by hand after them. */
export function checklistInOrder(
  { checklist }: Pick<Application, "checklist">,
  asked: string | undefined,
): string[] {
  const order = new Map(checklistFrom(asked).map((line, place) => [line, place]));
  const placeOf = (line: string) => order.get(line) ?? order.size;
  return [...checklist].sort((a, b) => placeOf(a) - placeOf(b) || compareBytes(a, b));
}
