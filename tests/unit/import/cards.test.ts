import { describe, expect, test } from "vitest";
import { readTables } from "#data/import/read-tables.ts";
import { guessColumns } from "#domain/import/guess-columns.ts";
import { planImport } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";
import { hasSharedData, sharedDataNote, sharedFile } from "../../fixtures/shared-data.ts";

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

async function tableOf(source: string | Uint8Array): Promise<Table> {
  const read = await readTables(
    typeof source === "string" ? new TextEncoder().encode(source) : source,
    "x.vcf",
  );
  if (!read.ok || !read.tables[0]) throw new Error("Expected cards.");
  return read.tables[0];
}

const asObjects = (table: Table) =>
  table.rows.map((row) =>
    Object.fromEntries(table.headers.flatMap((header, i) => (row.cells[i] ? [[header, row.cells[i]]] : []))),
  );

const people = (table: Table) =>
  planImport(table, guessColumns(table)).rows.flatMap((row) => (row.outcome === "error" ? [] : [row.draft]));

const card = (...lines: string[]) => ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\r\n");

describe("[P1.9] reading an address book", () => {
  test("a card becomes a person: names, numbers with their desk, address, organisation, groups", async () => {
    const table = await tableOf(
      card(
        "FN:Ève Gagné",
        "N:Gagné;Ève;Marie;;",
        "EMAIL;TYPE=INTERNET,HOME:Eve@Exemple.ca",
        "item1.TEL;TYPE=CELL:(514) 555-0142",
        "TEL;VALUE=uri;TYPE=work:tel:+1-418-555-0199;ext=12",
        "TEL;TYPE=FAX:514 555-0100",
        "ADR;TYPE=HOME:;App. 3;12\\, rue Saint-Denis;Montréal;Québec;H2X 1Y4;Canada",
        "ORG:Théâtre du Nord;Production",
        "CATEGORIES:Danse,Relève",
        "URL:https://eve.exemple",
        "UID:urn:uuid:1",
      ),
    );
    expect(people(table)).toEqual([
      {
        kind: "artist",
        display_name: "Ève Gagné",
        given_name: "Ève Marie",
        family_name: "Gagné",
        emails: ["eve@exemple.ca"],
        phones: ["+15145550142", "+14185550199;ext=12"],
        address: "App. 3, 12, rue Saint-Denis",
        country: "Canada",
        city: "Montréal",
        region: "Québec",
        postal_code: "H2X 1Y4",
        links: ["https://eve.exemple"],
        tags: ["Danse", "Relève"],
        external_ids: ["urn:uuid:1"],
      },
    ]);
  });

  test("2.1: accents in quoted-printable, over several lines, in the charset each line names", async () => {
    const table = await tableOf(
      latin1(
        "BEGIN:VCARD\r\nVERSION:2.1\r\n" +
          "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Nguy=E1=BB=85n;Ch=C3=A2u\r\n" +
          "FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Ch=E2u Nguyen\r\n" +
          "NOTE;ENCODING=QUOTED-PRINTABLE:une=0D=0A=\r\n deux = trois\r\n" +
          "TITLE:Cr\u00e9atrice\r\n" +
          "TEL;CELL:514 555-0199\r\nEND:VCARD\r\n",
      ),
    );
    expect(asObjects(table)[0]).toEqual({
      "Full Name": "Châu Nguyen",
      "Given Name": "Châu",
      "Family Name": "Nguyễn",
      Phone: "514 555-0199",
      "Job Title": "Créatrice",
      Notes: "une\r\n deux = trois",
    });
  });

  test("folded lines, escapes, UTF-16; photographs are passed over, whatever their size", async () => {
    const photo = Array.from({ length: 3000 }, () => ` ${"QUJD".repeat(18)}`).join("\r\n");
    const text = card(
      "FN:Ana\r\n  Roy",
      "NICKNAME:a\\,b\\;c\\\\d",
      `PHOTO;ENCODING=b;TYPE=JPEG:QUJD\r\n${photo}`,
      "NOTE:une\\ndeux\\Ntrois",
    );
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    for (const source of [text, utf16])
      expect(asObjects(await tableOf(source))).toEqual([
        { "Full Name": "Ana Roy", Nickname: "a,b;c\\d", Notes: "une\ndeux\ntrois" },
      ]);
  });

  test("each card keeps the line where it begins; one cut before its end says so", async () => {
    const table = await tableOf(`${card("FN:Ana Roy")}\r\n${card("FN:Bao Lê")}BEGIN:VCARD\r\nFN:Cam Anj`);
    expect(table.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, "Ana Roy"],
      [6, "Bao Lê"],
      [10, "Cam Anj"],
    ]);
    expect(table.unclosed_card_line).toBe(10);
  });

  test("an agent's card inside of another is not a person of the book", async () => {
    const table = await tableOf(
      card("FN:Ana Roy", "AGENT:", "BEGIN:VCARD", "FN:Son agent", "END:VCARD", "TITLE:Mime"),
    );
    expect(asObjects(table)).toEqual([{ "Full Name": "Ana Roy", "Job Title": "Mime" }]);
  });

  test("a card of an organisation is named by it; a card that names nobody is told with its line", async () => {
    const table = await tableOf(card("ORG:Galerie X") + card("EMAIL:x@exemple.ca"));
    const plan = planImport(table, guessColumns(table));
    expect(plan.rows).toMatchObject([
      { outcome: "create", draft: { display_name: "Galerie X" } },
      { outcome: "error", line: 5, problem: "name_missing" },
    ]);
  });

  test("[P5.3] gender is in the file, never imported", async () => {
    const table = await tableOf(card("FN:Ana Roy", "GENDER:F"));
    expect(table.headers).toContain("Gender");
    expect(guessColumns(table)[table.headers.indexOf("Gender")]).toBeUndefined();
  });
});

describe.skipIf(!hasSharedData)(`[P1.9] cards of others${sharedDataNote}`, () => {
  const john = { display_name: /John/, family_name: "Doe" };
  test.each([
    ["ezvcard_John_Doe_BLACK_BERRY", { ...john, phones: ["+961 23 456 789"] }],
    ["ezvcard_John_Doe_EVOLUTION", { ...john, emails: ["john.doe@ibm.com"], city: "Albaney", tags: ["VIP"] }],
    ["ezvcard_John_Doe_GMAIL", { ...john, phones: ["+19055551234", "+19056661234"] }],
    ["ezvcard_John_Doe_IPHONE", { ...john, postal_code: "12345", links: ["http://www.ibm.com"] }],
    [
      "ezvcard_John_Doe_LOTUS_NOTES",
      { emails: ["john.doe@ibm.com", "billy_bob@gmail.com"], city: "New York" },
    ],
    ["ezvcard_John_Doe_MAC_ADDRESS_BOOK", { ...john, emails: ["john.doe@ibm.com"] }],
    ["ezvcard_John_Doe_MS_OUTLOOK", { ...john, emails: ["john.doe@ibm.cm"], city: "Albaney" }],
    ["ezvcard_fullcontact", { given_name: "FirstName MiddleName", family_name: "LastName" }],
    ["ezvcard_gmail-single", { display_name: "Greg Dartmouth", emails: ["gdartmouth@hotmail.com"] }],
    ["ezvcard_gmail-single2", { display_name: "VCard Test" }],
    ["ezvcard_outlook-2003", { display_name: "John Doe III", emails: ["jdoe@hotmail.com"] }],
    ["ezvcard_outlook-2007", { emails: ["mike.angstadt@gmail.com"], postal_code: "99999" }],
    ["ezvcard_rfc2426-example", { display_name: "Frank Dawson", phones: ["+19196769515"] }],
    ["ezvcard_rfc6350-example", { phones: ["+14186569254;ext=102", "+14182626501"], language: "fr" }],
    [
      "ezvcard_thunderbird-MoreFunctionsForAddressBook-extension",
      { display_name: "John Doe", city: "New York" },
    ],
    [
      "icaljs_escape_semicolon",
      { display_name: "First Last NextCloud", emails: ["home@gmx.de", "work@gmx.de"] },
    ],
    ["icaljs_vcard", { display_name: "J. Doe", city: "city" }],
    ["icaljs_vcard3", { city: "Any Town", postal_code: "91921-1234" }],
    ["icaljs_vcard_author", { display_name: "Simon Perreault", postal_code: "G1V 2M2" }],
  ])("%s", async (name, expected) => {
    const [first] = people(await tableOf(sharedFile(`vcf/${name}.vcf`)));
    for (const [field, value] of Object.entries(expected)) {
      const held = first?.[field as keyof typeof first];
      if (value instanceof RegExp) expect(held).toMatch(value);
      else if (Array.isArray(value)) expect(held).toEqual(expect.arrayContaining(value));
      else expect(held).toBe(value);
    }
  });

  test("six cards of Android: four people, one of them twice, two who are only an address", async () => {
    const table = await tableOf(sharedFile("vcf/ezvcard_John_Doe_ANDROID.vcf"));
    expect(planImport(table, guessColumns(table)).counts).toMatchObject({
      create: 3,
      duplicate: 1,
      error: 2,
    });
  });
});
