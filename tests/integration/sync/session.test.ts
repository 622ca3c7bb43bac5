import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { BrowserDevice, keepSetting } from "#data/store/device.ts";
import { namesOfData, until, useProfile } from "../../fixtures/session.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam } from "../../fixtures/team.ts";

const stack = useStack();
const profile = useProfile(stack);
const { open: openApp, turnOff, signIn, cut, kept } = profile;

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;

test("[P0.7] an invited person signs in with a code that came by mail, and the workspace opens", async () => {
  const team = await makeTeam(stack());
  const session = await openApp();
  expect(session.phase()).toBe("signed_out");
  expect(await signIn(session, team.noe.email)).toEqual({ ok: true });
  expect(session.phase()).toBe("open");
  expect(session.workspace()).toMatchObject({ name: "Relais Tréma", role: "adviser" });
  await until(() => session.syncStatus().state === "ok");
  expect(await session.database()?.members.find()).toHaveLength(3);
});

test("[P0.7] a wrong code, an uninvited address, a wrong password: each a value, and nobody is let in", async () => {
  const team = await makeTeam(stack());
  const session = await openApp();
  expect(await session.sendCode(team.noe.email)).toEqual({ ok: true });
  const { code } = await stack().mail.waitFor(team.noe.email);
  const wrong = code === "123456" ? "654321" : "123456";
  const answer = await session.verifyCode(team.noe.email, wrong);
  expect(answer.ok).toBe(false);
  expect(["code_wrong", "code_expired"]).toContain((answer as { code: string }).code);
  expect(await session.sendCode("personne@ailleurs.example")).toEqual({ ok: true });
  expect(await session.signInWithPassword(team.noe.email, "mauvais mot de passe")).toEqual({
    ok: false,
    code: "credentials_wrong",
  });
  expect(session.phase()).toBe("signed_out");
});

test("[P0.7] no network, a silent server, a server that fails: said as such", async () => {
  const session = await openApp();
  cut();
  expect(await session.sendCode("noe@trema.example")).toEqual({ ok: false, code: "offline" });
  profile.fault = () => new Response("{}", { status: 500 });
  expect(await session.signInWithPassword("noe@trema.example", "secret")).toEqual({
    ok: false,
    code: "server_error",
  });
});

test("[P0.1] the app opens offline with an expired token, and writes wait for the network", async () => {
  const team = await makeTeam(stack());
  const first = await openApp();
  await signIn(first, team.noe.email);
  await until(() => first.syncStatus().state === "ok");
  await turnOff();

  const token = JSON.parse(kept.get("coulisses-auth")!);
  kept.set("coulisses-auth", JSON.stringify({ ...token, expires_at: 1, expires_in: 0 }));
  cut();
  const second = await openApp();
  expect(second.phase()).toBe("open");
  await second.database()!.people.create(amara);
  expect((await second.unsentWork()).count).toBe(1);
  await until(() => second.syncStatus().offline_since !== undefined && second.syncStatus().pending === 1);
  expect(second.syncStatus()).toMatchObject({ state: "pending", pending: 1, online: false });

  profile.fault = undefined;
  expect(await second.syncNow()).toEqual({ ok: true });
  expect(second.syncStatus()).toMatchObject({ state: "ok", pending: 0, online: true });
  const rows = await stack()
    .sql`select display_name from public.people where workspace_id = ${team.workspace}`;
  expect(rows).toEqual([{ display_name: "Amara Diallo" }]);
});

test("[P0.8] [S22] a colleague's change arrives by itself, in less than two seconds", async () => {
  const team = await makeTeam(stack());
  const session = await openApp();
  await signIn(session, team.noe.email);
  await until(() => session.syncStatus().state === "ok");
  // The channel joins a moment after the first round.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  let seen: string[] = [];
  const stop = session.database()!.people.watch({}, (people) => {
    seen = people.map((person) => person.display_name);
  });
  const asked = Date.now();
  await stack().sql`insert into public.people (workspace_id, kind, display_name)
    values (${team.workspace}, 'artist', 'Tomás Echeverría')`;
  await until(() => seen.includes("Tomás Echeverría"), 2_000);
  expect(Date.now() - asked).toBeLessThan(2_000);
  stop();
});

test("[S7] a change leaves by itself a moment after it is made", async () => {
  const team = await makeTeam(stack());
  const session = await openApp();
  await signIn(session, team.noe.email);
  await until(() => session.syncStatus().state === "ok");
  await session.database()!.people.create(amara);
  const sent = () => stack().sql`select created_by from public.people where workspace_id = ${team.workspace}`;
  const asked = Date.now();
  while ((await sent()).length === 0 && Date.now() - asked < 2_000)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await until(() => session.syncStatus().state === "ok");
  const rows = await sent();
  expect(rows).toEqual([{ created_by: session.account()!.user_id }]);
});

test("[P0.5] [S18] a removed member: the device is emptied at the next contact, and says why", async () => {
  const team = await makeTeam(stack());
  const session = await openApp();
  await signIn(session, team.noe.email);
  await until(() => session.syncStatus().state === "ok");
  const { user_id } = session.account()!;
  expect(await namesOfData(user_id)).not.toEqual([]);
  await stack().sql`update public.members set status = 'removed' where id = ${team.noe.id}`;
  await session.syncNow();
  await until(() => session.phase() === "signed_out");
  expect(session.notice()).toBe("access_lost");
  await expect.poll(() => namesOfData(user_id)).toEqual([]);
});

test("[P0.5] [S18] failures of the server never empty the device", async () => {
  const team = await makeTeam(stack());
  const session = await openApp();
  await signIn(session, team.noe.email);
  await until(() => session.syncStatus().state === "ok");
  await session.database()!.people.create(amara);
  for (const status of [401, 403, 404, 500, 503]) {
    profile.fault = () => Response.json({ code: "X", message: "no" }, { status });
    expect((await session.syncNow()).ok).toBe(false);
  }
  expect(session.phase()).toBe("open");
  profile.fault = undefined;
  expect(await session.syncNow()).toEqual({ ok: true });
  expect(await session.database()!.people.find()).toHaveLength(1);
});

test("[P0.5] signing out empties the device in less than three seconds, offline too", async () => {
  const team = await makeTeam(stack());
  const session = await openApp();
  await signIn(session, team.noe.email);
  await until(() => session.syncStatus().state === "ok");
  cut();
  await session.database()!.people.create(amara);
  expect((await session.unsentWork()).count).toBe(1);
  const { user_id } = session.account()!;
  const asked = Date.now();
  expect(await session.signOut()).toEqual({ ok: true });
  expect(Date.now() - asked).toBeLessThan(3_000);
  expect(session.phase()).toBe("signed_out");
  expect(await namesOfData(user_id)).toEqual([]);
  expect(kept.has("coulisses-auth")).toBe(false);
});

test("[P0.5] what a sign-out cut short left behind is gone at the next start", async () => {
  const team = await makeTeam(stack());
  const first = await openApp();
  await signIn(first, team.noe.email);
  const { user_id } = first.account()!;
  await turnOff();
  await keepSetting(new BrowserDevice(), "account", undefined);
  expect(await namesOfData(user_id)).not.toEqual([]);
  const second = await openApp();
  expect(second.phase()).toBe("signed_out");
  await expect.poll(() => namesOfData(user_id)).toEqual([]);
});

test("[P0.7] a person of two workspaces chooses, switches, and finds each as it was", async () => {
  const [one, two] = [await makeTeam(stack()), await makeTeam(stack(), "Second espace")];
  await stack().sql`update public.members set email = ${one.noe.email},
    user_id = private.ensure_account(${one.noe.email}) where id = ${two.noe.id}`;
  const session = await openApp();
  expect(await signIn(session, one.noe.email)).toEqual({ ok: true });
  expect(session.phase()).toBe("choosing");
  await session.openWorkspace(one.workspace);
  cut();
  await session.database()!.people.create(amara);
  expect(await session.openWorkspace(two.workspace)).toEqual({ ok: true });
  expect(await session.database()!.people.find()).toEqual([]);
  expect((await session.unsentWork()).count).toBe(1);
  expect(await session.openWorkspace("11111111-1111-4111-8111-111111111111")).toEqual({
    ok: false,
    code: "workspace_unknown",
  });
  await session.openWorkspace(one.workspace);
  expect(await session.database()!.people.find()).toHaveLength(1);
});

test("[S11] a token of somebody else is never used for what waits here", async () => {
  const team = await makeTeam(stack());
  const session = await openApp();
  await signIn(session, team.noe.email);
  await until(() => session.syncStatus().state === "ok");
  cut();
  await session.database()!.people.create(amara);
  await turnOff();
  profile.fault = undefined;
  // Somebody else signs in on the same device, whose owner never signed out.
  const other = await openApp();
  expect(await signIn(other, team.odile.email)).toEqual({ ok: false, code: "other_account" });
  expect(await other.syncNow()).toMatchObject({ ok: false, code: "session_expired" });
  const sent = () => stack().sql`select created_by from public.people where workspace_id = ${team.workspace}`;
  for (const row of await sent()) expect(row.created_by).toBe(other.account()!.user_id);
  // The owner signs in again: what waited leaves, under the right name.
  expect(await signIn(other, team.noe.email)).toEqual({ ok: true });
  await expect.poll(sent).toEqual([{ created_by: other.account()!.user_id }]);
});
