import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeClock } from "#domain/record/clock.ts";
import { applyPatch, createDoc, lastStamp } from "#domain/record/edit.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { recordOf } from "#domain/records.ts";
import { stored, upsert } from "../../fixtures/rows.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam } from "../../fixtures/team.ts";

const stack = useStack();
const record = recordOf("people");
const clock = makeClock({ node: "0a0a0a0a" });
let workspace_id: string;
/** Connections of their own, as several devices have. */
let connections: postgres.Sql;
beforeAll(async () => {
  workspace_id = (await makeTeam(stack())).workspace;
  connections = postgres(stack().db, { max: 8, onnotice: () => {} });
});
afterAll(() => connections.end());

const made = () =>
  createDoc(record, { kind: "artist", display_name: "Amara" } as never, clock.tick(), {
    id: randomUUID(),
    workspace_id,
  }) as AnyDoc;
const edited = (doc: AnyDoc, city: string) =>
  applyPatch(record, doc as never, { city } as never, clock.tick(lastStamp(doc))) as AnyDoc;
const visible = async () => {
  const [row] = await connections`
    select rev::int as rev, (select coalesce(max(rev), 0)::int from public.people where workspace_id = space.id) as top
    from public.workspaces space where id = ${workspace_id}`;
  return row as { rev: number; top: number };
};

describe("[P0.2] revisions", () => {
  test("are one a transaction, whatever the number of rows and statements", async () => {
    const before = await visible();
    const docs = [made(), made(), made()];
    await connections.begin(async (sql) => {
      await upsert(sql as unknown as postgres.Sql, record, docs);
      await upsert(
        sql as unknown as postgres.Sql,
        record,
        docs.map((doc) => edited(doc, "Laval")),
      );
      await sql`insert into public.tasks (workspace_id, title) values (${workspace_id}, 'Appeler')`;
    });
    expect((await visible()).rev).toBe(before.rev + 1);
    const rows = await stored(
      connections,
      record,
      docs.map(({ id }) => id),
    );
    expect(rows.map(({ rev }) => rev)).toEqual(docs.map(() => before.rev + 1));
  });

  test("are not spent by a transaction that is taken back, nor by part of one", async () => {
    const before = await visible();
    await connections
      .begin(async (sql) => {
        await upsert(sql as unknown as postgres.Sql, record, [made()]);
        throw new Error("taken back");
      })
      .catch(() => {});
    expect(await visible()).toEqual(before);
    const kept = made();
    await connections.begin(async (sql) => {
      await sql
        .savepoint(async (inner) => {
          await upsert(inner as unknown as postgres.Sql, record, [made()]);
          throw new Error("taken back");
        })
        .catch(() => {});
      await upsert(sql as unknown as postgres.Sql, record, [kept]);
    });
    expect((await visible()).rev).toBe(before.rev + 1);
    expect((await stored(connections, record, [kept.id]))[0]?.rev).toBe(before.rev + 1);
  });

  test("become visible in their order: a late commit is never skipped", async () => {
    const before = await visible();
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { promise: written, resolve: hasWritten } = Promise.withResolvers<void>();
    const late = connections.begin(async (sql) => {
      await upsert(sql as unknown as postgres.Sql, record, [made()]);
      hasWritten();
      await held;
    });
    await written;
    let isDone = false;
    const quick = upsert(connections, record, [made()]).then(() => {
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    // The second writer waits for the first: nobody can see its revision and move past the other's.
    expect(isDone).toBe(false);
    expect(await visible()).toEqual(before);
    release();
    await Promise.all([late, quick]);
    expect(await visible()).toEqual({ rev: before.rev + 2, top: before.rev + 2 });
  });

  test("of another workspace do not wait", async () => {
    const other = (await makeTeam(stack())).workspace;
    await connections.begin(async (sql) => {
      await upsert(sql as unknown as postgres.Sql, record, [made()]);
      await connections`insert into public.tasks (workspace_id, title) values (${other}, 'Sans attendre')`;
    });
  });

  test("a reader who pulls all along misses nothing while many write", async () => {
    const docs = Array.from({ length: 40 }, made);
    await upsert(connections, record, docs);
    let checkpoint = { rev: (await visible()).rev, id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
    const seen = new Map<string, number>();
    let isWriting = true;
    const pullAll = async () => {
      const rows = await connections<{ id: string; rev: string }[]>`
        select id, rev from public.people where workspace_id = ${workspace_id}
          and (rev, id) > (${checkpoint.rev}, ${checkpoint.id}::uuid) order by rev, id`;
      for (const { id, rev } of rows) {
        seen.set(id, Number(rev));
        checkpoint = { rev: Number(rev), id };
      }
    };
    const reader = (async () => {
      while (isWriting) await pullAll();
    })();
    await Promise.all(docs.map((doc, n) => upsert(connections, record, [edited(doc, `Ville ${n}`)])));
    isWriting = false;
    await reader;
    await pullAll();
    const rows = await stored(
      connections,
      record,
      docs.map(({ id }) => id),
    );
    for (const { id, rev } of rows) expect(seen.get(id)).toBe(rev);
  });
});

describe("[P0.2] concurrent pushes", () => {
  test("in opposite orders never deadlock", async () => {
    const docs = Array.from({ length: 20 }, made);
    await upsert(connections, record, docs);
    const pushes = Array.from({ length: 10 }, (_, n) => {
      const batch = docs.map((doc) => edited(doc, `Ville ${n}`));
      return upsert(connections, record, n % 2 ? batch : batch.reverse());
    });
    const outcomes = await Promise.allSettled(pushes);
    expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
  });
});

describe("[P0.8] pokes", () => {
  test("leave once per transaction and table, with the commit, and never for nothing", async () => {
    const heard: { topic: string; payload: { rev: number; tables: string[] } }[] = [];
    const { unlisten } = await connections.listen("realtime", (text) => heard.push(JSON.parse(text)));
    const docs = [made(), made()];
    await connections.begin(async (sql) => {
      await upsert(sql as unknown as postgres.Sql, record, docs);
      await upsert(
        sql as unknown as postgres.Sql,
        record,
        docs.map((doc) => edited(doc, "Laval")),
      );
      await sql`insert into public.tasks (workspace_id, title) values (${workspace_id}, 'Appeler')`;
    });
    await upsert(connections, record, [docs[0]!]);
    await connections
      .begin(async (sql) => {
        await upsert(sql as unknown as postgres.Sql, record, [made()]);
        throw new Error("taken back");
      })
      .catch(() => {});
    const { rev } = await visible();
    await expect.poll(() => heard.length).toBe(2);
    await unlisten();
    expect(heard.map(({ topic, payload }) => ({ topic, ...payload }))).toEqual([
      { topic: `workspace:${workspace_id}`, rev, tables: ["people"] },
      { topic: `workspace:${workspace_id}`, rev, tables: ["tasks"] },
    ]);
  });
});
