// What Calendly delivers becomes one appointment each, in whatever order it comes and however often.

import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { interactionIdOf } from "../../../src/domain/calendar/to-log.ts";
import { makeClock } from "../../../src/domain/record/clock.ts";
import { createDoc } from "../../../src/domain/record/edit.ts";
import { interactionRecord } from "../../../src/domain/support/interaction.ts";
import {
  addConnection,
  bookingUri,
  canceled,
  created,
  deliver,
  drain,
  inviteeUri,
  type Json,
  moved,
} from "../../fixtures/calendly.ts";
import { upsert } from "../../fixtures/rows.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam, type Team } from "../../fixtures/team.ts";

const stack = useStack();
let team: Team;
let connection: string;
beforeEach(async () => {
  team = await makeTeam(stack());
  connection = await addConnection(stack(), team.workspace);
});

const events = () => stack().sql<Json[]>`
  select * from public.events where workspace_id = ${team.workspace} and not deleted order by starts_at, id`;
const people = () => stack().sql<Json[]>`
  select * from public.people where workspace_id = ${team.workspace} order by created_at, display_name`;
const receive = async (...bodies: Json[]) => {
  await deliver(stack(), connection, ...bodies);
  await drain(stack());
  const failed = await stack().sql`
    select error from private.calendly_inbox where workspace_id = ${team.workspace} and error is not null`;
  expect([...failed]).toEqual([]);
};
const addPerson = async (columns: Record<string, unknown>) => {
  const row = { workspace_id: team.workspace, kind: "artist", display_name: "Élodie", ...columns };
  const [added] = await stack().sql<
    { id: string }[]
  >`insert into public.people ${stack().sql(row)} returning id`;
  return added!.id;
};

describe("[P3.3] a booking", () => {
  test("is one appointment with its guest, its host, its place, its answers and its links", async () => {
    await receive(
      created({
        id: "a",
        host: team.noe.email.toUpperCase(),
        email: "Elodie@Artiste.example",
        name: "Élodie Tremblay-Côté",
        answers: [
          ["Quelle est votre discipline?", "Danse"],
          ["Sujet de la rencontre", "Relire mon budget CALQ\n(2 pages)"],
        ],
      }),
    );
    const [event, ...others] = await events();
    expect(others).toEqual([]);
    const [person] = await people();
    expect(person).toMatchObject({
      display_name: "Élodie Tremblay-Côté",
      emails: ["elodie@artiste.example"],
      provisional: true,
      source: "Calendly",
      adviser_id: team.noe.id,
    });
    expect(event).toMatchObject({
      kind: "appointment",
      title: "Accompagnement – 60 min",
      status: "scheduled",
      starts_at: new Date("2026-12-03T15:00:00Z"),
      ends_at: new Date("2026-12-03T16:00:00Z"),
      place: "Bureau, 3e étage\nSonner au 302",
      people: [person.id],
      members: [team.noe.id],
      capacity: null,
      answers:
        "Quelle est votre discipline?\nDanse\n\nSujet de la rencontre\nRelire mon budget CALQ\n(2 pages)",
      external_id: bookingUri("a"),
      reschedule_url: "https://calendly.com/reschedulings/i-a",
    });
  });

  test("delivered again changes nothing", async () => {
    const body = created({ id: "a" });
    await receive(body);
    const before = await events();
    await receive(body, body);
    await receive({ ...body, created_at: "2026-11-21T00:00:00.000000Z" });
    expect(await events()).toEqual(before);
    const [row] = await stack().sql`select rev from public.workspaces where id = ${team.workspace}`;
    expect(Number(row!.rev)).toBe(Math.max(...before.map(({ rev }: Json) => Number(rev))));
  });

  test("called off says by whom and why; what comes late brings nothing back", async () => {
    const later = { id: "a", updated: "2026-11-25T12:40:57.000000Z" };
    await receive(created({ id: "a" }), canceled({ ...later, by: "host", reason: "Fermeture du bureau" }));
    const off = { status: "cancelled", cancelled_by: "team", cancel_reason: "Fermeture du bureau" };
    expect(await events()).toMatchObject([off]);
    await stack().sql`delete from private.calendly_inbox`;
    await receive(created({ id: "a" }));
    expect(await events()).toMatchObject([off]);
    await receive(canceled({ id: "b", by: "invitee", starts: "2027-01-05T15:00:00Z" }));
    await receive(created({ id: "b", starts: "2027-01-05T15:00:00Z", updated: "2026-11-19T00:00:00Z" }));
    expect((await events())[1]).toMatchObject({ status: "cancelled", cancelled_by: "guest" });
  });

  test("marked as not kept, then unmarked, follows", async () => {
    const body = created({ id: "a" });
    const no_show = {
      uri: "https://api.calendly.com/invitee_no_shows/1",
      created_at: "2026-12-03T16:20:08Z",
    };
    const marked = {
      ...body,
      event: "invitee_no_show.created",
      created_at: "2026-12-03T16:20:09Z",
      payload: { ...body.payload, no_show },
    };
    const unmarked = { ...body, event: "invitee_no_show.deleted", created_at: "2026-12-03T16:31:02Z" };
    await receive(body, marked);
    expect(await events()).toMatchObject([{ status: "no_show" }]);
    await receive(unmarked);
    expect(await events()).toMatchObject([{ status: "scheduled" }]);
    await stack().sql`delete from private.calendly_inbox`;
    await receive(marked);
    expect(await events()).toMatchObject([{ status: "scheduled" }]);
  });

  test("of several people is one appointment that holds them, and lets go who leaves", async () => {
    const one = { id: "g", limit: 8, invitee: "one", email: "un@x.example", name: "Un" };
    const two = { ...one, invitee: "two", email: "deux@x.example", name: "Deux" };
    const answers: [string, string][] = [["Discipline?", "Danse"]];
    await receive(created({ ...one, answers }), created({ ...two, answers: [["Discipline?", "Cirque"]] }));
    const [first, second] = await people();
    expect(await events()).toMatchObject([{ capacity: 8, reschedule_url: null }]);
    expect(new Set((await events())[0].people)).toEqual(new Set([first.id, second.id]));
    expect((await events())[0].answers).toContain("Deux\nDiscipline?\nCirque");
    await receive(canceled({ ...one, updated: "2026-11-26T00:00:00Z" }));
    const left = (await people()).find(({ display_name }: Json) => display_name === "Deux");
    expect(await events()).toMatchObject([{ status: "scheduled", people: [left.id] }]);
    // Somebody of a group who moves joins another appointment; the first stays where it is.
    const { canceled: off, created: on } = moved(
      { ...two, updated: "2026-11-27T00:00:00Z" },
      { ...two, id: "h", starts: "2026-12-10T15:00:00Z", updated: "2026-11-27T00:00:00Z" },
    );
    off.payload.scheduled_event.status = "active";
    const third = created({ ...one, invitee: "three", email: "trois@x.example", name: "Trois" });
    await receive(third, off, on);
    expect((await events()).map(({ people }: Json) => people.length)).toEqual([1, 1]);
    expect((await events())[1]).toMatchObject({ people: [left.id], external_id: bookingUri("h") });
  });

  test("leaves alone what the team wrote since, and the people it added", async () => {
    await receive(created({ id: "a" }));
    const added = await addPerson({ display_name: "Agente" });
    await stack().sql`update public.events set title = 'Budget', note = 'Apporter le devis',
      people = people || ${added}::uuid where workspace_id = ${team.workspace}`;
    const { canceled: off, created: on } = moved(
      { id: "a", updated: "2026-11-25T00:00:00Z" },
      {
        id: "b",
        starts: "2026-12-08T18:30:00Z",
        email: "a@artiste.example",
        updated: "2026-11-25T00:00:00Z",
      },
    );
    await receive(on, off);
    const [event] = await events();
    expect(event).toMatchObject({ title: "Budget", note: "Apporter le devis" });
    expect(event.starts_at).toEqual(new Date("2026-12-08T18:30:00Z"));
    expect(event.people).toContain(added);
    expect(event.people).toHaveLength(2);
  });
});

describe("[P3.3] a booking that is moved", () => {
  const first = { id: "1", email: "e@x.example" };
  const second = {
    id: "2",
    email: "e@x.example",
    starts: "2026-12-08T18:30:00Z",
    updated: "2026-11-25T12:00:00Z",
  };
  const third = {
    id: "3",
    email: "e@x.example",
    starts: "2026-12-09T18:30:00Z",
    updated: "2026-11-26T12:00:00Z",
  };

  test("is the same appointment all along, in every order of deliveries, one by one or together", async () => {
    const once = moved(first, second);
    const again = moved(second, third);
    Object.assign(again.canceled.payload, { old_invitee: inviteeUri("1") });
    again.canceled.payload.updated_at = "2026-11-26T12:00:00Z";
    const all = [created(first), once.canceled, once.created, again.canceled, again.created];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.boolean(),
        async (order, isTogether) => {
          team = await makeTeam(stack());
          connection = await addConnection(stack(), team.workspace);
          if (isTogether) await receive(...order);
          else for (const body of order) await receive(body);
          expect(await events()).toMatchObject([
            {
              status: "scheduled",
              starts_at: new Date(third.starts),
              external_id: bookingUri("3"),
              cancelled_by: null,
            },
          ]);
          expect(await people()).toHaveLength(1);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("keeps its row, and what points to it, from the first to the last", async () => {
    await receive(created(first));
    const [before] = await events();
    const { canceled: off, created: on } = moved(first, second);
    await receive(off);
    expect(await events()).toMatchObject([{ id: before.id, status: "scheduled" }]);
    await receive(on);
    expect(await events()).toMatchObject([{ id: before.id, starts_at: new Date(second.starts) }]);
    await receive(canceled({ ...second, updated: "2026-11-27T00:00:00Z" }));
    expect(await events()).toMatchObject([{ id: before.id, status: "cancelled", cancelled_by: "guest" }]);
  });
});

describe("[P3.3] who is invited", () => {
  test("is found by address whatever its case; of several files the one that stands", async () => {
    const kept = await addPerson({ emails: ["ELODIE@x.example"] });
    const merged = await addPerson({ emails: ["elodie@x.example"], deleted: true });
    await stack().sql`update public.people set merged_into = ${kept}, merged_at = now() where id = ${merged}`;
    await receive(created({ id: "a", email: "Elodie@X.example" }));
    expect(await events()).toMatchObject([{ people: [kept] }]);
    expect(await people()).toHaveLength(2);
  });

  test("is never a deleted file: somebody known no more begins anew", async () => {
    const gone = await addPerson({ emails: ["e@x.example"], deleted: true });
    await receive(created({ id: "a", email: "e@x.example", name: "Élodie" }));
    const [event] = await events();
    expect(event.people).toHaveLength(1);
    expect(event.people).not.toContain(gone);
  });

  test("unknown and booked twice at once is one provisional file", async () => {
    await receive(
      created({ id: "a", email: "e@x.example" }),
      created({ id: "b", email: "E@x.example", starts: "2026-12-05T15:00:00Z" }),
    );
    const [person, ...others] = await people();
    expect(others).toEqual([]);
    expect(await events()).toMatchObject([{ people: [person.id] }, { people: [person.id] }]);
  });

  test("of another workspace is not theirs", async () => {
    const neighbours = await makeTeam(stack(), "Studio Voisin");
    await stack().sql`insert into public.people (workspace_id, kind, display_name, emails)
      values (${neighbours.workspace}, 'artist', 'Voisine', '{e@x.example}')`;
    await receive(created({ id: "a", email: "e@x.example", name: "Élodie" }));
    expect(await people()).toMatchObject([{ display_name: "Élodie", provisional: true }]);
  });
});

describe("[P3.3] an appointment that took place", () => {
  test("is in the timeline without anyone typing; one not kept is taken out of it", async () => {
    const body = created({ id: "a", starts: "2026-11-02T15:00:00Z", host: team.noe.email });
    await receive(body, created({ id: "b", starts: "2099-11-02T15:00:00Z" }));
    await stack().sql`select public.note_past_calendly()`;
    await stack().sql`select public.note_past_calendly()`;
    const noted = () => stack().sql<Json[]>`
      select * from public.interactions where workspace_id = ${team.workspace}`;
    const [event] = await events();
    expect(await noted()).toMatchObject([
      {
        kind: "meeting",
        event_id: event.id,
        people: event.people,
        member_id: team.noe.id,
        minutes: 60,
        occurred_at: new Date("2026-11-02T15:00:00Z"),
        deleted: false,
      },
    ]);
    await stack().sql`update public.events set status = 'no_show' where id = ${event.id}`;
    expect(await noted()).toMatchObject([{ deleted: true }]);
    await stack().sql`update public.events set status = 'scheduled' where id = ${event.id}`;
    expect(await noted()).toMatchObject([{ deleted: false }]);
  });
});

describe("[P3.3] an appointment that somebody tells of", () => {
  const kept = () => stack().sql<Json[]>`
    select id, note, kind, minutes from public.interactions where workspace_id = ${team.workspace} and not deleted`;
  /** What an adviser notes an hour after it began, on a device that sends it when it can. */
  const typed = async () => {
    const [{ id, people }] = await events();
    const draft = {
      kind: "video" as const,
      occurred_at: "2026-11-02T15:00:00.000Z",
      note: "Budget relu.",
      people,
      event_id: id,
    };
    const clock = makeClock({ node: "0000000a", now: () => Date.parse("2026-11-02T16:00:00Z") });
    const context = { id: await interactionIdOf(id), workspace_id: team.workspace };
    return { ...createDoc(interactionRecord, draft, clock.tick(), context) };
  };
  const note = () => stack().sql`select public.note_past_calendly()`;

  test.each(["before", "after"])("%s the server notes it is told once, in their words", async (when) => {
    await receive(created({ id: "a", starts: "2026-11-02T15:00:00Z", host: team.noe.email }));
    if (when === "after") await note();
    await upsert(stack().sql, interactionRecord, [await typed()]);
    await note();
    await note();
    const [event] = await events();
    expect(await kept()).toMatchObject([
      { id: await interactionIdOf(event.id), note: "Budget relu.", kind: "video" },
    ]);
    // It goes with the appointment all the same.
    await stack().sql`update public.events set status = 'no_show' where id = ${event.id}`;
    expect(await kept()).toEqual([]);
  });
});

describe("[P3.3] the inbox", () => {
  test("holds ten thousand deliveries, each booking once", async () => {
    const { sql } = stack();
    const template = created({ id: "TEMPLATE" });
    await sql`
      insert into private.calendly_inbox (workspace_id, connection_id, dedupe, body)
      select ${team.workspace}, ${connection}, private.calendly_dedupe(body), body from (
        select replace(replace(${JSON.stringify(template)}, 'TEMPLATE', 'n' || n), '2026-11-20T15:02:10.421314Z',
          '2026-11-20T15:02:10.' || lpad((delivery * 1000)::text, 6, '0') || 'Z')::jsonb as body
        from generate_series(1, 5000) n, generate_series(1, 2) delivery) made`;
    await drain(stack());
    const [counts] = await sql`
      select count(*)::int as events, count(distinct external_id)::int as bookings, count(distinct people)::int as guests,
        (select count(*)::int from private.calendly_inbox where workspace_id = ${team.workspace}
          and (processed_at is null or error is not null)) as left
      from public.events where workspace_id = ${team.workspace}`;
    expect(counts).toEqual({ events: 5000, bookings: 5000, guests: 5000, left: 0 });
  }, 240_000);

  test("sets aside what cannot be understood, and goes on with the rest", async () => {
    const broken = created({ id: "x" });
    broken.payload.scheduled_event.start_time = "infinity";
    await deliver(stack(), connection, broken, created({ id: "y" }), { event: "invitee.created" }, []);
    await drain(stack());
    expect(await events()).toMatchObject([{ external_id: bookingUri("y") }]);
    const waiting = await stack().sql`
      select attempts from private.calendly_inbox where workspace_id = ${team.workspace} and processed_at is null`;
    expect([...waiting]).toEqual([{ attempts: 1 }]);
  });

  test("that comes while another worker has the inbox in hand is not taken for done", async () => {
    await deliver(stack(), connection, created({ id: "a" }));
    await stack().sql.begin(async (sql) => {
      await sql`select public.drain_calendly()`;
      await deliver(stack(), connection, created({ id: "b" }));
      expect(await stack().sql`select public.drain_calendly() as worked`).toMatchObject([{ worked: -1 }]);
    });
    await drain(stack());
    expect(await events()).toHaveLength(2);
  });

  test("whose worker is killed in the middle loses nothing and does nothing twice", async () => {
    await deliver(stack(), connection, created({ id: "a" }), created({ id: "b" }));
    const died = expect(
      stack().sql`select public.drain_calendly(), pg_sleep(60)`.execute(),
    ).rejects.toThrow();
    // It has worked through both, and has not said so yet.
    await expect
      .poll(
        () =>
          stack().sql`select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'`,
      )
      .toHaveLength(1);
    await died;
    expect(await events()).toEqual([]);
    await drain(stack());
    expect(await events()).toHaveLength(2);
    expect(await people()).toHaveLength(2);
  });
});
