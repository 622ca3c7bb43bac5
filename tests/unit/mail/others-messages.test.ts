import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOfHtml } from "#domain/mail/html-text.ts";
import type { Mail } from "#domain/mail/mail.ts";
import { readMail } from "#domain/mail/read-mail.ts";
import { hasSharedData, sharedDataNote, sharedFile } from "../../fixtures/shared-data.ts";

async function mailOf(path: string): Promise<Mail> {
  const read = await readMail(new Uint8Array(sharedFile(`email/${path}`)));
  if (!read.ok) throw new Error(`Expected an e-mail, got ${read.code}.`);
  return read.mail;
}

/** Of a message, what is checked: the address of its sender, its day, its subject, words of its text, its files. */
type Expected = [
  path: string,
  from: string | undefined,
  day: string | undefined,
  subject: string,
  words: RegExp,
  files?: string[],
];

const messages: Expected[] = [
  ["eml/mailparser_base64encodedroot.eml", "test@example.com", undefined, "", /^$/, ["screenshot.png"]],
  [
    "eml/mailparser_decoderended.eml",
    "booewq@uuui.com",
    "2004-09-09",
    "Fwd: fotos",
    /forwarded message attached/,
    ["attachment-1.eml"],
  ],
  [
    "eml/mailparser_delivery-status.eml",
    "mailer-daemon@amazonses.com",
    "2021-02-16",
    "Delivery Status Notification (Failure)",
    /An error occurred/,
    ["attachment-1", "attachment-2.eml"],
  ],
  ["eml/mailparser_mixed.eml", undefined, undefined, "", /./],
  ["eml/mailparser_nested.eml", "u@example.com", undefined, "", /Dear Sir,[\s\S]*The footer/],
  [
    "eml/mailparser_nodemailer.eml",
    "andris@kreata.ee",
    "2016-10-13",
    "Nodemailer is unicode friendly ✔ (1476358788189)",
    /Hello to myself!/,
    ["attachment-1", "image.png", "nyan cat ✔.gif", "notes.txt"],
  ],
  [
    "eml/mailparser_spam.eml",
    "noreply@guide-des-vins-de-bourgogne.fr",
    "2015-11-24",
    "123.042 Euro pro Jahr GRARANTIERT von einer Bank! KOSTENLOS",
    /Im Jahre/,
  ],
  [
    "eml/postalmime_arf.eml",
    "abusedesk@example.com",
    "2005-03-08",
    "FW: Earn money",
    /abuse report/,
    ["attachment-1", "attachment-2.eml"],
  ],
  [
    "eml/postalmime_bounce.eml",
    "mailer-daemon@messagingengine.com",
    "2022-10-10",
    "Undelivered Mail Returned to Sender",
    /sorry to have to inform/,
    ["attachment-1", "attachment-2.eml"],
  ],
  [
    "eml/postalmime_calendar-event.eml",
    "andris@postalsys.com",
    "2024-04-11",
    "Invitation: Test event ⏰ @ Thu Apr 11, 2024 11am - 12pm (GMT+3) (andris@ethereal.email)",
    /Eastern European Time/,
    ["attachment-1.ics", "invite.ics"],
  ],
  [
    "eml/postalmime_mimetorture.eml",
    "rfinnie@domain.dom",
    "2003-10-24",
    "Ryan Finnie's MIME Torture Test v1.0",
    /MIME torture test/,
    Array.from({ length: 10 }, (_, i) => `attachment-${i + 1}.eml`),
  ],
  [
    "eml/talon_reply-quotations-share-block.eml",
    "xxx@example.com",
    "2012-04-05",
    "Re: You've got a new booking inquiry!",
    /Sounds great/,
  ],
  ["eml/talon_reply_apple_mail.eml", "xxx@gmail.com", "2012-04-03", "Re: Test", /^Hello/],
  ["eml/talon_reply_gmail.eml", "xxx@gmail.com", "2012-04-02", "Re: Test", /^Hello/],
  ["eml/talon_reply_hotmail.eml", "xxx@hotmail.com", "2012-04-02", "RE: Test", /^Hello/],
  ["eml/talon_reply_iphone.eml", "xxx@gmail.com", "2012-04-03", "Re: Test", /Sent from my iPhone/],
  ["eml/talon_reply_outlook.eml", "me@example.com", undefined, "Test", /^Hello/],
  ["eml/talon_reply_thunderbird.eml", "bob@xxx.mailgun.org", "2012-04-02", "Re: Test", /Megan One wrote/],
  ["eml/talon_reply_yahoo.eml", "xxx@yahoo.com", "2012-04-02", "Re: Test", /^Hello/],
  ["msg/hiraoka_A_memo.msg", undefined, "2021-10-13", "A memo.", /^A memo\.$/],
  ["msg/hiraoka_A_schedule.msg", "", "2021-10-13", "A schedule", /A message body/],
  ["msg/hiraoka_A_weekly_1.msg", "", "2022-12-12", "A weekly 1", /^$/],
  ["msg/hiraoka_Appointment_sample_EST.msg", "", "2022-12-03", "Appointment sample EST", /^$/],
  [
    "msg/hiraoka_Attach_sample_eml_received.msg",
    "hmailuser@hmailserver.test",
    "2025-12-04",
    "Attach sample.eml",
    /Sent from my Windows 10/,
    ["sample.eml"],
  ],
  ["msg/hiraoka_Friday_Lunch.msg", "", "2023-01-06", "Friday Lunch", /^$/, ["Monday Lunch.eml", "無題.eml"]],
  ["msg/hiraoka_Hello__CJK.msg", undefined, "2023-08-27", "Hello +CJK", /C 你好\nJ こんにちは\nK 안녕하세요/],
  ["msg/hiraoka_Simple.msg", undefined, "2025-08-10", "Simple", /^Simple$/],
  ["msg/hiraoka_Subject.msg", undefined, "2020-09-28", "Subject", /^Message$/],
  [
    "msg/hiraoka_attachAndInline.msg",
    undefined,
    "2021-07-27",
    "Attach and inline",
    /^$/,
    ["attach.png", "image001.png"],
  ],
  [
    "msg/hiraoka_attachmentFiles.msg",
    "hmailuser@hmailserver.test",
    "2023-11-01",
    "attachmentFiles",
    /^attachmentFiles$/,
    ["jpg.jpg", "png.png", "tif.tif"],
  ],
  [
    "msg/hiraoka_contactAnsi.msg",
    "xmailuser@xmailserver.test",
    "2022-07-20",
    "コム ドット イグザンプル 殿",
    /^$/,
  ],
  [
    "msg/hiraoka_contactUnicode.msg",
    "xmailuser@xmailserver.test",
    "2022-07-20",
    "コム ドット イグザンプル 殿",
    /^$/,
  ],
  ["msg/hiraoka_htmlLink.msg", undefined, "2023-07-27", "htmlLink", /https:\/\/google\.com\//],
  [
    "msg/hiraoka_msgInMsg.msg",
    undefined,
    "2020-09-10",
    "I have attachments!",
    /I have attachments!/,
    ["Microsoft Outlook テスト メッセージ.eml", "green.png"],
  ],
  [
    "msg/hiraoka_newOutlook_Microsoft_Outlook_test.msg",
    "ku@digitaldolphins.jp",
    "2025-09-26",
    "Microsoft Outlook テスト メッセージ",
    /この電子メール メッセージは/,
  ],
  [
    "msg/hiraoka_nonUnicodeCP932.msg",
    undefined,
    "2021-11-05",
    "日本語 Non Unicode タイトル",
    /日本語 Non Unicode 本文/,
  ],
  [
    "msg/hiraoka_nonUnicodeMail.msg",
    undefined,
    "2021-11-05",
    "Non Unicode mail subject",
    /^Non Unicode mail body!$/,
  ],
  ["msg/hiraoka_sent2.msg", "", "2021-08-31", "Sending test", /^Hello\.$/],
  ["msg/hiraoka_unicode1.msg", undefined, "2021-09-26", "畑㵲応ｲ瑤㵨㠱", /畑㵲応/],
  [
    "msg/hiraoka_voteYes.msg",
    "xmailuser@xmailserver.test",
    "2021-07-29",
    "はい: 3 vote items: はい;いいえ;たぶん",
    /^$/,
  ],
];

describe.skipIf(!hasSharedData)(`[P1.5] e-mails of others${sharedDataNote}`, () => {
  test.each(messages)("%s", async (path, from, day, subject, words, files = []) => {
    const mail = await mailOf(path);
    expect(mail.from?.address).toBe(from);
    expect(mail.date?.slice(0, 10)).toBe(day);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toMatch(words);
    expect(mail.attachments.map(({ name }) => name)).toEqual(files);
    expect(mail.attachments.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  test("a picture in the text is told from one beside it", async () => {
    const { attachments, html } = await mailOf("msg/hiraoka_attachAndInline.msg");
    expect(attachments.map(({ inline, type }) => [inline, type])).toEqual([
      [false, "image/png"],
      [true, "image/png"],
    ]);
    expect(html).toContain(`cid:${attachments[1]?.content_id}`);
  });

  test("the HTML that Outlook hides in RTF comes out whole", async () => {
    const { html } = await mailOf("msg/hiraoka_htmlLink.msg");
    expect(html).toMatch(/^\s*<html[\s\S]*<a href="https:\/\/google\.com\/?">[\s\S]*<\/html>\s*$/);
    expect(html).not.toMatch(/\\(par|htmlrtf|pard|f0)\b/);
  });

  test("the letters of each font come out in its own charset", async () => {
    const { html = "" } = await mailOf("msg/hiraoka_Hello__CJK.msg");
    expect(textOfHtml(html).split(/\n+/)).toEqual(["Hello", "C 你好", "J こんにちは", "K 안녕하세요"]);
  });

  test("a message of Outlook cut or with bytes changed ends as an e-mail or as a code, and soon", async () => {
    const source = new Uint8Array(sharedFile("email/msg/hiraoka_msgInMsg.msg"));
    const place = fc.nat({ max: source.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, fc.constantFrom(0, 1, 2, 127, 254, 255)), { maxLength: 40 }),
        // The header and the tables of sectors, where a change leads everywhere else.
        fc.array(fc.tuple(fc.nat({ max: 1535 }), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
        fc.option(place),
        async (changes, led, cut) => {
          const bytes = Uint8Array.from(source);
          for (const [at, byte] of [...changes, ...led]) bytes[at] = byte;
          const read = await readMail(bytes.subarray(0, cut ?? undefined));
          expect(read.ok || /^(mail_|file_truncated)/.test(read.code)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a message in a message opens in its turn, with its people", async () => {
    const { attachments } = await mailOf("msg/hiraoka_msgInMsg.msg");
    const read = await readMail(attachments[0]?.bytes as Uint8Array);
    expect(read).toMatchObject({ ok: true, mail: { subject: "Microsoft Outlook テスト メッセージ" } });
  });
});
