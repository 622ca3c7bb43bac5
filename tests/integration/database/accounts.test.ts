import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { signIn } from "../../fixtures/actors.ts";
import { clientOf, useStack } from "../../fixtures/stack.ts";
import { makeTeam } from "../../fixtures/team.ts";

const stack = useStack();
const unique = () => randomUUID().slice(0, 8);
const accountsOf = (email: string) => stack().sql`
  select id, encrypted_password from auth.users where email = ${email}`;

/** A workspace, its admin signed in, and somebody who was just invited. */
async function invite(role = "adviser") {
  const team = await makeTeam(stack());
  const admin = await signIn(stack(), team.mireille.email);
  const email = `ines@${unique()}.example`;
  const invitation = await admin.rpc("invite_member", {
    p_workspace: team.workspace,
    p_email: ` ${email.toUpperCase()} `,
    p_role: role,
    p_display_name: "Inès Haddad",
  });
  expect(invitation.error).toBeNull();
  return { team, admin, email, member: invitation.data as string };
}

async function enterByCode(email: string) {
  const client = clientOf(stack());
  stack().mail.clear();
  const asked = await client.auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
  expect(asked.error).toBeNull();
  const { code = "" } = await stack().mail.waitFor(email);
  const verified = await client.auth.verifyOtp({ email, token: code, type: "email" });
  expect(verified.error).toBeNull();
  return client;
}

describe("[P0.7] the uninvited", () => {
  test("get no code and no account, however they ask", async () => {
    const email = `intrus@${unique()}.example`;
    const client = clientOf(stack());
    const attempts = [
      await client.auth.signInWithOtp({ email, options: { shouldCreateUser: false } }),
      await client.auth.signInWithOtp({ email, options: { shouldCreateUser: true } }),
      await client.auth.signUp({ email, password: "un mot de passe solide" }),
      await client.auth.signInWithPassword({ email, password: "un mot de passe solide" }),
      await client.auth.resetPasswordForEmail(email),
    ];
    expect(attempts.slice(0, 4).every(({ error }) => error)).toBe(true);
    expect(await accountsOf(email)).toHaveLength(0);
    expect(stack().mail.list(email)).toEqual([]);
  });

  test("are refused by the database itself, with its own code", async () => {
    const insert = stack().sql`
      insert into auth.users (id, email, email_confirmed_at) values (gen_random_uuid(), 'a@b.example', now())`;
    await expect(insert).rejects.toMatchObject({ code: "CS003" });
  });
});

describe("[P0.7] an invited person", () => {
  test("enters with the code sent to the address, and is then of the team", async () => {
    const { team, email, member } = await invite();
    const client = await enterByCode(email);
    const before = await client.rpc("workspace_state", { p_workspace: team.workspace });
    expect(before.error?.code).toBe("CS002");
    const { data } = await client.rpc("my_workspaces");
    expect(data).toEqual([
      {
        id: team.workspace,
        name: team.name,
        time_zone: "America/Toronto",
        locale: "fr-CA",
        role: "adviser",
        member_id: member,
        display_name: "Inès Haddad",
      },
    ]);
    const after = await client.rpc("workspace_state", { p_workspace: team.workspace });
    expect(after.data).toMatchObject({ role: "adviser" });
  });

  test("sets a password once in, and comes back with it", async () => {
    const { email } = await invite();
    const client = await enterByCode(email);
    const password = "une autre phrase secrète";
    expect((await client.auth.updateUser({ password })).error).toBeNull();
    const later = clientOf(stack());
    expect((await later.auth.signInWithPassword({ email, password })).error).toBeNull();
    expect((await later.rpc("my_workspaces")).data).toHaveLength(1);
  });

  test("cannot be forestalled by somebody who signs up with their address and a password", async () => {
    const { email } = await invite();
    const password = "mot de passe du pirate";
    await clientOf(stack()).auth.signUp({ email, password });
    const [account] = await accountsOf(email);
    expect(account?.encrypted_password).toBeNull();
    await enterByCode(email);
    const pirate = await clientOf(stack()).auth.signInWithPassword({ email, password });
    expect(pirate.error?.code).toBe("invalid_credentials");
  });

  test("cannot be forestalled before the invitation either: nobody takes an address by themselves", async () => {
    const email = `future@${unique()}.example`;
    await clientOf(stack()).auth.signUp({ email, password: "mot de passe du pirate" });
    const team = await makeTeam(stack());
    const member = await signIn(stack(), team.noe.email);
    await member.auth.updateUser({ email });
    // Even a change of address that Auth would confirm.
    const change = stack().sql`update auth.users set email = ${email} where email = ${team.noe.email}`;
    await expect(change).rejects.toMatchObject({ code: "CS003" });
    expect(await accountsOf(email)).toHaveLength(0);
  });

  test("finds an account left unproven by an older installation emptied of its password", async () => {
    const email = `ancienne@${unique()}.example`;
    await stack().sql.begin(async (sql) => {
      await sql`select set_config('coulisses.admitted', ${email}, true)`;
      await sql`insert into auth.users (id, email, encrypted_password) values (gen_random_uuid(), ${email}, 'hash')`;
    });
    await stack().sql`select private.ensure_account(${email})`;
    const accounts = await accountsOf(email);
    expect(accounts.map(({ encrypted_password }) => encrypted_password)).toEqual([null]);
  });

  test("is asked for one account only, when two workspaces invite at once", async () => {
    const email = `partout@${unique()}.example`;
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => stack().sql`select private.ensure_account(${email}) as id`),
    );
    expect(new Set(ids.map(([row]) => row?.id)).size).toBe(1);
    expect(await accountsOf(email)).toHaveLength(1);
  });
});

test("[P0.7] a person of several workspaces sees them all, each with its role", async () => {
  const first = await invite("reader");
  const second = await makeTeam(stack(), "Studio Voisin");
  const admin = await signIn(stack(), second.mireille.email);
  const client = await enterByCode(first.email);
  expect((await client.rpc("my_workspaces")).data).toHaveLength(1);
  await admin.rpc("invite_member", {
    p_workspace: second.workspace,
    p_email: first.email,
    p_role: "admin",
    p_display_name: "Inès H.",
  });
  const { data } = await client.rpc("my_workspaces");
  expect(data.map(({ name, role }: { name: string; role: string }) => [name, role])).toEqual([
    ["Relais Tréma", "reader"],
    ["Studio Voisin", "admin"],
  ]);
});

test("a new installation begins with a workspace and its first admin", async () => {
  const email = `premiere@${unique()}.example`;
  await stack().sql`select private.create_workspace('Collectif Neuf', ${email}, 'Ada')`;
  const client = await enterByCode(email);
  const { data } = await client.rpc("my_workspaces");
  expect(data).toMatchObject([{ name: "Collectif Neuf", role: "admin", display_name: "Ada" }]);
});
