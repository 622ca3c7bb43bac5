// Files as one finds them on a device, what one does with them on a person's file, and what of them was stored.
import { createHash } from "node:crypto";
import type { Page } from "playwright";
import type { Stack } from "../../supabase/local/stack.ts";
import { hasSharedData, sharedFile } from "../fixtures/shared-data.ts";
import { clientOf } from "../fixtures/stack.ts";

export interface GivenFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

const text = (content: string) => new TextEncoder().encode(content);

/** A PDF of one page that says a word. */
export function pdfOf(word: string, name = "CV Amara Diallo.pdf"): GivenFile {
  const content = `BT /F1 48 Tf 72 640 Td (${word}) Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) file += `${String(place).padStart(10, "0")} 00000 n \n`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return { name, type: "application/pdf", bytes: text(file) };
}

/** A picture of one dot. */
export const picture: GivenFile = {
  name: "Portrait.png",
  type: "image/png",
  bytes: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};

/** A message from somebody, with a picture attached. */
export function messageOf(subject: string, from: string): GivenFile {
  const lines = [
    `From: ${from}`,
    "To: noe@trema.example",
    `Subject: ${subject}`,
    `Message-ID: <${subject.length}-${from}>`,
    "Date: Fri, 20 Nov 2026 10:00:00 -0500",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<p>Bonjour, voici ${subject}.</p><script>document.title = "pris"</script>`,
    "--b",
    'Content-Type: image/png; name="affiche.png"',
    'Content-Disposition: attachment; filename="affiche.png"',
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(picture.bytes).toString("base64"),
    "--b--",
    "",
  ];
  return { name: `${subject}.eml`, type: "message/rfc822", bytes: text(lines.join("\r\n")) };
}

/** Two messages that people really saved, .eml and .msg, when they are beside the repository; made up ones otherwise. */
export const savedMessages: GivenFile[] = hasSharedData
  ? ["email/eml/talon_reply_gmail.eml", "email/msg/hiraoka_attachmentFiles.msg"].map((path) => ({
      name: path.split("/").at(-1)!,
      type: "",
      bytes: sharedFile(path),
    }))
  : [messageOf("la réponse", "lea@exemple.ca"), messageOf("le calendrier", "bao@exemple.ca")];

/** Drops files on the page, as from a folder; on a part of it, if told. */
export async function drop(page: Page, files: readonly GivenFile[], on = "main"): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({
    name,
    type,
    content: Buffer.from(bytes).toString("base64"),
  }));
  const transfer = await page.evaluateHandle((dropped) => {
    const made = new DataTransfer();
    for (const { name, type, content } of dropped) {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      made.items.add(new File([bytes], name, { type }));
    }
    return made;
  }, given);
  for (const event of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent(on, event, { dataTransfer: transfer });
}

/** Presses the button that asks the device for files, and picks these. */
export async function pickFiles(page: Page, button: string, files: readonly GivenFile[]): Promise<void> {
  const [asked] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.locator("button", { hasText: button }).click(),
  ]);
  await asked.setFiles(files.map(asPicked));
}

/** A file as the browser is given it. */
export const asPicked = ({ name, type, bytes }: GivenFile) => ({
  name,
  mimeType: type || "application/octet-stream",
  buffer: Buffer.from(bytes),
});

export const documentRow = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: name });

/** Picks from the menu of a document. */
export async function choose(page: Page, document: string, action: string): Promise<void> {
  await page.getByRole("button", { name: `Actions\u00a0: ${document}` }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The documents of a person that the server knows. */
export async function storedOf(stack: Stack, person: string) {
  return stack.sql<
    { id: string; name: string; sha256: string; stored_at: Date | null; interaction_id: string | null }[]
  >`
    select id, name, sha256, stored_at, interaction_id from public.documents
    where people @> array[${person}]::uuid[] and not deleted order by name`;
}

/** The digest of what Storage really holds of each document. */
export async function heldOf(stack: Stack, workspace: string, ids: readonly string[]): Promise<string[]> {
  const storage = clientOf(stack, stack.serviceKey).storage.from("documents");
  return Promise.all(
    ids.map(async (id) => {
      const { data } = await storage.download(`${workspace}/${id}`);
      return data ? sha256(new Uint8Array(await data.arrayBuffer())) : "";
    }),
  );
}
