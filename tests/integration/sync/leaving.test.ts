// The way out: a device lets go of all of an account, whatever happens meanwhile, and nothing typed is lost without a word.

import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { takeBack } from "#data/export/index.ts";
import { BrowserDevice, keepSetting, readSetting } from "#data/store/device.ts";
import { namesOfData, until, useProfile } from "../../fixtures/session.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam, type Team } from "../../fixtures/team.ts";

const stack = useStack();
const profile = useProfile(stack);
const amara = { kind: "artist", display_name: "Amara Diallo" } as const;
const passphrase = "lampe bleue velours treize";

async function arrive(email: string) {
  const session = await profile.open();
  expect(await profile.signIn(session, email)).toEqual({ ok: true });
  await until(() => session.syncStatus().state === "ok");
  return session;
}

const sent = (team: Team) =>
  stack().sql`select display_name, created_by from public.people where workspace_id = ${team.workspace}`;

test("[P0.5] [S30] a device killed while it was being emptied is emptied at the next start, which says why", async () => {
  const team = await makeTeam(stack());
  const first = await arrive(team.noe.email);
  const { user_id } = first.account()!;
  await profile.turnOff();
  const browser = new BrowserDevice();
  await keepSetting(browser, "leaving", { user_id, farewell: { code: "access_lost", dropped: 3 } });
  await keepSetting(browser, "account", undefined);
  expect(await namesOfData(user_id)).not.toEqual([]);

  const second = await profile.open();
  expect(second.phase()).toBe("signed_out");
  expect(await namesOfData(user_id)).toEqual([]);
  expect([second.notice(), second.dropped()]).toEqual(["access_lost", 3]);
  await profile.turnOff();
  // Said until somebody signs in.
  const third = await profile.open();
  expect(third.notice()).toBe("access_lost");
  await profile.signIn(third, team.mireille.email);
  await profile.turnOff();
  expect((await profile.open()).notice()).toBeUndefined();
});

test("[P0.5] [S30] a disk too full for the mark is emptied all the same", async () => {
  const team = await makeTeam(stack());
  const session = await arrive(team.noe.email);
  const { user_id } = session.account()!;
  const { put } = IDBObjectStore.prototype;
  let refused = 0;
  // What is deleted still goes.
  IDBObjectStore.prototype.put = () => {
    refused++;
    throw new DOMException("No room.", "QuotaExceededError");
  };
  await session.signOut().finally(() => Object.assign(IDBObjectStore.prototype, { put }));
  expect(refused).toBeGreaterThan(0);
  expect(session.phase()).toBe("signed_out");
  expect(await namesOfData(user_id)).toEqual([]);
  expect([...profile.kept.keys()]).not.toContain("coulisses-auth");
});

test("[P0.5] [S30] the mark comes before the token goes: killed in between, the next start knows", async () => {
  const team = await makeTeam(stack());
  const session = await arrive(team.noe.email);
  const { user_id } = session.account()!;
  let mark: Promise<unknown> | undefined;
  profile.kept.delete = (key) => {
    mark ??= readSetting(new BrowserDevice(), "leaving");
    return Map.prototype.delete.call(profile.kept, key);
  };
  await session.signOut().finally(() => Reflect.deleteProperty(profile.kept, "delete"));
  expect(await mark).toEqual({ user_id });
});

/** Keeps back what the server answered to a request; says when it was given. */
function holdAnswer(path: string): { given: Promise<void>; release(): void } {
  const given = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  profile.fault = async (request) => {
    if (!request.url.includes(path)) return undefined;
    const answer = await fetch(request);
    given.resolve();
    await held.promise;
    return answer;
  };
  return { given: given.promise, release: held.resolve };
}

test("[P0.5] [S30] an answer that comes after a sign-out does not bring the account back", async () => {
  const team = await makeTeam(stack());
  const session = await arrive(team.noe.email);
  const answer = holdAnswer("my_workspaces");
  const refreshed = session.refreshWorkspaces();
  await answer.given;
  await session.signOut();
  answer.release();
  await refreshed;
  expect(session.phase()).toBe("signed_out");
  expect(await readSetting(new BrowserDevice(), "account")).toBeUndefined();
});

test("[P0.5] [S30] a token renewed while one signs out is not kept", async () => {
  const team = await makeTeam(stack());
  const session = await arrive(team.noe.email);
  const token = JSON.parse(profile.kept.get("coulisses-auth")!);
  profile.kept.set("coulisses-auth", JSON.stringify({ ...token, expires_at: 1, expires_in: 0 }));
  const answer = holdAnswer("grant_type=refresh_token");
  const asked = session.call("my_workspaces", {});
  await answer.given;
  await session.signOut();
  answer.release();
  await asked;
  expect([...profile.kept.keys()].filter((key) => key.startsWith("coulisses-auth"))).toEqual([]);
});

test("[P0.5] [S30] a sign-out does not wait for a server that says nothing", async () => {
  const team = await makeTeam(stack());
  const session = await arrive(team.noe.email);
  const { user_id } = session.account()!;
  profile.fault = () => new Promise<Response>(() => undefined);
  const asked = Date.now();
  expect(await session.signOut()).toEqual({ ok: true });
  expect(Date.now() - asked).toBeLessThan(3_000);
  expect(session.phase()).toBe("signed_out");
  expect(await namesOfData(user_id)).toEqual([]);
});

test("[P0.5] [S18] [S31] access taken away drops what was not sent, and says how much", async () => {
  const team = await makeTeam(stack());
  const session = await arrive(team.noe.email);
  const { user_id } = session.account()!;
  profile.cut();
  await session.database()!.people.create(amara);
  await session.database()!.people.create({ ...amara, display_name: "Bao Lê" });
  await stack().sql`update public.members set status = 'removed' where id = ${team.noe.id}`;
  profile.fault = undefined;
  await session.syncNow();
  await until(() => session.phase() === "signed_out");
  expect([session.notice(), session.dropped()]).toEqual(["access_lost", 2]);
  expect(await namesOfData(user_id)).toEqual([]);
  expect(await sent(team)).toEqual([]);
});

test("[P0.5] [S18] a workspace lost while another is open leaves the device too, and the open one stays", async () => {
  const [one, two] = [await makeTeam(stack()), await makeTeam(stack(), "Second espace")];
  await stack().sql`update public.members set email = ${one.noe.email},
    user_id = private.ensure_account(${one.noe.email}) where id = ${two.noe.id}`;
  const session = await profile.open();
  await profile.signIn(session, one.noe.email);
  await session.openWorkspace(two.workspace);
  await until(() => session.syncStatus().state === "ok");
  profile.cut();
  await session.database()!.people.create(amara);
  profile.fault = undefined;
  await session.openWorkspace(one.workspace);
  expect((await session.unsentWork()).places).toEqual([{ workspace_id: two.workspace, count: 1 }]);
  await stack().sql`update public.members set status = 'removed' where id = ${two.noe.id}`;
  // A server in trouble is no answer.
  profile.fault = (request) =>
    request.url.includes("workspace_state") ? new Response("{}", { status: 500 }) : undefined;
  await session.refreshWorkspaces();
  expect((await namesOfData(two.workspace)).length).toBeGreaterThan(0);
  profile.fault = undefined;
  await session.refreshWorkspaces();
  await until(() => session.notice() === "access_lost");
  expect(session.dropped()).toBe(1);
  expect(session.phase()).toBe("open");
  expect(session.workspaces().map(({ id }) => id)).toEqual([one.workspace]);
  expect(await namesOfData(two.workspace)).toEqual([]);
  expect(await namesOfData(one.workspace)).not.toEqual([]);
});

test("[S11] [S31] exported work comes back to its author alone, and reaches the server once, under the right name", async () => {
  const team = await makeTeam(stack());
  const session = await arrive(team.noe.email);
  const { user_id } = session.account()!;
  profile.cut();
  await session.database()!.people.create(amara);
  const exported = await session.exportWork(passphrase);
  if (!exported.ok) throw new Error(exported.code);
  const file = new Blob([exported.file as BlobPart]);
  await session.signOut();
  expect(await namesOfData(user_id)).toEqual([]);
  profile.fault = undefined;

  expect(await profile.signIn(session, team.mireille.email)).toEqual({ ok: true });
  expect(await takeBack(session.database()!, file, passphrase)).toEqual({
    ok: false,
    code: "work_of_another_account",
  });
  expect(await session.database()!.people.find()).toEqual([]);
  await session.signOut();

  expect(await profile.signIn(session, team.noe.email)).toEqual({ ok: true });
  for (const taken of [1, 0]) {
    expect(await takeBack(session.database()!, file, passphrase)).toMatchObject({ ok: true, taken });
    expect(await session.syncNow()).toEqual({ ok: true });
  }
  expect(await sent(team)).toEqual([{ display_name: "Amara Diallo", created_by: user_id }]);
  expect((await session.unsentWork()).count).toBe(0);
});

test("[S11] somebody else’s sign-in is refused by name, and what was here is still here", async () => {
  const team = await makeTeam(stack());
  const session = await arrive(team.noe.email);
  profile.cut();
  await session.database()!.people.create(amara);
  // The session of the one who was here has ended: nothing leaves under their name meanwhile.
  profile.kept.delete("coulisses-auth");
  profile.fault = undefined;
  expect(await profile.signIn(session, team.mireille.email)).toEqual({ ok: false, code: "other_account" });
  expect(session.account()?.email).toBe(team.noe.email);
  expect((await session.unsentWork()).count).toBe(1);
  expect(await sent(team)).toEqual([]);
});

test("[P0.5] an ended session is not a way out: nothing is lost, and what waited leaves after the next sign-in", async () => {
  const team = await makeTeam(stack());
  const session = await arrive(team.noe.email);
  profile.cut();
  await session.database()!.people.create(amara);
  profile.kept.delete("coulisses-auth");
  profile.fault = undefined;
  expect(await session.syncNow()).toEqual({ ok: false, code: "session_expired" });
  expect(session.phase()).toBe("open");
  expect((await session.unsentWork()).count).toBe(1);
  expect(await profile.signIn(session, team.noe.email)).toEqual({ ok: true });
  await expect.poll(() => sent(team)).toHaveLength(1);
});

test("[P0.5] who signs in again after being removed keeps nothing either", async () => {
  const team = await makeTeam(stack());
  const session = await arrive(team.noe.email);
  const { user_id } = session.account()!;
  profile.kept.delete("coulisses-auth");
  profile.cut();
  await stack().sql`update public.members set status = 'removed' where id = ${team.noe.id}`;
  profile.fault = undefined;
  expect(await profile.signIn(session, team.noe.email)).toEqual({ ok: false, code: "access_lost" });
  expect(session.phase()).toBe("signed_out");
  expect(session.notice()).toBe("access_lost");
  expect(await namesOfData(user_id)).toEqual([]);
});

test("[S17] a role learned from the list of workspaces takes what it may not see away at once", async () => {
  const team = await makeTeam(stack());
  const secret = { workspace_id: team.workspace, kind: "note", note: "en confidence", confidential: true };
  await stack()
    .sql`insert into public.interactions ${stack().sql({ ...secret, occurred_at: new Date().toISOString() })}`;
  const session = await arrive(team.noe.email);
  await expect.poll(() => session.database()!.interactions.find()).toHaveLength(1);
  await stack().sql`update public.members set role = 'reader' where id = ${team.noe.id}`;
  await session.refreshWorkspaces();
  // Well before the next poll, which comes every 30 s.
  await expect.poll(() => session.database()!.interactions.find(), { timeout: 10_000 }).toEqual([]);
  expect(session.notice()).toBe("role_lowered");
});

test("[S17] what was not sent of it is counted in what is said", async () => {
  const team = await makeTeam(stack());
  const [note] = await stack().sql`insert into public.interactions (workspace_id, kind, note, occurred_at)
    values (${team.workspace}, 'note', 'ouvert', now()) returning id`;
  const session = await arrive(team.noe.email);
  await expect.poll(() => session.database()!.interactions.find()).toHaveLength(1);
  profile.cut();
  await session.database()!.interactions.edit(note!.id as string, { note: "Phrase à ne pas perdre" });
  await stack().sql`update public.members set role = 'reader' where id = ${team.noe.id}`;
  await stack().sql`update public.interactions set confidential = true where id = ${note!.id as string}`;
  profile.fault = undefined;
  await session.syncNow();
  await expect.poll(() => session.database()!.interactions.find()).toEqual([]);
  await expect.poll(() => session.dropped()).toBe(1);
  expect(session.notice()).toBe("role_lowered");
});
