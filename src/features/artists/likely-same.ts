// « Cette personne est peut-être déjà ici »: compared on the device, so that it is said offline too.

import { distanceWithin, toleranceOf } from "#domain/duplicates/name-distance.ts";
import { nameKey } from "#domain/duplicates/name-key.ts";
import { phoneKey } from "#domain/phone/phone.ts";

/** What is known of somebody already in the base. */
export interface Known {
  id: string;
  display_name: string;
  emails: readonly string[];
  phones: readonly string[];
}

/** Somebody who may be the same person, and what makes us think so. */
export interface Likeness<T> {
  person: T;
  reason: "email" | "phone" | "name";
}

const maxShown = 3;

/** The people most like what is being typed: same e-mail first, same number, then the closest names. */
export function likelySame<T extends Known>(
  typed: { display_name: string; emails: readonly string[]; phones: readonly string[] },
  everybody: readonly T[],
): Likeness<T>[] {
  const emails = new Set(typed.emails.map((email) => email.trim().toLowerCase()).filter(Boolean));
  const phones = new Set(typed.phones.flatMap((phone) => phoneKey(phone) ?? []));
  const name = nameKey(typed.display_name);
  const limit = toleranceOf(name);
  const found: (Likeness<T> & { distance: number })[] = [];
  for (const person of everybody) {
    if (emails.size > 0 && person.emails.some((email) => emails.has(email))) {
      found.push({ person, reason: "email", distance: -2 });
      continue;
    }
    if (phones.size > 0 && person.phones.some((phone) => phones.has(phoneKey(phone) ?? ""))) {
      found.push({ person, reason: "phone", distance: -1 });
      continue;
    }
    const distance = name.length < 4 ? Number.POSITIVE_INFINITY : distanceWithin(name, keyOf(person), limit);
    if (distance <= limit) found.push({ person, reason: "name", distance });
  }
  found.sort((a, b) => a.distance - b.distance);
  return found.slice(0, maxShown).map(({ person, reason }) => ({ person, reason }));
}

// Folding ten thousand names takes 50 ms: once, not at each keystroke.
const keys = new WeakMap<Known, string>();

function keyOf(person: Known): string {
  const known = keys.get(person);
  if (known !== undefined) return known;
  const key = nameKey(person.display_name);
  keys.set(person, key);
  return key;
}
