// A plan on the real stack, and its page asked as anybody may ask it.

import { createHash, randomUUID } from "node:crypto";
import { beforeAll, beforeEach } from "vitest";
import type { SharedPlan } from "#domain/support/plan-page.ts";
import type { Stack } from "../../supabase/local/stack.ts";
import { type Actors, makeActors } from "../fixtures/actors.ts";

export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** A team and, for each test, the plan of Amara beside that of Bao. */
export function usePlanPage(stack: () => Stack) {
  let actors: Actors;
  let plan: Awaited<ReturnType<typeof plant>>;
  beforeAll(async () => {
    actors = await makeActors(stack());
  });
  beforeEach(async () => {
    await stack().sql`delete from private.link_traffic`;
    plan = await plant();
  });

  const url = () => `${stack().url}/functions/v1/plan-page`;

  async function insert(table: string, row: Record<string, unknown>): Promise<string> {
    const id = randomUUID();
    const { sql } = stack();
    await sql`insert into ${sql(`public.${table}`)} ${sql({ id, workspace_id: actors.team.workspace, ...row })}`;
    return id;
  }

  /** The plan of Amara, beside that of Bao, and what must never be seen of either. */
  async function plant() {
    const amara = await insert("people", { kind: "artist", display_name: "Amara Diallo", language: "fr" });
    const bao = await insert("people", { kind: "artist", display_name: "Bao Lê" });
    const note = "À ne dire à personne";
    const goal = await insert("goals", { title: "Créer", people: [amara], note, horizon_on: "2027-02-28" });
    const dropped = await insert("goals", { title: "Laisser", people: [amara], status: "dropped" });
    const other = await insert("goals", { title: "Diffuser", people: [bao] });
    const step = (title: string, more: object) =>
      insert("tasks", { title, note, people: [amara], goal_id: goal, by_artist: true, ...more });
    const mine = await step("Bâtir le budget", { rank: "i", due_on: "2026-12-08" });
    const teams = await step("Relire", { rank: "r", by_artist: false, assignee_id: actors.team.noe.id });
    const hidden = await step("Étape laissée", { goal_id: dropped });
    const theirs = await step("Étape de Bao", { goal_id: other, people: [bao] });
    await insert("interactions", {
      kind: "note",
      people: [amara],
      occurred_at: new Date(),
      confidential: true,
      goal_id: goal,
      note,
    });
    const link = await makeLink(amara);
    return { amara, bao, goal, other, mine, teams, hidden, theirs, ...link };
  }

  async function makeLink(person: string): Promise<{ link: string; token: string }> {
    const { data, error } = await actors.adviser.rpc("make_plan_link", {
      p_workspace: actors.team.workspace,
      p_person: person,
    });
    if (error) throw error;
    return { link: data.id, token: data.token };
  }

  async function ask(body: unknown, init: RequestInit = {}) {
    const answer = await fetch(url(), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
      ...init,
    });
    const text = await answer.text();
    const said = JSON.parse(text || "{}") as { plan?: SharedPlan; error?: { code: string } };
    return { status: answer.status, code: said.error?.code, plan: said.plan, text, headers: answer.headers };
  }
  const open = (token: string) => ask({ do: "open", token });
  const tick = (token: string, step_id: string, done = true) => ask({ do: "tick", token, step_id, done });
  const comment = (token: string, text: string, more: object = {}) =>
    ask({ do: "comment", token, key: randomUUID(), text, ...more });

  async function stored(table: string, id: string) {
    const { sql } = stack();
    const [row] = await sql`select * from ${sql(`public.${table}`)} where id = ${id}`;
    return row!;
  }
  const comments = async (person: string) =>
    stack().sql`select * from public.interactions where origin = 'artist' and people @> array[${person}::uuid]
      order by created_at, id`;

  return {
    actors: () => actors,
    plan: () => plan,
    url,
    insert,
    makeLink,
    ask,
    open,
    tick,
    comment,
    stored,
    comments,
  };
}
