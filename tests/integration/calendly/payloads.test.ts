// Calendly's own payloads, documented and recorded, read in place from beside the repository.

import { beforeEach, describe, expect, test } from "vitest";
import { addConnection, deliver, drain, hasPayloads, type Json, payloads } from "../../fixtures/calendly.ts";
import { sharedDataNote } from "../../fixtures/shared-data.ts";
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
  select * from public.events where workspace_id = ${team.workspace} and not deleted order by starts_at`;
const receive = async (...bodies: Json[]) => {
  await deliver(stack(), connection, ...bodies);
  await drain(stack());
};
const one = (name: string): Json => payloads(new RegExp(`^${name}\\.json$`))[0]?.[1];
const envelopes = payloads(
  /webhook_invitee|recorded|objects_webhooks_payload|routing_form_submission_created/,
);

describe.runIf(hasPayloads)(`[P3.3] real payloads${sharedDataNote}`, () => {
  test("there are some", () => expect(envelopes.length).toBeGreaterThanOrEqual(9));

  test.each(envelopes)("%s is survived, alone and again", async (_, payload) => {
    await receive(payload, payload);
    await receive(payload);
    const left = await stack().sql`
      select error from private.calendly_inbox
      where workspace_id = ${team.workspace} and (error is not null or processed_at is null)`;
    expect([...left]).toEqual([]);
    expect((await events()).length).toBeLessThanOrEqual(1);
  });

  test("a booking, moved, then called off; marked as not kept and unmarked", async () => {
    await receive(one("calendly_webhook_invitee_created"));
    const [event] = await events();
    expect(event).toMatchObject({
      title: "Accompagnement – 60 min",
      online_url: "https://teams.microsoft.com/l/meetup-join/19%3ameeting_EXEMPLE",
      answers:
        "Quelle est votre discipline?\nDanse\n\nSujet de la rencontre\nRelire mon budget CALQ\n(2 pages)",
    });
    const [person] = await stack().sql`select * from public.people where id = any (${event.people})`;
    expect(person).toMatchObject({ given_name: "Élodie", family_name: "Tremblay-Côté", provisional: true });
    await receive(one("calendly_webhook_invitee_no_show_created"));
    expect(await events()).toMatchObject([{ id: event.id, status: "no_show" }]);
    await receive(one("calendly_webhook_invitee_no_show_deleted"));
    expect(await events()).toMatchObject([{ id: event.id, status: "scheduled" }]);
  });

  test.each([
    ["the new time first", ["created_reschedule", "canceled_reschedule"]],
    ["the old time first", ["canceled_reschedule", "created_reschedule"]],
  ])("moved, %s: one appointment, at its new time", async (_, names) => {
    await receive(one("calendly_webhook_invitee_created"));
    const [event] = await events();
    for (const name of names) await receive(one(`calendly_webhook_invitee_${name}`));
    expect(await events()).toMatchObject([
      {
        id: event.id,
        status: "scheduled",
        starts_at: new Date("2026-12-08T18:30:00Z"),
        external_id: "https://api.calendly.com/scheduled_events/b7a1e3c9-20f5-4d8b-8c6e-19d0f2a4e602",
      },
    ]);
  });

  test("called off by the guest, with the reason", async () => {
    await receive(one("calendly_webhook_invitee_created"), one("calendly_webhook_invitee_canceled"));
    expect(await events()).toMatchObject([
      { status: "cancelled", cancelled_by: "guest", cancel_reason: "Empêchement" },
    ]);
  });

  test("of 2023, without the scheduled event nor the name of what happened: kept, to be asked for", async () => {
    await receive(one("recorded-2023-01_invitee.created.activepieces"));
    expect(await events()).toEqual([]);
    const [bare] = await stack().sql`
      select public.calendly_bare(${connection}) as uris from private.calendly_bookings
      where workspace_id = ${team.workspace}`;
    expect(bare?.uris).toEqual(["https://api.calendly.com/scheduled_events/AAAAAAAAAAAA"]);
  });
});
