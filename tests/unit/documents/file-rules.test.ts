import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acceptFile,
  baseName,
  familyOf,
  fileTypes,
  maxFileBytes,
  mediaTypes,
  sizeProblem,
} from "#domain/documents/file-rules.ts";
import { guessKind } from "#domain/documents/guess-kind.ts";
import { compoundOf, workbookOf, zipOf } from "../import/workbooks.ts";

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const pdf = latin1("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
const word = zipOf([
  { name: "[Content_Types].xml", content: "<Types/>" },
  { name: "word/document.xml", content: "<w:document/>" },
]);

const kept: [name: string, bytes: Uint8Array, media_type: string][] = [
  ["CV - Amara Diallo.pdf", pdf, "application/pdf"],
  ["CV.PDF", pdf, "application/pdf"],
  ["photo.jpg", latin1("\xff\xd8\xff\xe0"), "image/jpeg"],
  ["dossier.docx", word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  [
    "budget.xlsx",
    workbookOf([{ name: "Budget", rows: [["poste"]] }]),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ],
  ["ancien.doc", compoundOf(["WordDocument"]), "application/msword"],
  ["liste.csv", utf8("nom;ville\nÉlodie;Laval"), "text/csv"],
  ["note.txt", latin1("\xff\xfee\0t\0"), "text/plain"],
  ["message.eml", utf8("From: amara@exemple.ca\r\nSubject: Bonjour\r\n\r\nBonjour."), "message/rfc822"],
  ["message.msg", compoundOf(["__properties_version1.0"]), "application/vnd.ms-outlook"],
  ["extrait.mp3", latin1("\xff\xfb\x90\x64"), "audio/mpeg"],
  ["extrait.mov", latin1("\0\0\0\x14ftypqt  "), "video/quicktime"],
];

const refused: [what: string, name: string, bytes: Uint8Array, code: string][] = [
  ["an executable", "installer.exe", latin1("MZ\x90\0"), "document_program"],
  ["an executable renamed .pdf", "cv.pdf", latin1("MZ\x90\0"), "document_program"],
  ["a script renamed .txt", "cv.txt", latin1("#!/bin/sh\n"), "document_program"],
  ["a name turned around", "cv\u202efdp.exe", pdf, "document_program"],
  ["a picture renamed .pdf", "cv.pdf", latin1("\x89PNG\r\n\x1a\n"), "document_disguised"],
  ["a page renamed .pdf", "cv.pdf", utf8("<!doctype html><script>alert(1)</script>"), "document_disguised"],
  ["a page renamed .txt", "cv.txt", utf8("<html><script>alert(1)</script>"), "document_disguised"],
  ["a program's bytes named .csv", "liste.csv", latin1("a\0b\0c"), "document_disguised"],
  ["a page", "cv.html", utf8("<!doctype html>"), "document_kind"],
  ["a drawing that can carry a script", "logo.svg", utf8("<svg onload=alert(1)>"), "document_kind"],
  ["an archive", "tout.zip", word, "document_kind"],
  ["a name without an ending", "document", utf8("bonjour"), "document_kind"],
  ["an archive renamed .docx", "cv.docx", zipOf([{ name: "photo.jpg", content: "x" }]), "document_disguised"],
  ["a workbook renamed .docx", "cv.docx", workbookOf([{ name: "B", rows: [["a"]] }]), "document_disguised"],
  ["a document cut in half", "cv.docx", word.subarray(0, word.length / 2), "file_truncated"],
  [
    "a document with a macro under an innocent name",
    "cv.docx",
    zipOf([
      { name: "word/document.xml", content: "<w:document/>" },
      { name: "word/vbaProject.bin", content: "x" },
    ]),
    "document_program",
  ],
  [
    "a bomb that says what it is",
    "cv.docx",
    zipOf([
      { name: "word/document.xml", content: "<w:document/>" },
      { name: "word/media/a.png", content: "x", size: 2_000_000_000 },
    ]),
    "file_inflates",
  ],
  ["an empty file", "vide.pdf", new Uint8Array(), "document_empty"],
];

describe("[P1.7] a file that is added", () => {
  test.each(kept)("%s is kept", (name, bytes, media_type) => {
    expect(acceptFile(name, bytes)).toMatchObject({ ok: true, name, media_type });
  });

  test.each(refused)("%s is refused", (_, name, bytes, code) => {
    expect(acceptFile(name, bytes)).toMatchObject({ ok: false, code });
  });

  test("a picture from a clipboard takes the ending of what it is", () => {
    expect(acceptFile("image", latin1("\x89PNG\r\n\x1a\n"))).toMatchObject({ ok: true, name: "image.png" });
  });

  test("its size is judged to the byte", () => {
    expect([0, 1, maxFileBytes, maxFileBytes + 1].map(sizeProblem)).toEqual([
      "document_empty",
      undefined,
      undefined,
      "document_too_large",
    ]);
  });

  test("no bytes and no name get a page, a drawing or a program kept", () => {
    const endings = fileTypes.flatMap((type) => type.endings);
    const name = fc
      .tuple(fc.string(), fc.constantFrom(...endings, "html", "svg", "exe", "js"))
      .map((parts) => parts.join("."));
    const start = fc.constantFrom("MZ", "\x7fELF", "<!doctype html>", "<svg ", "#!/bin/sh", "PK\x03\x04");
    fc.assert(
      fc.property(name, start, fc.string(), (called, mark, rest) => {
        expect(acceptFile(called, latin1(mark + rest.replace(/[^\0-\xff]/g, "?"))).ok).toBe(false);
      }),
    );
  });
});

test("[P1.7] what is kept is never shown as a page", () => {
  expect(mediaTypes.filter((type) => /html|svg|xml$|javascript/.test(type))).toEqual([]);
  expect(familyOf("text/html")).toBe("text");
});

test.each([
  ["CV_Amara-Diallo_2026.pdf", "pdf", "cv"],
  ["Curriculum vitæ.docx", "word", "cv"],
  ["Budget prévisionnel v2.xlsx", "sheet", "budget"],
  ["lettre d’appui.pdf", "pdf", "letter"],
  ["IMG_2041.heic", "image", "photo"],
  ["scan.png", "image", "photo"],
  ["Entente d’accompagnement.pdf", "pdf", "contract"],
  ["Ébauche CALQ.docx", "word", "draft"],
  ["Dossier visuel.pdf", "pdf", "portfolio"],
  ["RE bonjour.eml", "mail", "email"],
  ["sans titre.pdf", "pdf", "other"],
] as const)("[P1.7] %s (%s) is taken for: %s", (name, family, kind) => {
  expect(guessKind(name, family)).toBe(kind);
});

test("a name without its ending", () => {
  expect(["cv.pdf", "CV. Amara Diallo.docx", ".cache", "note"].map(baseName)).toEqual([
    "cv",
    "CV. Amara Diallo",
    ".cache",
    "note",
  ]);
});
