// Private links to plans: who makes them, and the documents that come by them.

import { createHash, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { maxFileBytes } from "#domain/documents/file-rules.ts";
import { useStack } from "../fixtures/stack.ts";
import { hashOf, usePlanPage } from "./plan-page-steps.ts";

const stack = useStack();
const { actors, plan, url, open } = usePlanPage(stack);

describe("[P1.6] links to plans", () => {
  const args = (more: object = {}) => ({ p_workspace: actors().team.workspace, ...more });

  test("are made, listed and withdrawn by advisers; the token is told once and kept nowhere", async () => {
    const list = (actor: "admin" | "adviser" | "reader" | "stranger") =>
      actors()[actor].rpc("list_plan_links", args({ p_person: plan().amara }));
    expect((await list("admin")).data).toEqual([
      {
        id: plan().link,
        created_at: expect.any(String),
        created_by: expect.any(String),
        expires_at: expect.any(String),
        last_used_at: null,
      },
    ]);
    await open(plan().token);
    expect((await list("adviser")).data[0].last_used_at).toEqual(expect.any(String));
    const [kept] = await stack().sql`select * from public.plan_links where id = ${plan().link}`;
    expect(kept?.token_hash).toBe(hashOf(plan().token));
    expect(JSON.stringify(kept)).not.toContain(plan().token);
    const { error } = await actors().admin.from("plan_links").select("token_hash");
    expect(error?.code).toBe("42501");
    expect((await list("reader")).error?.code).toBe("42501");
    expect((await list("stranger")).error?.code).toBe("CS002");
    const revoke = args({ p_link: plan().link });
    expect((await actors().reader.rpc("revoke_plan_link", revoke)).error?.code).toBe("42501");
    expect((await actors().stranger.rpc("revoke_plan_link", revoke)).error?.code).toBe("CS002");
    const elsewhere = { p_workspace: actors().otherTeam.workspace, p_link: plan().link };
    await actors().stranger.rpc("revoke_plan_link", elsewhere);
    expect((await open(plan().token)).status).toBe(200);
    await actors().adviser.rpc("revoke_plan_link", revoke);
    expect((await list("adviser")).data).toEqual([]);
    expect((await open(plan().token)).status).toBe(404);
  });

  test("are not made by readers or strangers, nor for people who are not there", async () => {
    const make = (
      actor: "reader" | "guest" | "stranger" | "anonymous" | "adviser",
      p_person = plan().amara,
    ) => actors()[actor].rpc("make_plan_link", args({ p_person }));
    expect((await make("reader")).error?.code).toBe("42501");
    expect((await make("guest")).error?.code).toBe("42501");
    expect((await make("anonymous")).error?.code).toBe("42501");
    expect((await make("stranger")).error?.code).toBe("CS002");
    expect((await make("adviser", randomUUID())).error?.code).toBe("CS007");
  });

  test("[P1.10] of a file taken in as a duplicate open the plan of the one that took it", async () => {
    await stack()
      .sql`update public.people set merged_into = ${plan().bao}, deleted = true where id = ${plan().amara}`;
    const seen = await open(plan().token);
    expect(seen.plan?.person).toBe("Bao Lê");
    // The goals of both are those of one person now.
    const goals = seen.plan?.goals.map(({ id }: { id: string }) => id);
    expect(goals?.sort()).toEqual([plan().goal, plan().other].sort());
    const { data } = await actors().adviser.rpc("list_plan_links", args({ p_person: plan().bao }));
    expect(data.map(({ id }: { id: string }) => id)).toEqual([plan().link]);
  });
});

describe("[P1.7] documents sent from the page", () => {
  const pdf = Buffer.from("%PDF-1.7\nUn budget, en peu de mots.\n%%EOF\n");

  async function send(bytes: Uint8Array, headers: Record<string, string> = {}) {
    const answer = await fetch(`${url()}/file`, {
      method: "POST",
      headers: {
        "x-plan-token": plan().token,
        "x-plan-key": randomUUID(),
        "x-file-name": encodeURIComponent("Budget révisé.pdf"),
        ...headers,
      },
      body: bytes as BodyInit,
    });
    const text = await answer.text();
    return { status: answer.status, code: JSON.parse(text).error?.code as string | undefined };
  }
  const documents = () => stack().sql`
    select * from public.documents where workspace_id = ${actors().team.workspace}
      and people @> array[${plan().amara}::uuid]`;

  test("are kept whole, of this person, under their goal; sent again, once; and read by the team", async () => {
    const headers = { "x-plan-key": randomUUID(), "x-plan-goal": plan().goal };
    expect(await send(pdf, headers)).toEqual({ status: 200, code: undefined });
    expect((await send(Buffer.from("%PDF-1.7 autre chose"), headers)).status).toBe(200);
    const [kept, ...others] = await documents();
    expect(others).toEqual([]);
    expect(kept).toMatchObject({
      name: "Budget révisé.pdf",
      media_type: "application/pdf",
      bytes: pdf.length,
      sha256: createHash("sha256").update(pdf).digest("hex"),
      people: [plan().amara],
      goal_id: plan().goal,
      stored_at: expect.any(Date),
      created_by: null,
    });
    const path = `${actors().team.workspace}/${kept!.id}`;
    const { data, error } = await actors().reader.storage.from("documents").download(path);
    expect(error).toBeNull();
    expect(Buffer.from(await data!.arrayBuffer())).toEqual(pdf);
    expect((await actors().stranger.storage.from("documents").download(path)).error).not.toBeNull();
  });

  test("are refused for what they are, whatever their name; a link that does not open takes nothing", async () => {
    const program = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(400, 1)]);
    const refusals: [Uint8Array, Record<string, string>, number][] = [
      [program, {}, 415],
      [Buffer.from("<script>alert(1)</script>"), { "x-file-name": "page.html" }, 415],
      [Buffer.alloc(0), {}, 415],
      [pdf, { "x-file-name": "budget.exe" }, 415],
      [pdf, { "x-file-name": "%E0%A4%A" }, 400],
      [pdf, { "x-plan-key": "1" }, 400],
      [pdf, { "x-plan-goal": "1 or 1=1" }, 400],
      [pdf, { "x-plan-token": "0".repeat(64) }, 404],
    ];
    for (const [bytes, headers, status] of refusals) expect((await send(bytes, headers)).status).toBe(status);
    expect(await documents()).toEqual([]);
    const of = { "x-file-name": encodeURIComponent("../../Passé.pdf"), "x-plan-goal": plan().other };
    expect((await send(pdf, of)).status).toBe(200);
    expect((await documents())[0]).toMatchObject({ name: "Passé.pdf", goal_id: null });
  });

  test("are not read beyond 50 MB, and come ten an hour at the most", async () => {
    // Told beforehand, it is refused before it is read; the connection may then be cut.
    const whole = await send(Buffer.alloc(maxFileBytes + 1, 37)).catch(() => ({ status: 413 }));
    expect(whole.status).toBe(413);
    const answers = [];
    for (let n = 0; n < 22; n++) answers.push((await send(pdf)).status);
    expect(answers).toContain(429);
    expect((await documents()).length).toBe(answers.filter((status) => status === 200).length);
  });
});
