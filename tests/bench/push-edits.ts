import type { Stack } from "../../supabase/local/stack.ts";
import { makeTeam, type Team } from "../fixtures/team.ts";
import { openBenchPage } from "./bench-page.ts";
import { atMost, type Bench, percentile } from "./figure.ts";
import type { Pushed } from "./page/push.ts";

const edits = 1_000;
const rounds = 3;
const theirTable = "bench_people";

/** A day of work without a network, sent at once: by the app, and by RxDB's own plugin to the same server. */
export const pushEdits: Bench = {
  name: "push-edits",
  measures: "sending 1,000 offline edits, beside RxDB’s own Supabase plugin",
  async run(theatre) {
    const { stack } = await theatre.house();
    const { say } = theatre;
    const team = await makeTeam(stack, "Mille retouches");
    await addPeople(stack, team);
    const page = await openBenchPage(theatre, team, team.mireille);
    const ours: Pushed[] = [];
    const theirs: Pushed[] = [];
    try {
      await page.call("openOurs");
      await page.call("openTheirs", theirTable);
      for (let round = 0; round < rounds; round += 1) {
        const city = `Ville ${round}`;
        const us = async () => ours.push(await page.call("editAndPush", city));
        const them = async () => theirs.push(await page.call("editAndPushByPlugin", theirTable, city));
        for (const send of round % 2 === 0 ? [us, them] : [them, us]) await send();
        await expectAll(stack, team, city);
        for (const [who, sent] of Object.entries({ ours: ours.at(-1), theirs: theirs.at(-1) }))
          say(
            `  ${who}: ${Math.round(sent!.ms)} ms, ${sent!.bytes} bytes, ${JSON.stringify(sent!.requests)}`,
          );
      }
    } finally {
      await page.close();
      await stack.sql.unsafe(`drop table public.${theirTable}`);
    }
    const median = (values: number[]) => percentile(values, 0.5);
    // Of its one collection: what is sent, and what is fetched because of it.
    const requests = ours.map(({ requests }) => (requests.push ?? 0) + (requests.pull ?? 0));
    const ratio = median(ours.map(({ ms }, n) => ms / theirs[n]!.ms));
    const kilobytes = (sent: Pushed[]) => median(sent.map(({ bytes }) => bytes / 1000));
    return [
      atMost("push-edits", `${edits} edits, requests a collection`, Math.max(...requests), "requests", 3),
      atMost("push-edits", `${edits} edits, beside the plugin`, ratio, "times", 0.2),
      atMost(
        "push-edits",
        `${edits} edits, bytes both ways, the plugin’s as budget`,
        kilobytes(ours),
        "kB",
        kilobytes(theirs),
      ),
    ];
  },
};

/** The same people twice: for the app, and in a table as the plugin wants it, which merges nothing. */
async function addPeople(stack: Stack, { workspace }: Team): Promise<void> {
  const { sql } = stack;
  await sql.unsafe(`
    create table public.${theirTable} (
      id uuid primary key default gen_random_uuid(), workspace_id uuid not null,
      kind text not null, display_name text not null, city text, region text, practice text,
      _deleted boolean not null default false, _modified timestamptz not null default clock_timestamp());
    create function public.${theirTable}_modified() returns trigger language plpgsql as
      'begin new._modified := clock_timestamp(); return new; end';
    create trigger modified before update on public.${theirTable}
      for each row execute function public.${theirTable}_modified();
    alter table public.${theirTable} enable row level security;
    create policy mine on public.${theirTable} for all to authenticated
      using (workspace_id in (select private.my_workspaces('adviser')));
    grant select, insert, update on public.${theirTable} to authenticated;`);
  const people = Array.from({ length: edits }, (_, n) => ({
    workspace_id: workspace,
    kind: "artist",
    display_name: `Artiste ${n}`,
    city: "Rimouski",
    region: "Bas-Saint-Laurent",
    practice: "Une démarche qui prend le temps. ".repeat(8).trim(),
  }));
  await sql`insert into public.people ${sql(people)}`;
  await sql`insert into public.${sql(theirTable)} ${sql(people)}`;
  await stack.reloadSchema();
}

/** That both have arrived. */
async function expectAll({ sql }: Stack, { workspace }: Team, city: string): Promise<void> {
  for (const table of ["people", theirTable]) {
    const [counted] = await sql`
      select count(*)::int as arrived from public.${sql(table)} where workspace_id = ${workspace} and city = ${city}`;
    if (counted?.arrived !== edits) throw new Error(`${counted?.arrived} edits of ${edits} are in ${table}.`);
  }
}
