// Address books (.vcf) → a table: one row a card, the columns named as exports of contacts name them.

import { withBoundedMarks } from "../bounded-marks.ts";
import { type CardProperty, cardLines, cardParts, cardText } from "./card-lines.ts";
import { maxRows, type Table, type TableRow } from "./table.ts";
import { UnreadableFile } from "./unreadable.ts";

const columns = [
  "Full Name",
  "Given Name",
  "Family Name",
  "Pronouns",
  "Nickname",
  "Email",
  "Phone",
  "Fax",
  "Street",
  "City",
  "Province",
  "Postal Code",
  "Country",
  "Organization",
  "Department",
  "Job Title",
  "Website",
  "Language",
  "Categories",
  "Notes",
  "Birthday",
  "Gender",
  "Identifier",
] as const;
type Column = (typeof columns)[number];
type Card = Partial<Record<Column, string[]>>;

/** Reads the cards of a file. Throws `UnreadableFile`. */
export function readCards(bytes: Uint8Array): Table {
  const cards: { line: number; card: Card }[] = [];
  let unclosed: number | undefined;
  let card: Card = {};
  let begun = 0;
  let depth = 0;
  for (const property of cardLines(bytes)) {
    const isMark = property.value.trim().toUpperCase() === "VCARD";
    if (property.name === "BEGIN" && isMark) {
      // A card that begins in another is somebody's agent; the same after a card that was cut is the next one.
      if (depth === 0) begun = property.line;
      if (depth === 0) card = {};
      depth++;
    } else if (property.name === "END" && isMark) {
      if (depth === 1) keep();
      depth = Math.max(0, depth - 1);
    } else if (depth === 1) take(card, property);
  }
  if (depth > 0) {
    unclosed = begun;
    keep();
  }
  const filled = columns.filter((column) => cards.some((each) => each.card[column]));
  if (cards.length === 0 || filled.length === 0) throw new UnreadableFile("file_empty");
  const rows: TableRow[] = cards.map((each) => ({
    line: each.line,
    cells: filled.map((column) => textOf(column, each.card[column] ?? [])),
  }));
  return {
    format: "cards",
    headers: [...filled],
    has_header: true,
    rows,
    ...(unclosed !== undefined && { unclosed_card_line: unclosed }),
  };

  function keep(): void {
    if (Object.keys(card).length === 0) return;
    if (cards.length >= maxRows) throw new UnreadableFile("file_too_large", { line: begun });
    cards.push({ line: begun, card: named(card) });
  }
}

const separators: Partial<Record<Column, string>> = { Notes: "\n\n", "Job Title": ", ", Nickname: ", " };

const textOf = (column: Column, values: string[]) =>
  withBoundedMarks([...new Set(values)].join(separators[column] ?? "; "));

/** A card may name nobody but an organisation, or only have parts of a name. */
function named(card: Card): Card {
  if (card["Full Name"]?.[0] || card["Given Name"]?.[0] || card["Family Name"]?.[0]) return card;
  const name = card.Nickname?.[0] ?? card.Organization?.[0];
  return name ? { ...card, "Full Name": [name] } : card;
}

function take(card: Card, { name, value, parameters }: CardProperty): void {
  const add = (column: Column, ...texts: (string | undefined)[]) => {
    const said = texts.filter((text): text is string => !!text?.trim());
    if (said.length > 0) card[column] = [...(card[column] ?? []), ...said.map((text) => text.trim())];
  };
  switch (name) {
    case "FN":
      if (!card["Full Name"]) add("Full Name", cardText(value));
      break;
    case "N": {
      if (card["Family Name"] || card["Given Name"]) break;
      const [family, given, middle] = cardParts(value, ";");
      add("Family Name", family);
      add("Given Name", [given, middle].filter(Boolean).join(" "));
      break;
    }
    case "NICKNAME":
      add("Nickname", ...cardParts(value, ","));
      break;
    case "EMAIL":
      add("Email", cardText(value).replace(/^mailto:/i, ""));
      break;
    case "TEL":
      add(parameters.has("FAX") || parameters.has("PAGER") ? "Fax" : "Phone", phoneOf(value));
      break;
    case "ADR": {
      // A second address has no place on a file; the first that says something is kept.
      if (card.Street || card.City || card["Postal Code"]) break;
      const [box, extended, street, city, province, code, country] = cardParts(value, ";");
      add(
        "Street",
        [extended, street, box]
          .filter(Boolean)
          .join(", ")
          .replace(/\s*\n\s*/g, ", "),
      );
      add("City", city);
      add("Province", province);
      add("Postal Code", code);
      add("Country", country);
      break;
    }
    case "ORG":
      add("Organization", cardParts(value, ";")[0]);
      add("Department", ...cardParts(value, ";").slice(1));
      break;
    case "TITLE":
    case "ROLE":
      add("Job Title", cardText(value));
      break;
    case "URL":
      add("Website", cardText(value));
      break;
    case "X-SOCIALPROFILE":
      if (/^https?:/i.test(value)) add("Website", cardText(value));
      break;
    case "LANG":
      add("Language", cardText(value));
      break;
    case "PRONOUNS":
    case "X-PRONOUNS":
      add("Pronouns", cardText(value));
      break;
    case "CATEGORIES":
      add("Categories", ...cardParts(value, ","));
      break;
    case "NOTE":
      add("Notes", cardText(value));
      break;
    case "BDAY":
      if (!card.Birthday) add("Birthday", cardText(value));
      break;
    case "GENDER":
      add("Gender", cardText(value));
      break;
    case "UID":
      add("Identifier", uidOf(cardText(value)));
  }
}

/** « tel:+1-514-555-0199;ext=12 » of 4.0 is a number too. */
const phoneOf = (value: string) =>
  cardText(value)
    .replace(/^tel:/i, "")
    .replace(/;(?!ext=).*$/, "");

/** An identifier stands for the same card in any file; a bare one gets a scheme that says so. */
const uidOf = (value: string) =>
  /^(https?:|urn:)/i.test(value) || value === "" ? value : `urn:vcard:${value}`;
