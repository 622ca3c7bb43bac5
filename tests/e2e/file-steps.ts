// The file of one person, open on devices, and what one does to it.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { beforeEach } from "vitest";
import type { Stack } from "../../supabase/local/stack.ts";
import type { useDevices } from "../fixtures/browser.ts";
import { type Member, makeTeam, type Team } from "../fixtures/team.ts";
import { signIn } from "./app.ts";

/** A team of its own for each test, with the file of Amara Diallo, of Laval. */
export function useFile(stack: () => Stack, devices: ReturnType<typeof useDevices>) {
  let team: Team;
  let id: string;
  beforeEach(async () => {
    team = await makeTeam(stack());
    id = randomUUID();
    await stack().sql`insert into public.people (id, workspace_id, kind, display_name, city)
      values (${id}, ${team.workspace}, 'artist', 'Amara Diallo', 'Laval')`;
  });
  return {
    team: () => team,
    id: () => id,
    /** What the server holds of it. */
    async stored() {
      const [row] = await stack().sql`select * from public.people where id = ${id}`;
      return row!;
    },
    /** The file on somebody's device. */
    async open(
      who: Member,
      kind: "phone" | "desktop" = "desktop",
      { locale = "fr-CA", tab = "" }: { locale?: "fr-CA" | "en-CA"; tab?: "" | "/historique" } = {},
    ) {
      const device = await devices[kind]({ baseURL: stack().url, locale });
      await signIn(device.page, stack(), who.email, locale);
      await device.page.goto(`/artistes/${id}${tab}`);
      await device.page.getByRole("heading", { name: "Amara Diallo", level: 1 }).waitFor();
      return device;
    },
  };
}

/** Types into the section of the contact details, and saves. */
export async function changeContact(page: Page, values: Record<string, string>): Promise<void> {
  await page.getByRole("button", { name: "Modifier : Coordonnées" }).click();
  for (const [field, value] of Object.entries(values))
    await page.getByRole("textbox", { name: field, exact: true }).fill(value);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("textbox", { name: "Ville" }).waitFor({ state: "detached" });
}

export const changeCity = (page: Page, city: string) => changeContact(page, { Ville: city });

/** « Versions » of the file in sight. */
export async function openVersions(page: Page) {
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Versions" }).click();
  const sheet = page.getByRole("dialog", { name: "Versions : Amara Diallo" });
  await sheet.waitFor();
  return sheet;
}

export const said = (page: Page) => page.locator(".toast");
