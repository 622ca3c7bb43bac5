import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import type { Stack } from "../../supabase/local/stack.ts";
import { signIn, upToDate } from "../e2e/app.ts";
import { artistNames } from "../fixtures/artist-names.ts";
import { openDevice } from "../fixtures/device.ts";
import { makeTeam, type Team } from "../fixtures/team.ts";
import { type Figure, seeded } from "./figure.ts";
import type { Theatre } from "./theatre.ts";

/** An organisation of its own, with what `fill` gives it, at a desk where all of it has arrived. */
export async function atOwnDesk(
  theatre: Theatre,
  name: string,
  fill: (stack: Stack, team: Team, random: () => number) => Promise<void>,
  measure: (page: Page) => Promise<Figure[]>,
): Promise<Figure[]> {
  const { stack } = await theatre.house();
  const team = await makeTeam(stack, name);
  await fill(stack, team, seeded(theatre.seed));
  const device = await openDevice("desktop", { baseURL: stack.url });
  try {
    await signIn(device.page, stack, team.mireille.email);
    await upToDate(device.page);
    return await measure(device.page);
  } finally {
    await device.throwAway();
  }
}

/** So many artists in a workspace; gives their ids. */
export async function addArtists(
  { sql }: Stack,
  workspace_id: string,
  count: number,
  random: () => number,
): Promise<string[]> {
  const people = artistNames(count, random).map((display_name) => ({
    id: randomUUID(),
    workspace_id,
    kind: "artist",
    display_name,
  }));
  await sql`insert into public.people ${sql(people)}`;
  return people.map(({ id }) => id);
}

/** Rows of a table, five hundred at once. */
export async function addRows({ sql }: Stack, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await sql`insert into public.${sql(table)} ${sql(rows.slice(from, from + 500))}`;
}

export const picker =
  (random: () => number) =>
  <T>(list: readonly T[]): T =>
    list[Math.floor(random() * list.length)]!;
