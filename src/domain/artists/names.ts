// Names: one display field, spelled by the person, plus optional parts. Nothing assumes first and last; a family
// name is proposed for sorting and the adviser corrects it.

/** Lower case without accents, for sorting and searching: « Ève Nguyễn-Løvås » → « eve nguyen-lovas ». */
export function foldText(value: string): string {
  return value
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[œæøłđðþßı]/g, (letter) => unaccented[letter] ?? letter)
    .replace(/[’ʼ`]/g, "'");
}

const unaccented: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  ı: "i",
};

const particles = new Set(
  "al ap ben bin da das de del della den der di do dos du el ibn la las le les lo los mac mc o' san st st. ste ste. ten ter van vander von y zu".split(
    " ",
  ),
);

/** The part of a display name it is sorted by, with its particles: « Jean de la Fontaine » → « de la Fontaine ». */
export function guessFamilyName(displayName: string): string {
  const words = displayName.trim().split(/\s+/);
  if (words.length < 2) return words[0] ?? "";
  let start = words.length - 1;
  while (start > 1 && particles.has(foldText(words[start - 1] ?? ""))) start--;
  return words.slice(start).join(" ");
}

/** What is left of a display name without its family name; nothing when the family name is not part of it. */
export function givenPart(displayName: string, familyName: string): string | undefined {
  if (!displayName.endsWith(familyName) || familyName === "") return undefined;
  return displayName.slice(0, displayName.length - familyName.length).trim();
}

/** « Nom, Prénom » turned round; other names as they are. */
export function displayNameFrom(cell: string): { display_name: string; family_name?: string } {
  const match = /^([^,]+),\s*([^,]+)$/.exec(cell.trim());
  if (!match?.[1] || !match[2]) return { display_name: cell.trim() };
  return { display_name: `${match[2].trim()} ${match[1].trim()}`, family_name: match[1].trim() };
}

/** The key lists are sorted by: family name, then the rest, folded. */
export function sortKey(person: { display_name: string; family_name?: string }): string {
  const family = person.family_name ?? guessFamilyName(person.display_name);
  return listKey(`${family} ${givenPart(person.display_name, family) ?? person.display_name}`);
}

/**
 * The key by which a name stands in an A–Z list: folded, from its first letter or digit. Whoever begins with none of
 * the 26 letters comes after Z: digits and signs by a tilde, letters of other scripts by themselves.
 */
export function listKey(name: string): string {
  const folded = foldText(name.trim());
  const key = folded.replace(/^[^\p{L}\p{N}]+/u, "") || folded;
  return /^\p{L}/u.test(key) ? key : `~${key}`;
}

/** The letter of the A–Z rail under which a list key stands: « # » for what starts with none of the 26. */
export function railLetter(key: string): string {
  return /^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : "#";
}

/** Two initials at the most: « Amara Diallo » → « AD ». */
export function initials(displayName: string): string {
  const words = displayName.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const first = [...(words[0] ?? displayName.trim())][0] ?? "";
  const last = words.length > 1 ? ([...(words[words.length - 1] ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase("fr-CA");
}
