// Workbooks made by hand, so that a test says exactly what their files hold; and compound files.

import { crc32, deflateRawSync } from "node:zlib";

export interface Part {
  name: string;
  content: string | Uint8Array;
  /** What the zip declares, when it lies. */
  size?: number;
  crc?: number;
  method?: 0 | 8;
  isEncrypted?: boolean;
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** A zip of these parts. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const raw = bytesOf(part.content);
    const method = part.method ?? 8;
    const data = method === 8 ? deflateRawSync(raw) : Buffer.from(raw);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.isEncrypted ? 1 : 0, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(part.crc ?? crc32(raw), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(part.size ?? raw.length, 18);
    common.writeUInt16LE(name.length, 22);
    files.push(Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, name, data]));
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, name]));
    offset += 30 + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, listed, end]));
}

export interface Sheet {
  name: string;
  /** The `<row>`s and `<c>`s as XML, or rows of plain values. */
  rows: string | readonly (readonly (string | number)[])[];
  state?: "hidden" | "veryHidden";
  merges?: readonly string[];
}

const escapeXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const rowsOf = (rows: readonly (readonly (string | number)[])[]) =>
  rows
    .map((cells) => {
      const written = cells.map((cell) =>
        typeof cell === "number"
          ? `<c><v>${cell}</v></c>`
          : `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`,
      );
      return `<row>${written.join("")}</row>`;
    })
    .join("");

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook, to spoil before they are zipped. */
export function partsOf(
  sheets: readonly Sheet[],
  options: { is1904?: boolean; texts?: readonly string[]; styles?: string } = {},
): Part[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const list = (inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="x">${inside}</Relationships>`;
  return [
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "_rels/.rels", content: list(relation("rId1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${options.is1904 ? ' date1904="1"' : ""}/><sheets>${sheets
        .map(
          ({ name, state }, i) =>
            `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="s${i}"/>`,
        )
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: list(
        sheets.map((_, i) => relation(`s${i}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") +
          relation("t", "sharedStrings", "sharedStrings.xml") +
          relation("y", "styles", "/xl/styles.xml"),
      ),
    },
    {
      name: "xl/sharedStrings.xml",
      content: `<sst xmlns="${main}">${(options.texts ?? []).map((text) => `<si>${text}</si>`).join("")}</sst>`,
    },
    { name: "xl/styles.xml", content: `<styleSheet xmlns="${main}">${options.styles ?? ""}</styleSheet>` },
    ...sheets.map(({ rows, merges = [] }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<worksheet xmlns="${main}"><sheetData>${typeof rows === "string" ? rows : rowsOf(rows)}</sheetData>${
        merges.length > 0
          ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
          : ""
      }</worksheet>`,
    })),
  ];
}

/** An .xlsx of these sheets. */
export const workbookOf = (...given: Parameters<typeof partsOf>): Uint8Array => zipOf(partsOf(...given));

/** A compound file whose root holds streams of these names, each of a few bytes. */
export function compoundOf(names: readonly string[]): Uint8Array {
  const sector = 512;
  const file = Buffer.alloc(sector * 4, 0xff);
  file.fill(0, 0, 76);
  file.write("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "latin1");
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  file.writeUInt32LE(0xfffffffe, 60);
  file.writeUInt32LE(0xfffffffe, 68);
  file.writeUInt32LE(0, 76);
  file.writeUInt32LE(0xfffffffd, sector);
  file.writeUInt32LE(0xfffffffe, sector + 4);
  const entry = (index: number, name: string, type: number, right: number, child: number) => {
    const at = sector * 2 + index * 128;
    file.fill(0, at, at + 128);
    file.write(name, at, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file[at + 66] = type;
    file.writeUInt32LE(0xffffffff, at + 68);
    file.writeUInt32LE(right, at + 72);
    file.writeUInt32LE(child, at + 76);
  };
  entry(0, "Root Entry", 5, 0xffffffff, 1);
  names.forEach((name, i) => {
    entry(i + 1, name, 2, i + 2 <= names.length ? i + 2 : 0xffffffff, 0xffffffff);
  });
  return new Uint8Array(file);
}
