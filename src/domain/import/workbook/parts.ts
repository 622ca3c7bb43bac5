// What a workbook keeps outside of its sheets: their list, the shared texts, the number formats.

import { UnreadableFile } from "../unreadable.ts";
import { type Shape, shapeOf } from "./number-format.ts";
import { walkXml } from "./xml.ts";

/** Opens a part by its path, or nothing when the workbook has none. */
export type OpenPart = (path: string) => AsyncIterable<Uint8Array> | undefined;

export interface SheetEntry {
  name: string;
  path: string;
  isHidden: boolean;
}

const maxTexts = 2_000_000;

/** Where each relation of a part leads, by its id and by the last word of its type. */
async function relationsOf(
  open: OpenPart,
  part: string,
): Promise<{ id: string; type: string; path: string }[]> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const pieces = open(path);
  const relations: { id: string; type: string; path: string }[] = [];
  if (!pieces) return relations;
  await walkXml(
    pieces,
    {
      open(name, attributes) {
        if (name !== "Relationship") return;
        const { Id = "", Type = "", Target = "", TargetMode } = attributes();
        if (TargetMode === "External") return;
        relations.push({
          id: Id,
          type: Type.slice(Type.lastIndexOf("/") + 1),
          path: resolvePath(folder, Target),
        });
      },
    },
    path,
  );
  return relations;
}

/** A target is relative to its part's folder, or starts at the root; it never leaves the zip. */
function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** The sheets of a workbook in their order, and what their cells need to be read. */
export async function readWorkbook(open: OpenPart) {
  const root =
    (await relationsOf(open, "")).find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const pieces = open(root);
  if (!pieces || !root.endsWith(".xml")) throw new UnreadableFile("file_other_kind", { part: root });
  const listed: { name: string; id: string; isHidden: boolean }[] = [];
  let is1904 = false;
  await walkXml(
    pieces,
    {
      open(name, attributes) {
        if (name === "workbookPr") is1904 = /^(1|true)$/.test(attributes().date1904 ?? "");
        if (name !== "sheet") return;
        const { name: title = "", id = "", state } = attributes();
        listed.push({ name: title, id, isHidden: state === "hidden" || state === "veryHidden" });
      },
    },
    root,
  );
  const relations = await relationsOf(open, root);
  const pathOf = (type: string) => relations.find((relation) => relation.type === type)?.path ?? "";
  const sheets = listed.flatMap(({ id, ...sheet }): SheetEntry[] => {
    const relation = relations.find((candidate) => candidate.id === id);
    // Charts and macros have their own kinds of sheets.
    return relation?.type === "worksheet" ? [{ ...sheet, path: relation.path }] : [];
  });
  return {
    sheets,
    is1904,
    texts: await readTexts(open, pathOf("sharedStrings")),
    shapes: await readShapes(open, pathOf("styles")),
  };
}

export type Workbook = Awaited<ReturnType<typeof readWorkbook>>;

async function readTexts(open: OpenPart, path: string): Promise<string[]> {
  const texts: string[] = [];
  const pieces = open(path);
  if (!pieces) return texts;
  const text = makeTextReader();
  await walkXml(
    pieces,
    {
      open: text.open,
      text: text.text,
      close(name) {
        text.close(name);
        if (name !== "si") return;
        if (texts.length >= maxTexts) throw new UnreadableFile("file_too_large", { part: path });
        texts.push(text.take());
      },
    },
    path,
  );
  return texts;
}

/** Gathers the `<t>` of a text, plain or in runs; how it is pronounced (`rPh`) is not part of it. */
export function makeTextReader() {
  let value = "";
  let isText = false;
  let phonetic = 0;
  return {
    open(name: string) {
      if (name === "rPh") phonetic++;
      if (name === "t") isText = true;
    },
    text(piece: string) {
      if (isText && phonetic === 0) value += piece;
    },
    close(name: string) {
      if (name === "rPh") phonetic--;
      if (name === "t") isText = false;
    },
    take() {
      // Excel writes the characters that XML cannot hold « _x000D_ ».
      const taken = value.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      value = "";
      return taken;
    },
  };
}

async function readShapes(open: OpenPart, path: string): Promise<Shape[]> {
  const shapes: Shape[] = [];
  const pieces = open(path);
  if (!pieces) return shapes;
  const codes = new Map<number, string>();
  let isCell = false;
  await walkXml(
    pieces,
    {
      open(name, attributes) {
        if (name === "numFmt") codes.set(Number(attributes().numFmtId), attributes().formatCode ?? "");
        if (name === "cellXfs") isCell = true;
        if (name !== "xf" || !isCell) return;
        const id = Number(attributes().numFmtId ?? 0);
        shapes.push(shapeOf(id, codes.get(id)));
      },
      close(name) {
        if (name === "cellXfs") isCell = false;
      },
    },
    path,
  );
  return shapes;
}
