import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Mail } from "#domain/mail/mail.ts";
import { maxMailBytes } from "#domain/mail/mail.ts";
import { readMail } from "#domain/mail/read-mail.ts";
import { eml, filePart, withParts } from "./messages.ts";

async function mailOf(bytes: Uint8Array): Promise<Mail> {
  const read = await readMail(bytes);
  if (!read.ok) throw new Error(`Expected an e-mail, got ${read.code}.`);
  return read.mail;
}

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const pdf = bytes("%PDF-1.7\n");

describe("[P1.5] an e-mail that was saved", () => {
  test("its people, its moment, its subject, its text, its place in a thread", async () => {
    const mail = await mailOf(
      eml(
        "From: =?utf-8?Q?=C3=88ve_Gagn=C3=A9?= <Eve@Exemple.CA>",
        'To: "Roy, Ana" <ana@roy.exemple>, Equipe: bao@le.exemple, cam@anjou.exemple;',
        "Cc: ana@roy.exemple",
        "Date: Thu, 19 Nov 2026 10:12:00 -0500",
        "Subject: =?iso-8859-1?Q?R=E9p=E9tition?=",
        "Message-ID: <1@exemple.ca>",
        "In-Reply-To: <0@exemple.ca>",
        "Content-Type: text/plain; charset=iso-8859-1",
        "",
        "\u00c0 bient\u00f4t.",
        "",
      ),
    );
    expect(mail).toEqual({
      from: { name: "Ève Gagné", address: "eve@exemple.ca" },
      to: [
        { name: "Roy, Ana", address: "ana@roy.exemple" },
        { name: "", address: "bao@le.exemple" },
        { name: "", address: "cam@anjou.exemple" },
      ],
      cc: [{ name: "", address: "ana@roy.exemple" }],
      bcc: [],
      date: "2026-11-19T15:12:00.000Z",
      subject: "Répétition",
      text: "À bientôt.",
      message_id: "<1@exemple.ca>",
      in_reply_to: "<0@exemple.ca>",
      attachments: [],
      left_out: 0,
    });
  });

  test("a message that is only HTML gives its words; scripts and styles are none of them", async () => {
    const mail = await mailOf(
      eml(
        "From: a@b.exemple",
        "Content-Type: text/html; charset=utf-8",
        "",
        "<style>p{color:red}</style><p>Bonjour&nbsp;&Eacute;ve,</p><script>alert('x')</script><p>Merci &amp; &agrave; demain<br>Ana</p>",
      ),
    );
    expect(mail.text).toBe("Bonjour\u00a0Éve,\n\nMerci & à demain\nAna");
    expect(mail.html).toContain("<script>");
  });

  test("attachments keep their bytes, pictures of the text are told apart, messages within stay messages", async () => {
    const mail = await mailOf(
      withParts(filePart("CV Amara.pdf", pdf, "application/pdf"), [
        "--b",
        "Content-Type: message/rfc822",
        "",
        "From: x@y.exemple",
        "Subject: Plus tot",
        "",
        "Avant.",
      ]),
    );
    expect(mail.text).toBe("Voici.");
    expect(
      mail.attachments.map(({ name, type, doubts, inline }) => ({ name, type, doubts, inline })),
    ).toEqual([
      { name: "CV Amara.pdf", type: "application/pdf", doubts: [], inline: false },
      { name: "attachment-2.eml", type: "message/rfc822", doubts: [], inline: false },
    ]);
    expect(mail.attachments[0]?.bytes).toEqual(pdf);
    const within = await mailOf(mail.attachments[1]?.bytes as Uint8Array);
    expect(within).toMatchObject({ subject: "Plus tot", text: "Avant." });
  });

  test("a mailbox's line above a message, and a mark before it, are not part of it", async () => {
    const message = "From: a@b.exemple\r\nSubject: Oui\r\n\r\nOui.";
    for (const before of ["From a@b.exemple Thu Nov 19 10:12:00 2026\r\n", "\u00ef\u00bb\u00bf", "\r\n\r\n"])
      expect(await mailOf(bytes(before + message))).toMatchObject({ subject: "Oui", text: "Oui." });
  });
});

describe("[P1.5] an e-mail that means no good", () => {
  test.each([
    ["one larger than servers carry", () => new Uint8Array(maxMailBytes + 1), "mail_too_large"],
    [
      "one of forty million bytes",
      () => withParts(filePart("x", new Uint8Array(30_000_000))),
      "mail_too_large",
    ],
    ["a picture named .eml", () => bytes("\u0089PNG\r\n\u001a\n\u0000\u0000"), "mail_unreadable"],
    ["nothing", () => new Uint8Array(), "mail_unreadable"],
    ["a text", () => bytes("Bonjour,\r\nceci n'est pas un courriel.\r\n"), "mail_unreadable"],
    ["parts in parts, a hundred deep", () => deep(100), "mail_too_deep"],
    [
      "headers without end",
      () => bytes(`From: a@b.exemple\r\n${"X-A: b\r\n".repeat(200_000)}\r\n`),
      "mail_unreadable",
    ],
  ])("%s", async (_, message, code) => {
    expect(await readMail(message())).toEqual({ ok: false, code });
  });

  test("a hundred messages, one in another, cost one and open one by one", async () => {
    let message = "Subject: 100\r\n\r\nFond.";
    for (let i = 99; i >= 0; i--) message = `Subject: ${i}\r\nContent-Type: message/rfc822\r\n\r\n${message}`;
    const mail = await mailOf(bytes(message));
    expect(mail.subject).toBe("0");
    expect(mail.attachments).toHaveLength(1);
    expect(await mailOf(mail.attachments[0]?.bytes as Uint8Array)).toMatchObject({ subject: "1" });
  });

  test("nothing in a header can pretend to be another", async () => {
    const smuggled = Buffer.from("Oui\r\nBcc: tous@exemple.ca\u2028\u202egnp.exe").toString("base64");
    const mail = await mailOf(
      eml(
        `From: =?utf-8?B?${smuggled}?= <a@b.exemple>`,
        'To: "x" <c@d.exemple\r\n\tBcc:e@f.exemple>',
        `Subject: =?utf-8?B?${smuggled}?=`,
        "Message-ID: <a b\u0007c> <fin@exemple.ca>",
        "",
        "x",
      ),
    );
    for (const line of [mail.subject, mail.from?.name ?? "", ...mail.to.map(({ address }) => address)])
      expect(line).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    expect(mail.subject).toBe("Oui Bcc: tous@exemple.ca gnp.exe");
    expect(mail.bcc).toEqual([]);
    expect(mail.message_id).toBe("<fin@exemple.ca>");
  });

  test("a missing boundary and an unknown charset lose no word that can be read", async () => {
    const lost = await mailOf(
      eml("From: a@b.exemple", "Content-Type: multipart/mixed", "", "--x", "", "Bonjour", "--x--"),
    );
    expect(lost.from?.address).toBe("a@b.exemple");
    const odd = await mailOf(
      eml("From: a@b.exemple", "Content-Type: text/plain; charset=martien", "", "Caf\u00e9"),
    );
    expect(odd.text).toMatch(/^Caf/);
  });

  test.each([
    ["../../etc/passwd", "passwd"],
    ["..\\..\\x.pdf", "x.pdf"],
    ["C:\\Users\\a\\cv.pdf", "cv.pdf"],
    [".htaccess", "htaccess"],
    ["con.txt", "_con.txt"],
    ["a:b|c?.pdf", "a_b_c_.pdf"],
    ["cv\u202Efdp.exe", "cvfdp.exe"],
    [`${"é".repeat(300)}.pdf`, `${"é".repeat(116)}.pdf`],
    ["...", "attachment-1"],
  ])("an attachment named %s is written %s", async (named, written) => {
    const encoded = `=?utf-8?B?${Buffer.from(named).toString("base64")}?=`;
    const mail = await mailOf(withParts(filePart(encoded, bytes("x"))));
    expect(mail.attachments[0]?.name).toBe(written);
  });

  test.each([
    [
      "a program named .pdf",
      "cv.pdf",
      bytes("MZ\u0090\u0000"),
      "application/x-executable",
      ["program", "disguised"],
    ],
    [
      "a shell script named .jpg",
      "photo.jpg",
      bytes("#!/bin/sh\n"),
      "application/x-executable",
      ["program", "disguised"],
    ],
    ["a page named .png", "photo.png", bytes("<html><script>x</script>"), "text/html", ["disguised"]],
    ["a text named .pdf", "cv.pdf", bytes("bonjour"), "application/octet-stream", ["disguised"]],
    ["a program that says so", "outil.exe", bytes("MZ"), "application/x-executable", ["program"]],
    ["a script that says so", "macro.js", bytes("alert(1)"), "application/x-any", ["program"]],
    ["a PDF", "cv.pdf", pdf, "application/pdf", []],
    ["a photograph without a name", "", bytes("\u00ff\u00d8\u00ff\u00e0"), "image/jpeg", []],
  ])("%s is known for what it is", async (_, name, content, type, doubts) => {
    const mail = await mailOf(
      withParts(filePart(name, content, doubts.length > 0 ? "application/x-any" : type)),
    );
    const file = mail.attachments[0];
    expect(file?.doubts).toEqual(doubts);
    if (type !== "application/x-any") expect(file?.type).toBe(type);
  });

  test("whatever bytes come, reading ends with an e-mail or a code", async () => {
    const start = fc.constantFrom(
      "From: a@b.exemple\r\n",
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
      "",
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 1500 }), async (head, rest) => {
        const read = await readMail(Uint8Array.of(...bytes(head), ...rest));
        expect(read.ok || /^(mail_|file_truncated)/.test(read.code)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function deep(levels: number): Uint8Array {
  const lines = ["From: a@b.exemple"];
  for (let i = 0; i < levels; i++) lines.push(`Content-Type: multipart/mixed; boundary=b${i}`, "", `--b${i}`);
  return eml(...lines, "Content-Type: text/plain", "", "Fond.");
}
