// What an organisation holds after some years: mostly what happened, and those it happened with.

import { interactionKinds } from "#domain/support/interaction.ts";
import type { Stack } from "../../supabase/local/stack.ts";
import { artistNames } from "../fixtures/artist-names.ts";
import type { Team } from "../fixtures/team.ts";

/** How many rows of each table. */
export type Mixture = { people: number; organizations: number; tasks: number; interactions: number };

type Table = keyof Mixture;
type Row = Record<string, unknown>;

/** So many rows in all, a tenth of them people unless told otherwise. */
export function mixtureOf(rows: number, people = Math.round(rows / 10)): Mixture {
  const rest = rows - people;
  const organizations = Math.round(rest / 30);
  const tasks = Math.round(rest / 8);
  return { people, organizations, tasks, interactions: rest - organizations - tasks };
}

/** Gives the team its rows as other devices would have: they arrive by synchronisation. Two teams want two seeds. */
export async function addMixture(
  stack: Stack,
  team: Team,
  mixture: Mixture,
  random: () => number,
): Promise<void> {
  // All of it comes, however much: the choice of keeping only the recent part is not what is measured.
  await stack.sql`update public.workspaces set whole_history_up_to = 1000000 where id = ${team.workspace}`;
  const rows = makeRows(team, mixture, random);
  for (const [table, made] of Object.entries(rows) as [Table, Row[]][])
    for (let from = 0; from < made.length; from += 1_000)
      await insert(stack, table, made.slice(from, from + 1_000));
}

async function insert({ sql }: Stack, table: Table, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  await sql.unsafe(
    `insert into public.${table} (${columns}) select ${columns}
     from jsonb_populate_recordset(null::public.${table}, $1)`,
    [rows as never],
  );
}

const disciplines = [
  "danse",
  "théâtre",
  "cirque",
  "musique",
  "arts visuels",
  "littérature",
  "conte",
  "vidéo",
];
const cities = ["Montréal", "Québec", "Gatineau", "Sherbrooke", "Rimouski", "Val-d’Or", "Kuujjuaq"];
const sentence = "On reprend la recherche là où elle en était, avec ce qui manque au dossier. ";
const fiveYearsMs = 5 * 365 * 86_400_000;
const lastDay = Date.UTC(2026, 10, 20, 17);

function makeRows(team: Team, mixture: Mixture, random: () => number): Record<Table, Row[]> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const base = () => ({ id: uuid(random), workspace_id: team.workspace });
  const advisers = [team.mireille.id, team.noe.id];
  const people = artistNames(mixture.people, random).map((display_name, n) => ({
    ...base(),
    kind: n % 12 === 0 ? "contact" : "artist",
    display_name,
    emails: [`artiste${n}@exemple.example`],
    phones: [`+1 514 555-${String(n % 10_000).padStart(4, "0")}`],
    city: pick(cities),
    disciplines: [...new Set([pick(disciplines), pick(disciplines)])],
    practice: sentence.repeat(1 + (n % 4)),
    tags: n % 5 === 0 ? ["relève"] : [],
    adviser_id: n % 3 === 0 ? null : pick(advisers),
    external_ids: [],
    links: [],
    provisional: n % 50 === 0,
  }));
  /** A few are met often, most now and then. */
  const somebody = () => people[Math.floor(random() ** 2 * people.length)]!.id;
  const organizations = Array.from({ length: mixture.organizations }, (_, n) => ({
    ...base(),
    name: `Maison ${n} de la culture`,
    kind: "presenter",
    city: pick(cities),
    note: sentence,
    emails: [`maison${n}@exemple.example`],
    phones: [],
    tags: [],
    external_ids: [],
  }));
  const tasks = Array.from({ length: mixture.tasks }, (_, n) => ({
    ...base(),
    title: `Relire le dossier ${n}`,
    note: sentence,
    status: n % 20 === 0 ? "open" : "done",
    priority: "normal",
    due_on: new Date(lastDay - random() * fiveYearsMs).toISOString().slice(0, 10),
    assignee_id: pick(advisers),
    people: [somebody()],
  }));
  const interactions = Array.from({ length: mixture.interactions }, (_, n) => ({
    ...base(),
    kind: pick(interactionKinds),
    people: [...new Set(n % 6 === 0 ? [somebody(), somebody()] : [somebody()])],
    occurred_at: new Date(lastDay - random() * fiveYearsMs).toISOString(),
    minutes: 15 * (1 + (n % 6)),
    note: sentence.repeat(1 + (n % 4)),
    confidential: n % 40 === 0,
    member_id: pick(advisers),
  }));
  return { people, organizations, tasks, interactions };
}

/** The same for the same numbers, of version 4 by its form. */
function uuid(random: () => number): string {
  const hex = Array.from({ length: 8 }, () =>
    Math.floor(random() * 0x10000)
      .toString(16)
      .padStart(4, "0"),
  );
  const [a, b, c, d, e, ...rest] = hex;
  return `${a}${b}-${c}-4${d!.slice(1)}-8${e!.slice(1)}-${rest.join("")}`;
}
