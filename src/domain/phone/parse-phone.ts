// What people type → a number to keep. Brings libphonenumber and its 80 kB of countries: import it on demand.

import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** The longest that a record keeps. */
const longest = 40;

/** A number typed in Québec, in the form it is kept in; `isNumber` is false for what is kept as typed. */
export function parsePhone(typed: string): { phone: string; isNumber: boolean } {
  const text = typed.normalize("NFKC").replace(/\s+/g, " ").trim();
  // Most numbers here are ten plain digits; libphonenumber takes ten times as long to say so.
  const plain = /^(?:\+?1[\s.-]?)?\(?([2-9]\d{2})\)?[\s.-]?([2-9]\d{2})[\s.-]?(\d{4})$/.exec(text);
  if (plain) return { phone: `+1${plain[1]}${plain[2]}${plain[3]}`, isNumber: true };
  const { number, desk } = splitDesk(text);
  const parsed = parsePhoneNumberFromString(prepare(number), { defaultCountry: "CA", extract: false });
  // Seven digits say no area, and several are possible in one town.
  const isShort = parsed?.countryCallingCode === "1" && parsed.nationalNumber.length < 10;
  if (!parsed?.isPossible() || isShort) return { phone: clip(text), isNumber: false };
  const extension = desk ?? parsed.ext;
  const written =
    parsed.countryCallingCode === "1"
      ? parsed.number
      : parsed.formatInternational().replace(/ ext\. .*$/, "");
  const phone = extension ? `${written};ext=${extension}` : written;
  return phone.length > longest ? { phone: clip(text), isNumber: false } : { phone, isNumber: true };
}

const clip = (text: string) => [...text].slice(0, longest).join("").trim();

const deskWord =
  /[\s,;]*\(?\b(?:postes?|p\.|ext(?:ension)?\.?|extn\.?|x|local)\s*[:.]?\s*#?\s*(\d{1,7})\s*\)?$|[\s,;]*#\s*(\d{1,7})$|;ext=(\d{1,11})$/i;

/** « 514 555-0199, poste 12 », « ext. 12 », « x12 », « #12 ». */
function splitDesk(text: string): { number: string; desk?: string } {
  const match = deskWord.exec(text) ?? /(?<=\d)x(\d{1,7})$/i.exec(text);
  const desk = match?.slice(1).find(Boolean);
  return match && desk ? { number: text.slice(0, match.index), desk } : { number: text };
}

/** Prefixes of elsewhere, labels and letters made digits: « 00 33 … », « tél. : … », « 1 800 COULISS ». */
function prepare(number: string): string {
  const bare = number
    .replace(
      /^(?:t[ée]l(?:[ée]phone)?|cell?(?:ulaire)?|mobile|bur(?:eau)?|dom(?:icile)?|phone|home|work)\.?\s*[:.]?\s*(?=[\d(+])/i,
      "",
    )
    .replace(/^tel:/i, "")
    .replace(/^\s*00(?=[1-9])/, "+")
    .replace(/^\s*00 (?=[1-9])/, "+")
    .replace(/^\+\s*\(?1\)?/, "+1");
  const vanity = /^(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]?([A-Z][A-Z\d\s.-]{5,12})$/i.exec(bare);
  if (!vanity?.[1]) return bare;
  const tail = keypad(vanity[1]).replace(/\D/g, "");
  // A word longer than the number is dialled to its seventh letter.
  return tail.length < 7 ? bare : bare.slice(0, -vanity[1].length) + tail.slice(0, 7);
}

const keys = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"];

const keypad = (text: string) =>
  text.replace(/[a-z]/gi, (letter) =>
    String(keys.findIndex((key) => key.includes(letter.toLowerCase())) + 2),
  );
