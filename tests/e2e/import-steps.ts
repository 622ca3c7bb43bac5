// Importing a file, in the words of its screen.
import type { Page } from "playwright";

/** Gives the screen a file, its kind told by its name alone. */
export async function chooseFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
}

export const importButton = (page: Page) => page.getByRole("button", { name: "Importer", exact: true });
