// « Consigner » and its details, in the words of its sheet, and what of it reached Postgres.
import type { Page } from "playwright";
import { beforeEach } from "vitest";
import type { Stack } from "../../supabase/local/stack.ts";
import type { useDevices } from "../fixtures/browser.ts";
import { addArtists, type Member, makeTeam, type Team } from "../fixtures/team.ts";
import { signIn, upToDate } from "./app.ts";

export const sheet = (page: Page) => page.getByRole("dialog");
export const said = (page: Page) => page.locator(".toast");
export const note = (page: Page) => sheet(page).getByRole("textbox", { name: /Ce qu’il faut retenir/ });

export async function openSheet(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Consigner" }).click();
  await sheet(page).getByRole("heading", { name: "Consigner" }).waitFor();
}

/** Takes up the draft that waits: on the file where it was begun the sheet opens on it, elsewhere it is in the list. */
export async function openSheetOfDraft(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Consigner" }).click();
  await sheet(page).waitFor();
  await note(page).or(resume(page)).first().waitFor();
  if ((await note(page).count()) === 0) await resume(page).first().click();
  await note(page).waitFor();
}

const resume = (page: Page) => sheet(page).getByRole("button", { name: /^Reprendre/ });

export async function pick(page: Page, typed: string, option: string | RegExp): Promise<void> {
  await sheet(page).getByRole("combobox").fill(typed);
  await sheet(page).getByRole("option", { name: option }).click();
}

export const openDetails = (page: Page) =>
  sheet(page).getByRole("button", { name: "Préciser avant d’enregistrer" }).click();
export const save = (page: Page) => sheet(page).getByRole("button", { name: "Enregistrer" }).click();

/** A team of its own for each test, with three artists, and devices signed in and up to date. */
export function useLoggingTeam(stack: () => Stack, devices: ReturnType<typeof useDevices>) {
  let team: Team;
  beforeEach(async () => {
    team = await makeTeam(stack());
    await addArtists(stack(), team, ["Amara Diallo", "Marie-Ève Célestin", "Nguyễn Minh Châu"]);
  });

  const idOf = async (name: string) => {
    const [person] = await stack().sql<{ id: string }[]>`select id from public.people
      where workspace_id = ${team.workspace} and display_name = ${name}`;
    return person?.id;
  };

  return {
    team: () => team,
    idOf,
    async open(
      kind: "phone" | "desktop" = "phone",
      who: Member = team.noe,
      locale: "fr-CA" | "en-CA" = "fr-CA",
    ) {
      const device = await devices[kind]({ baseURL: stack().url, locale });
      await signIn(device.page, stack(), who.email, locale);
      await upToDate(device.page);
      return device;
    },
    async openFile(page: Page, name: string): Promise<void> {
      await page.goto(`/artistes/${await idOf(name)}`);
      await page.getByRole("heading", { level: 1, name }).waitFor();
    },
    /** What the server holds of the team's interactions, people by name. */
    interactions: () => stack().sql<
      {
        kind: string;
        note: string | null;
        minutes: number | null;
        deleted: boolean;
        names: string[];
      }[]
    >`select i.kind, i.note, i.minutes, i.deleted,
        array(select p.display_name from public.people p where p.id = any(i.people) order by 1) as names
      from public.interactions i where i.workspace_id = ${team.workspace} order by i.created_at`,
  };
}
