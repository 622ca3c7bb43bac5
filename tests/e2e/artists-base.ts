// A base with a few artists, and devices open on it.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { beforeAll } from "vitest";
import type { Stack } from "../../supabase/local/stack.ts";
import type { useDevices } from "../fixtures/browser.ts";
import { addArtists, type Member, makeTeam, type Team } from "../fixtures/team.ts";
import { signIn } from "./app.ts";

export const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

/** Amara Diallo and four others, for all the tests of a file; Noé, an adviser, unless told otherwise. */
export function useArtists(stack: () => Stack, devices: ReturnType<typeof useDevices>) {
  let team: Team;
  let amara: string;

  beforeAll(async () => {
    team = await makeTeam(stack());
    await addArtists(stack(), team, [
      "Farid Aït-Kaci",
      "Soraya Benkirane",
      "Léa Cœurdacier",
      "Nguyễn Minh Châu",
    ]);
    amara = await addArtist("Amara Diallo");
  });

  async function addArtist(display_name: string): Promise<string> {
    const id = randomUUID();
    await stack().sql`insert into public.people ${stack().sql({
      id,
      workspace_id: team.workspace,
      kind: "artist",
      display_name,
      pronouns: "Elle",
      disciplines: ["Danse contemporaine"],
      city: "Montréal",
      emails: ["amara@exemple.ca"],
      phones: ["514 555-0142"],
      adviser_id: team.noe.id,
    })}`;
    return id;
  }

  return {
    team: () => team,
    amara: () => amara,
    addArtist,
    async addInteraction(
      person: string,
      what: { kind: string; note: string; minutes?: number; confidential?: boolean; daysAgo: number },
    ): Promise<void> {
      const { daysAgo, ...fields } = what;
      await stack().sql`insert into public.interactions ${stack().sql({
        ...fields,
        workspace_id: team.workspace,
        people: [person],
        member_id: team.noe.id,
        occurred_at: new Date(Date.now() - daysAgo * 86_400_000),
      })}`;
    },
    async open(
      kind: "phone" | "desktop",
      path: string,
      { who = team.noe, locale = "fr-CA" }: { who?: Member; locale?: "fr-CA" | "en-CA" } = {},
    ) {
      const device = await devices[kind]({ baseURL: stack().url, locale });
      await signIn(device.page, stack(), who.email, locale);
      await device.page.goto(path);
      return device;
    },
    /** What the server holds of a person. */
    async stored(id: string) {
      const [person] = await stack().sql`select * from public.people where id = ${id}`;
      return person;
    },
  };
}
