// What the reporting views say, against the same figures counted here from the rows, another way.

import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { makeSurvivors } from "#domain/duplicates/survivors.ts";
import { wallClock } from "#domain/zoned-time.ts";
import { type Actors, makeActors } from "../../fixtures/actors.ts";
import { anyMergedFiles, arrowsOf, isHereIn } from "../../fixtures/arrows.ts";
import { standingOf } from "../../fixtures/editions.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam, type Team } from "../../fixtures/team.ts";

const stack = useStack();
const seed = Number(process.env.FUZZ_SEED ?? 20_261_129);
const zone = "America/Toronto";

const views = [
  "application_totals",
  "application_totals_by_discipline",
  "application_totals_by_program",
] as const;
type View = (typeof views)[number];

interface Row {
  id: string;
  created_at: string;
  deleted: boolean;
  stage: string;
  people: string[];
  moves: string[];
  submitted_on: string | null;
  answered_on: string | null;
  requested_cents: number | null;
  granted_cents: number | null;
  funder: string | null;
  program: string | null;
  opportunity_id: string | null;
  resubmission_of: string | null;
}

interface Base {
  people: ReturnType<typeof peopleOf>;
  opportunities: {
    id: string;
    title: string;
    funder: string | null;
    program: string | null;
    organization_id: string | null;
  }[];
  organization: { id: string; name: string };
  applications: Row[];
}

const peopleOf = (files: ReturnType<typeof sampleOf>) =>
  files.map((file, n) => ({
    ...file,
    disciplines: [[], ["Danse"], ["Danse", "Théâtre"], ["Musique"]][n % 4]!,
  }));
const sampleOf = (prefix: string) =>
  fc.sample(anyMergedFiles(prefix, 12), { seed: seed + Number.parseInt(prefix, 16), numRuns: 1 })[0]!;

/** A workspace's worth of applications, with everything that counting them could get wrong. */
function generate(): Base {
  const people = peopleOf([1, 2, 3, 4].flatMap((n) => sampleOf(n.toString(16).padStart(8, "0"))));
  const organization = { id: randomUUID(), name: "Conseil des arts de Montréal" };
  const opportunities = [
    { funder: "CALQ", program: "Vivacité", organization_id: null },
    { funder: null, program: "DémART-Mtl", organization_id: organization.id },
    { funder: null, program: null, organization_id: null },
  ].map((one, n) => ({ ...one, id: randomUUID(), title: `Opportunité ${n}` }));
  const day = fc.option(
    fc.constantFrom("2024-12-31", "2025-01-01", "2025-03-31", "2025-04-01", "2026-11-29"),
    { nil: null },
  );
  const cents = fc.option(fc.constantFrom(0, 1, 1_750_000, 2_000_000_000), { nil: null });
  const move = fc.constantFrom(
    "2026-01-01T03:30:00.000Z submitted 6f0c2f1e-0000-4000-8000-000000000000",
    "2026-04-01T03:59:59.999Z accepted",
    "2026-04-01T04:00:00.000Z submitted",
    "2025-06-01T00:00:00.000Z preparing",
    "2025-99-99T00:00:00.000Z submitted",
    "0001-01-01T00:00:00.000Z submitted x",
    "9999-01-01T00:00:00.000Z accepted",
    "2024-02-02T12:00:00.000Z resubmitted",
    "autre chose",
  );
  const ids = Array.from({ length: 400 }, () => randomUUID());
  const one = fc.record({
    deleted: fc.constantFrom(false, false, false, true),
    stage: fc.constantFrom(
      "idea",
      "preparing",
      "submitted",
      "waitlisted",
      "accepted",
      "refused",
      "withdrawn",
    ),
    people: fc.uniqueArray(fc.constantFrom(...people.map(({ id }) => id), randomUUID()), { maxLength: 4 }),
    moves: fc.uniqueArray(move, { maxLength: 3 }),
    submitted_on: day,
    answered_on: day,
    requested_cents: cents,
    granted_cents: cents,
    funder: fc.constantFrom(null, "CAC"),
    program: fc.constantFrom(null, "Explorer et créer"),
    opportunity_id: fc.constantFrom(null, ...opportunities.map(({ id }) => id), randomUUID()),
    // Most stand alone; others follow one another, in branches and circles, or one that nobody has.
    resubmission_of: fc.constantFrom(...ids, randomUUID(), ...ids.map(() => null)),
    at: fc.integer({ min: 0, max: 50 }),
  });
  const sampled = fc.sample(fc.noBias(one), { seed, numRuns: ids.length });
  const applications = sampled.map(({ at, ...row }, n) => ({
    ...row,
    id: ids[n]!,
    created_at: new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString(),
  }));
  expect(
    applications.filter(({ resubmission_of }) => ids.some((id) => id === resubmission_of)).length,
  ).toBeGreaterThan(100);
  return { people, opportunities, organization, applications };
}

async function store(team: Team, { people, opportunities, organization, applications }: Base): Promise<void> {
  const { sql } = stack();
  const workspace_id = team.workspace;
  await sql`insert into public.people ${sql(
    people.map(({ merged_into = null, merged_at = null, ...person }) => ({
      ...person,
      merged_into,
      merged_at,
      workspace_id,
      kind: "artist",
      display_name: "Amara Diallo",
    })),
  )}`;
  await sql`insert into public.organizations ${sql({ ...organization, workspace_id })}`;
  await sql`insert into public.opportunities ${sql(
    opportunities.map((one) => ({ ...one, workspace_id, kind: "grant", status: "confirmed" })),
  )}`;
  await sql`insert into public.applications ${sql(applications.map((one) => ({ ...one, workspace_id })))}`;
}

const filedStages = ["submitted", "waitlisted", "accepted", "refused"];
const passage = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (submitted|waitlisted|accepted|refused)( .*)?$/;

/** What each view must hold, counted from the rows. */
function counted({ people, opportunities, organization, applications }: Base) {
  const { survivorOf } = makeSurvivors(arrowsOf(people), isHereIn(people));
  const standing = standingOf(
    applications,
    (one) => filedStages.includes(one.stage) || (one.stage === "withdrawn" && one.submitted_on !== null),
  );
  const totals = new Map<string, Record<string, unknown>>();
  const add = (view: View, one: Row, group: object) => {
    const filed_on =
      one.submitted_on ??
      [passageOf(one.moves) ?? "9999", one.answered_on ?? "9999"].sort()[0]!.replace("9999", "");
    const year = filed_on ? Number(filed_on.slice(0, 4)) : null;
    const quarter = filed_on ? Math.ceil(Number(filed_on.slice(5, 7)) / 3) : null;
    for (const period of [
      { period: "all", year: null, quarter: null },
      { period: "year", year, quarter: null },
      { period: "quarter", year, quarter },
    ]) {
      const key = JSON.stringify([view, { ...period, ...group }]);
      const total = totals.get(key) ?? { filed: 0, answered: 0, obtained: 0, requested: 0n, granted: 0n };
      const isObtained = one.stage === "accepted";
      totals.set(key, {
        filed: (total.filed as number) + 1,
        answered: (total.answered as number) + (isObtained || one.stage === "refused" ? 1 : 0),
        obtained: (total.obtained as number) + (isObtained ? 1 : 0),
        requested: (total.requested as bigint) + BigInt(one.requested_cents ?? 0),
        granted: (total.granted as bigint) + BigInt(isObtained ? (one.granted_cents ?? 0) : 0),
      });
    }
  };
  for (const one of standing) {
    add("application_totals", one, {});
    const opportunity = opportunities.find(({ id }) => id === one.opportunity_id);
    const giver = opportunity?.organization_id ? organization.name : null;
    add("application_totals_by_program", one, {
      funder: opportunity?.funder ?? giver ?? one.funder,
      program: opportunity?.program ?? one.program,
    });
    const who = new Set(one.people.map(survivorOf));
    const named = people.filter(({ id, deleted }) => who.has(id) && !deleted);
    const disciplines = new Set<string | null>(named.flatMap((person) => person.disciplines));
    if (disciplines.size === 0) disciplines.add(null);
    for (const discipline of disciplines) add("application_totals_by_discipline", one, { discipline });
  }
  return { totals, standing };
}

function passageOf(moves: string[]): string | undefined {
  const days = moves.flatMap((text) => {
    const at = Date.parse(passage.exec(text)?.[1] ?? "");
    return !(at > Date.UTC(1990) && at < Date.now() + 86_400_000) ? [] : [wallClock(new Date(at), zone)[0]];
  });
  return days.sort()[0];
}

/** A row of a view, in the form of those counted here. */
function told(view: View, row: Record<string, unknown>): [string, Record<string, unknown>] {
  const { period, year, quarter } = row;
  const group =
    view === "application_totals_by_discipline"
      ? { discipline: row.discipline }
      : view === "application_totals_by_program"
        ? { funder: row.funder, program: row.program }
        : {};
  return [
    JSON.stringify([view, { period, year, quarter, ...group }]),
    {
      filed: row.filed,
      answered: row.answered,
      obtained: row.obtained,
      requested: BigInt(row.requested_cents as string),
      granted: BigInt(row.granted_cents as string),
    },
  ];
}

test("[P5.1] the views count what is counted from the rows, whatever was shared, made again, merged or deleted", async () => {
  const team = await makeTeam(stack());
  const base = generate();
  await store(team, base);
  const { totals, standing } = counted(base);
  const { sql } = stack();
  const found = new Map<string, Record<string, unknown>>();
  for (const view of views)
    for (const row of await sql`select * from public.${sql(view)} where workspace_id = ${team.workspace}`) {
      const [key, total] = told(view, row);
      expect(found.has(key), key).toBe(false);
      found.set(key, total);
      const { answered, obtained } = total as { answered: number; obtained: number };
      expect(row.success_rate === null ? null : Number(row.success_rate)).toEqual(
        answered === 0 ? null : Math.round((obtained / answered) * 10_000) / 10_000,
      );
    }
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(totals));
  const rows = await sql`select * from public.counted_applications where workspace_id = ${team.workspace}`;
  expect(rows.map(({ application_id }) => application_id).sort()).toEqual(
    standing.map(({ id }) => id).sort(),
  );
  // Enough of each sort to have said something.
  const of = (part: string) => [...totals.keys()].filter((key) => key.includes(part)).length;
  expect([of('"year":null'), of("Danse"), of("DémART-Mtl"), of("CAC")].every((count) => count > 3)).toBe(
    true,
  );
  expect(standing.length).toBeLessThan(base.applications.filter(({ deleted }) => !deleted).length / 2);
});

test("[P5.1] an application of two dancers counts once in the totals and once in dance; made again, it is one", async () => {
  const { workspace } = await makeTeam(stack());
  const { sql } = stack();
  const [a, b, first, again] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await sql`insert into public.people ${sql(
    [a, b].map((id) => ({
      id,
      workspace_id: workspace,
      kind: "artist",
      display_name: "A",
      disciplines: ["Danse"],
    })),
  )}`;
  const filed = { workspace_id: workspace, people: [a, b], requested_cents: 1_750_000 };
  await sql`insert into public.applications ${sql([
    {
      ...filed,
      id: first,
      stage: "refused",
      submitted_on: "2025-03-01",
      created_at: "2025-01-01",
      resubmission_of: null,
      granted_cents: null,
    },
    {
      ...filed,
      id: again,
      stage: "accepted",
      submitted_on: "2026-11-22",
      created_at: "2026-01-01",
      resubmission_of: first,
      granted_cents: 1_200_000,
    },
  ])}`;
  const [total] =
    await sql`select * from public.application_totals where workspace_id = ${workspace} and period = 'all'`;
  expect(total).toMatchObject({
    filed: 1,
    obtained: 1,
    requested_cents: "1750000",
    granted_cents: "1200000",
  });
  const years =
    await sql`select year, filed from public.application_totals where workspace_id = ${workspace} and period = 'year'`;
  expect([...years]).toEqual([{ year: 2026, filed: 1 }]);
  const disciplines = await sql`select discipline, filed from public.application_totals_by_discipline
    where workspace_id = ${workspace} and period = 'all'`;
  expect([...disciplines]).toEqual([{ discipline: "Danse", filed: 1 }]);
});

describe("[P5.1] applications made again", () => {
  const edition = (more: object) => ({
    id: randomUUID(),
    stage: "refused",
    submitted_on: "2025-03-01",
    created_at: "2025-01-01",
    requested_cents: 100,
    resubmission_of: null as string | null,
    granted_cents: null,
    deleted: false,
    ...more,
  });
  const figures = async (rows: ReturnType<typeof edition>[]) => {
    const { workspace } = await makeTeam(stack());
    const { sql } = stack();
    await sql`insert into public.applications ${sql(rows.map((row) => ({ ...row, workspace_id: workspace })))}`;
    const [total] =
      await sql`select * from public.application_totals where workspace_id = ${workspace} and period = 'all'`;
    const { filed, answered, obtained, requested_cents, granted_cents } = total!;
    return [filed, answered, obtained, Number(requested_cents), Number(granted_cents)];
  };
  const obtained = { stage: "accepted", granted_cents: 777 };

  test("from one that was obtained: the grant stays, and what is made again from it counts once", async () => {
    const first = edition(obtained);
    const again = { created_at: "2025-02-01", stage: "submitted", resubmission_of: first.id };
    expect(await figures([first, edition(again), edition(again)])).toEqual([2, 1, 1, 200, 777]);
  });

  test("twice from the same: what was obtained counts, not the last", async () => {
    const first = edition({});
    const again = { created_at: "2025-02-01", resubmission_of: first.id };
    const rows = [first, edition({ ...again, ...obtained }), edition({ ...again, created_at: "2025-03-01" })];
    expect(await figures(rows)).toEqual([1, 1, 1, 100, 777]);
  });

  test("the one in the middle deleted, the others are still one", async () => {
    const first = edition({});
    const second = edition({ created_at: "2025-02-01", resubmission_of: first.id, deleted: true });
    const third = edition({ created_at: "2025-03-01", resubmission_of: second.id });
    expect(await figures([first, second, third])).toEqual([1, 1, 0, 100, 0]);
  });

  test("two thousand times in a line, and in a circle, are counted while one waits", async () => {
    const line = Array.from({ length: 2_000 }, () => edition({}));
    const chained = line.map((one, n) => ({ ...one, resubmission_of: line[n - 1]?.id ?? null }));
    const circle = Array.from({ length: 2_000 }, () => edition({}));
    const closed = circle.map((one, n) => ({ ...one, resubmission_of: circle.at(n - 1)!.id }));
    const before = performance.now();
    expect(await figures([...chained, ...closed])).toEqual([2, 2, 0, 200, 0]);
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

test("[P5.1] the funder of an opportunity that was deleted gives way to the application's own", async () => {
  const { workspace: workspace_id } = await makeTeam(stack());
  const { sql } = stack();
  const [id, own] = [randomUUID(), { workspace_id, stage: "submitted", opportunity_id: "" }];
  const gone = { funder: "CALQ", program: "Vivacité", kind: "grant", status: "confirmed", deleted: true };
  await sql`insert into public.opportunities ${sql({ ...gone, id, workspace_id, title: "Bourse" })}`;
  await sql`insert into public.applications ${sql([
    { ...own, opportunity_id: id, funder: null },
    { ...own, opportunity_id: id, funder: "CAC" },
  ])}`;
  const rows = await sql`select funder, program from public.counted_applications
    where workspace_id = ${workspace_id} order by funder`;
  expect([...rows]).toEqual([
    { funder: "CAC", program: "Vivacité" },
    { funder: "CALQ", program: "Vivacité" },
  ]);
});

describe("who sees the figures", () => {
  let actors: Actors;
  beforeAll(async () => {
    actors = await makeActors(stack());
    await stack().sql`insert into public.applications ${stack().sql({
      workspace_id: actors.team.workspace,
      stage: "accepted",
      submitted_on: "2026-11-22",
      granted_cents: 500,
    })}`;
  });
  const seen = (actor: keyof Omit<Actors, "team" | "otherTeam">, view: string) =>
    actors[actor].from(view).select("granted_cents").eq("workspace_id", actors.team.workspace);

  test.each(["counted_applications", ...views])(
    "[P5.1] [P0.7] %s is read by members, readers too, and by nobody else",
    async (view) => {
      for (const actor of ["admin", "adviser", "reader", "guest"] as const) {
        const { data, error } = await seen(actor, view);
        expect(error).toBeNull();
        expect(data?.length).toBe(view === "counted_applications" ? 1 : 3);
        expect(data?.every(({ granted_cents }) => Number(granted_cents) === 500)).toBe(true);
      }
      for (const actor of ["removed", "stranger"] as const)
        expect(await seen(actor, view)).toMatchObject({ data: [], error: null });
      expect((await seen("anonymous", view)).error?.code).toBe("42501");
    },
  );
});
