import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actors, makeActors } from "../../fixtures/actors.ts";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();
let actors: Actors;
beforeEach(async () => {
  actors = await makeActors(stack());
});

const invitation = (extra: object = {}) => ({
  p_workspace: actors.team.workspace,
  p_email: `ines@${randomUUID().slice(0, 8)}.example`,
  p_role: "adviser",
  p_display_name: "Inès Haddad",
  ...extra,
});
async function memberOf(email: string) {
  const [row] = await stack().sql`
    select id, role, status, display_name, tape, rev::int as rev, created_by from public.members
    where workspace_id = ${actors.team.workspace} and email = ${email}`;
  return row;
}
const queuedFor = (email: string) => stack().sql`
  select template, locale, data, repeatable from private.mail_queue where recipient = ${email}`;

describe("[P0.7] inviting", () => {
  test("is for admins", async () => {
    for (const actor of ["adviser", "reader", "guest"] as const)
      expect((await actors[actor].rpc("invite_member", invitation())).error?.code).toBe("42501");
    for (const actor of ["removed", "stranger"] as const)
      expect((await actors[actor].rpc("invite_member", invitation())).error?.code).toBe("CS002");
    expect((await actors.anonymous.rpc("invite_member", invitation())).error?.code).toBe("42501");
  });

  test("writes the member, with a colour of their own, and puts a message in the queue", async () => {
    const args = invitation();
    const { data } = await actors.admin.rpc("invite_member", args);
    expect(await memberOf(args.p_email)).toMatchObject({
      id: data,
      role: "adviser",
      status: "invited",
      display_name: "Inès Haddad",
    });
    const tapes = new Set<number>();
    for (let n = 0; n < 3; n++) {
      const other = invitation();
      await actors.admin.rpc("invite_member", other);
      tapes.add((await memberOf(other.p_email))?.tape);
    }
    expect(tapes.size).toBe(3);
    expect(await queuedFor(args.p_email)).toEqual([
      {
        template: "invitation",
        locale: "fr-CA",
        data: { workspace: "Relais Tréma", display_name: "Inès Haddad", invited_by: "Mireille Kassab" },
        repeatable: true,
      },
    ]);
  });

  test("again sends again; somebody who is of the team already is refused", async () => {
    const args = invitation();
    await actors.admin.rpc("invite_member", args);
    await stack().sql`update private.mail_queue set created_at = now() - interval '11 minutes'
      where recipient = ${args.p_email}`;
    expect((await actors.admin.rpc("invite_member", { ...args, p_role: "reader" })).error).toBeNull();
    expect(await queuedFor(args.p_email)).toHaveLength(2);
    expect(await memberOf(args.p_email)).toMatchObject({ role: "reader" });
    const known = await actors.admin.rpc("invite_member", invitation({ p_email: actors.team.noe.email }));
    expect(known.error?.code).toBe("CS005");
  });

  test("refuses what is no address and no role", async () => {
    for (const wrong of [
      { p_email: "ines" },
      { p_email: "a@b" },
      { p_role: "owner" },
      { p_display_name: " " },
    ])
      expect((await actors.admin.rpc("invite_member", invitation(wrong))).error?.code).toBe("23514");
    expect((await actors.admin.rpc("invite_member", invitation({ p_role: null }))).error).not.toBeNull();
  });

  test("somebody who left finds their place again: what they did stays theirs", async () => {
    const member = actors.team.noe;
    await actors.admin.rpc("remove_member", { p_member: member.id });
    const { data } = await actors.admin.rpc("invite_member", invitation({ p_email: member.email }));
    expect(data).toBe(member.id);
    expect(await memberOf(member.email)).toMatchObject({ status: "invited", display_name: "Inès Haddad" });
    expect((await actors.adviser.rpc("my_workspaces")).data).toHaveLength(1);
  });
});

describe("[P0.7] roles", () => {
  test("are changed by admins, and count at once", async () => {
    const row = { workspace_id: actors.team.workspace, kind: "artist", display_name: "Amara" };
    for (const actor of ["adviser", "reader"] as const) {
      const answer = await actors[actor].rpc("change_member_role", {
        p_member: actors.team.odile.id,
        p_role: "admin",
      });
      expect(answer.error?.code).toBe("42501");
    }
    const outside = await actors.stranger.rpc("change_member_role", {
      p_member: actors.team.odile.id,
      p_role: "reader",
    });
    expect(outside.error?.code).toBe("CS002");
    await actors.admin.rpc("change_member_role", { p_member: actors.team.noe.id, p_role: "reader" });
    expect((await actors.adviser.from("people").insert(row)).error?.code).toBe("42501");
    await actors.admin.rpc("change_member_role", { p_member: actors.team.odile.id, p_role: "adviser" });
    expect((await actors.reader.from("people").insert(row)).error).toBeNull();
  });

  test("one admin at least stays, even when two leave at once", async () => {
    const { mireille, noe } = actors.team;
    const alone = [
      await actors.admin.rpc("remove_member", { p_member: mireille.id }),
      await actors.admin.rpc("change_member_role", { p_member: mireille.id, p_role: "reader" }),
    ];
    expect(alone.map(({ error }) => error?.code)).toEqual(["CS004", "CS004"]);
    await actors.admin.rpc("change_member_role", { p_member: noe.id, p_role: "admin" });
    const both = await Promise.all([
      actors.admin.rpc("remove_member", { p_member: mireille.id }),
      actors.adviser.rpc("remove_member", { p_member: noe.id }),
    ]);
    expect(both.map(({ error }) => error?.code).filter(Boolean)).toEqual(["CS004"]);
  });
});

describe("[P0.5] leaving", () => {
  test("takes the access away at once, and the others learn of it", async () => {
    const { workspace, noe } = actors.team;
    expect((await actors.reader.rpc("remove_member", { p_member: noe.id })).error?.code).toBe("42501");
    const before = (await actors.admin.rpc("workspace_state", { p_workspace: workspace })).data;
    await actors.admin.rpc("remove_member", { p_member: noe.id });
    expect(
      (await actors.adviser.rpc("pull", { p_workspace: workspace, p_table: "people" })).error?.code,
    ).toBe("CS002");
    expect((await actors.adviser.rpc("my_workspaces")).data).toEqual([]);
    const after = (await actors.admin.rpc("workspace_state", { p_workspace: workspace })).data;
    expect(after.tables.members).toBe(before.rev + 1);
    expect(await memberOf(noe.email)).toMatchObject({ status: "removed", rev: before.rev + 1 });
  });

  test("is open to each for oneself", async () => {
    expect((await actors.reader.rpc("remove_member", { p_member: actors.team.odile.id })).error).toBeNull();
    expect((await actors.reader.rpc("my_workspaces")).data).toEqual([]);
  });
});

test("[P0.7] each gives oneself the name one wants, and nobody else", async () => {
  const args = { p_workspace: actors.team.workspace, p_display_name: "Odile R." };
  expect((await actors.reader.rpc("rename_me", args)).error).toBeNull();
  expect(await memberOf(actors.team.odile.email)).toMatchObject({ display_name: "Odile R." });
  expect(await memberOf(actors.team.noe.email)).toMatchObject({ display_name: "Noé Tremblay" });
  expect((await actors.reader.rpc("rename_me", { ...args, p_display_name: "" })).error?.code).toBe("23514");
});

test("[P0.8] members join the channel of their workspace; strangers and those removed do not", async () => {
  const join = (actor: "reader" | "stranger" | "removed") =>
    new Promise<string>((resolve) => {
      const client = actors[actor];
      client.realtime.setAuth().then(() => {
        client
          .channel(`workspace:${actors.team.workspace}`, { config: { private: true } })
          .subscribe((status) => resolve(status));
      });
    });
  expect(await join("reader")).toBe("SUBSCRIBED");
  expect(await join("stranger")).toBe("CHANNEL_ERROR");
  expect(await join("removed")).toBe("CHANNEL_ERROR");
  for (const actor of ["reader", "stranger", "removed"] as const) await actors[actor].removeAllChannels();
});
