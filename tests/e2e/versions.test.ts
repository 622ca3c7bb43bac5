// « Versions »: what a record was before, as far as the device knows, then what the server adds.
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline } from "./app.ts";
import { changeCity, openVersions, said, useFile } from "./file-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const file = useFile(stack, devices);

const city = async () => (await file.stored()).city;

describe("of a person", () => {
  test("[P0.3] tell who, when and from where, field by field; one puts a value back, and undoes that", async () => {
    const noe = await file.open(file.team().noe);
    await changeCity(noe.page, "Longueuil");
    await expect.poll(city).toBe("Longueuil");
    const { page } = await file.open(file.team().mireille);
    await page.getByText("Longueuil").first().waitFor();
    await changeCity(page, "Verdun");
    await expect.poll(city).toBe("Verdun");

    const sheet = await openVersions(page);
    const lines = sheet.getByRole("list", { name: "Ville" }).getByRole("listitem");
    await expect.poll(() => lines.count()).toBe(3);
    const [first, second, third] = (await lines.allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
    expect(first).toMatch(/^Verdun Actuelle Vous, cet appareil · \d+ h/);
    expect(second).toMatch(/^Longueuil Noé Tremblay · \d+ h.* Rétablir$/);
    expect(third).toMatch(/^Laval Le serveur · \d+ h.* Rétablir$/);
    await expectAccessibleInBothThemes(page, "the versions of a person");

    await sheet.getByRole("button", { name: "Rétablir Longueuil (Ville)" }).click();
    await lines.first().getByText("Longueuil").waitFor();
    await expect.poll(city).toBe("Longueuil");
    // What is said stands in the sheet, or it could not be pressed.
    await said(page).getByRole("button", { name: "Annuler" }).click();
    await lines.first().getByText("Verdun").waitFor();
    await expect.poll(city).toBe("Verdun");
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Autres actions" }).evaluate((button) => {
      if (button !== document.activeElement) throw new Error("The focus did not come back to the menu.");
    });
  });

  test("[P0.3] offline, they are what the device has seen, and say so; the rest comes with the network", async () => {
    await stack().sql`update public.people set city = 'Longueuil' where id = ${file.id()}`;
    const { page, context } = await file.open(file.team().noe, "phone");
    await readyForOffline(page);
    await context.setOffline(true);
    await changeCity(page, "Verdun");
    const sheet = await openVersions(page);
    await sheet.getByText(/^Hors ligne\s: voici ce que cet appareil a vu\./).waitFor();
    await sheet.getByText("Longueuil").waitFor();
    expect(await sheet.getByText("Laval").count()).toBe(0);
    await expectAccessibleInBothThemes(page, "versions, offline");
    await context.setOffline(false);
    await sheet.getByRole("button", { name: "Réessayer" }).click();
    await sheet.getByText("Laval").waitFor();

    // Kept from now on, for when it is out of reach.
    await page.keyboard.press("Escape");
    await expect.poll(city).toBe("Verdun");
    await context.setOffline(true);
    const again = await openVersions(page);
    await again.getByText("Laval").waitFor();
    await again.getByRole("button", { name: "Rétablir Laval (Ville)" }).click();
    await again.getByRole("listitem").filter({ hasText: "Actuelle" }).getByText("Laval").waitFor();
    await context.setOffline(false);
    await expect.poll(city).toBe("Laval");
  });

  test("[P0.3] a tag that was taken away can be put back", async () => {
    await stack().sql`update public.people set tags = array['Relève'] where id = ${file.id()}`;
    const { page } = await file.open(file.team().noe);
    await page.getByRole("button", { name: "Modifier : Étiquettes" }).click();
    await page.locator("form").getByRole("button", { name: "Relève" }).click();
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect.poll(async () => (await file.stored()).tags).toEqual([]);
    const sheet = await openVersions(page);
    const tag = sheet.getByRole("list", { name: "Étiquettes" }).getByRole("listitem");
    await tag.getByText("Retirée").waitFor();
    await tag.getByRole("button", { name: "Rétablir" }).press("Enter");
    await tag.getByText("Présente").waitFor();
    // The button is gone; whoever pressed it is still in the sheet.
    await expect
      .poll(() =>
        sheet.getByRole("heading", { level: 2 }).evaluate((title) => title === document.activeElement),
      )
      .toBe(true);
    await expect.poll(async () => (await file.stored()).tags).toEqual(["Relève"]);
  });

  test("[P0.9] are told in English", async () => {
    await stack().sql`update public.people set city = 'Longueuil' where id = ${file.id()}`;
    const { page } = await file.open(file.team().noe, "phone", { locale: "en-CA" });
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Versions" }).click();
    const sheet = page.getByRole("dialog", { name: "Versions: Amara Diallo" });
    await sheet.getByRole("button", { name: "Restore Laval (City)" }).waitFor();
    await expectAccessibleInBothThemes(page, "versions in English");
  });
});

describe("of an interaction", () => {
  const secret = "Traverse une période difficile.";

  async function logNote(confidential: boolean): Promise<void> {
    const { workspace, noe } = file.team();
    await stack().sql`insert into public.interactions ${stack().sql({
      workspace_id: workspace,
      kind: "note",
      people: [file.id()],
      member_id: noe.id,
      occurred_at: new Date(),
      note: confidential ? secret : "Budget à revoir.",
      confidential,
    })}`;
  }

  test("[P0.3] open from the history, and what was said comes back", async () => {
    await logNote(false);
    const [{ id }] = (await stack().sql`select id from public.interactions
      where workspace_id = ${file.team().workspace}`) as unknown as [{ id: string }];
    await stack().sql`update public.interactions set note = 'Budget revu.' where id = ${id}`;
    const { page } = await file.open(file.team().noe, "phone", { tab: "/historique" });
    await page.getByText("Budget revu.").waitFor();
    await page.getByRole("button", { name: "Actions : Note" }).click();
    await page.getByRole("menuitem", { name: "Versions" }).click();
    const sheet = page.getByRole("dialog", { name: "Versions : Note" });
    await sheet.getByRole("button", { name: /^Rétablir Budget à revoir/ }).click({ timeout: 20_000 });
    await page.keyboard.press("Escape");
    await page.getByText("Budget à revoir.").waitFor();
  });

  test("[P1.2] stay under the veil, though the note is no longer confidential; a reader has none", async () => {
    await logNote(true);
    await stack().sql`update public.interactions set note = 'Va mieux.' where note = ${secret}`;
    await stack().sql`update public.interactions set confidential = false where note = 'Va mieux.'`;
    const { page } = await file.open(file.team().noe, "phone", { tab: "/historique" });
    await page.getByText("Va mieux.").waitFor();
    await page.getByRole("button", { name: "Actions : Note" }).click();
    await page.getByRole("menuitem", { name: "Versions" }).click();
    const sheet = page.getByRole("dialog", { name: "Versions : Note" });
    const past = sheet.getByRole("list", { name: "Note" }).getByRole("listitem").nth(1);
    await past.getByRole("button", { name: "Rétablir valeur masquée (Note)" }).waitFor();
    expect(await page.content()).not.toContain(secret);
    await expectAccessibleInBothThemes(page, "versions under the veil");
    await past.getByRole("button", { name: "Afficher pendant 30 s" }).click();
    await past.getByText(secret).waitFor();

    const reader = await file.open(file.team().odile, "phone", { tab: "/historique" });
    await reader.page.getByText("Va mieux.").waitFor();
    expect(await reader.page.getByRole("button", { name: /^(Actions|Autres actions)/ }).count()).toBe(0);
    expect(await keptVersions(reader.page)).toEqual([]);
  });
});

/** Every value of the past that the device holds, read from its IndexedDB. */
async function keptVersions(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    const found: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      if (database.objectStoreNames.contains("versions"))
        found.push(
          ...(await new Promise<unknown[]>((resolve, reject) => {
            const request = database.transaction("versions").objectStore("versions").getAll();
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          })),
        );
      database.close();
    }
    return found;
  });
}
