// Who may read and write the files of documents in Storage, through supabase-js with real tokens.

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { filesBucket, maxFileBytes, mediaTypes, storagePath } from "#domain/documents/file-rules.ts";
import { type Actor, type Actors, makeActors } from "../../fixtures/actors.ts";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();
let actors: Actors;
beforeAll(async () => {
  actors = await makeActors(stack());
});

const bytes = new TextEncoder().encode("%PDF-1.7 un CV");
const members: Actor[] = ["admin", "adviser", "reader", "guest"];
const outside: Actor[] = ["removed", "stranger", "anonymous"];

const filesOf = (actor: Actor) => actors[actor].storage.from(filesBucket);
const pathOf = (id: string = randomUUID()) => storagePath(actors.team.workspace, id);
const put = (actor: Actor, path: string, contentType = "application/pdf", upsert = false) =>
  filesOf(actor).upload(path, bytes.buffer as ArrayBuffer, { contentType, upsert });

/** A file that is there, its document said to be whole or not. */
async function there({ whole = true, confidential }: { whole?: boolean; confidential?: boolean } = {}) {
  const [id, interaction] = [randomUUID(), randomUUID()];
  const { sql } = stack();
  if (confidential !== undefined)
    await sql`insert into public.interactions ${sql({
      id: interaction,
      workspace_id: actors.team.workspace,
      kind: "email",
      occurred_at: new Date(),
      confidential,
    })}`;
  await sql`insert into public.documents ${sql({
    id,
    workspace_id: actors.team.workspace,
    name: "cv.pdf",
    kind: "cv",
    media_type: "application/pdf",
    bytes: bytes.length,
    sha256: "0".repeat(64),
    stored_at: whole ? new Date() : null,
    interaction_id: confidential === undefined ? null : interaction,
  })}`;
  expect((await put("adviser", pathOf(id))).error).toBeNull();
  return { path: pathOf(id), interaction };
}

async function contentOf(actor: Actor, path: string): Promise<string | undefined> {
  const { data } = await filesOf(actor).download(path);
  return data ? await data.text() : undefined;
}

test("[P1.7] the bucket is private, and keeps to the rules that devices keep to", async () => {
  const [bucket] = await stack().sql`
    select public, file_size_limit::int as most, allowed_mime_types as types from storage.buckets
    where id = ${filesBucket}`;
  expect(bucket).toEqual({ public: false, most: maxFileBytes, types: expect.any(Array) });
  expect([...(bucket?.types ?? [])].sort()).toEqual([...mediaTypes].sort());
});

describe("[P1.7] [P0.7] files", () => {
  test.each(members)("are read by %s", async (actor) => {
    const { path } = await there();
    expect(await contentOf(actor, path)).toBe("%PDF-1.7 un CV");
  });

  test.each(outside)("do not exist for %s", async (actor) => {
    const { path } = await there();
    expect(await contentOf(actor, path)).toBeUndefined();
    expect((await filesOf(actor).list(actors.team.workspace)).data ?? []).toEqual([]);
  });

  test.each(["admin", "adviser"] as const)("are added by %s", async (actor) => {
    const path = pathOf();
    expect((await put(actor, path)).error).toBeNull();
    expect(await contentOf("reader", path)).toBe("%PDF-1.7 un CV");
  });

  test.each(["reader", "guest", ...outside] as const)("are not added by %s", async (actor) => {
    const path = pathOf();
    expect((await put(actor, path)).error).not.toBeNull();
    expect(await contentOf("adviser", path)).toBeUndefined();
  });

  test.each([...members, ...outside])("are not deleted by %s", async (actor) => {
    const { path } = await there();
    await filesOf(actor).remove([path]);
    expect(await contentOf("adviser", path)).toBe("%PDF-1.7 un CV");
  });

  test("are nowhere but under a workspace and a document", async () => {
    for (const path of [
      "cv.pdf",
      `${actors.team.workspace}/cv.pdf`,
      `${actors.team.workspace}/${randomUUID()}/cv.pdf`,
      `${actors.team.workspace}/../${actors.otherTeam.workspace}/${randomUUID()}`,
      storagePath(actors.otherTeam.workspace, randomUUID()),
    ])
      expect((await put("adviser", path)).error, path).not.toBeNull();
  });

  test("sent twice, are there once", async () => {
    const path = pathOf();
    await put("adviser", path);
    expect((await put("adviser", path)).error).not.toBeNull();
    const [there] = await stack().sql`
      select count(*)::int as times from storage.objects where bucket_id = ${filesBucket} and name = ${path}`;
    expect(there).toEqual({ times: 1 });
  });

  test("are sent again in their place until they are known to be whole, and never after", async () => {
    const halfWay = await there({ whole: false });
    expect((await put("adviser", halfWay.path, "application/pdf", true)).error).toBeNull();
    const whole = await there();
    expect((await put("adviser", whole.path, "application/pdf", true)).error).not.toBeNull();
    expect((await put("reader", halfWay.path, "application/pdf", true)).error).not.toBeNull();
  });

  test("are not replaced either when somebody takes back that they were whole", async () => {
    const { path } = await there();
    const id = path.slice(-36);
    const edit = await actors.adviser.from("documents").update({ stored_at: null }).eq("id", id).select();
    expect(edit.data).toMatchObject([{ id, stored_at: null }]);
    expect((await put("adviser", path, "application/pdf", true)).error).not.toBeNull();
    expect(await contentOf("adviser", path)).toBe("%PDF-1.7 un CV");
  });

  test.each(["text/html", "image/svg+xml", "application/x-msdownload", "application/zip"])(
    "of the type %s are refused",
    async (type) => {
      const path = pathOf();
      expect((await put("adviser", path, type)).error).not.toBeNull();
      expect(await contentOf("adviser", path)).toBeUndefined();
    },
  );

  test("beyond the limit are refused", async () => {
    const large = new ArrayBuffer(maxFileBytes + 1);
    const { error } = await filesOf("adviser").upload(pathOf(), large, { contentType: "application/pdf" });
    expect(error).not.toBeNull();
  });
});

describe("[P1.2] files that came with an interaction", () => {
  test("are veiled from readers as soon as it is confidential", async () => {
    const { path, interaction } = await there({ confidential: false });
    expect(await contentOf("reader", path)).toBe("%PDF-1.7 un CV");
    await stack().sql`update public.interactions set confidential = true where id = ${interaction}`;
    expect(await contentOf("reader", path)).toBeUndefined();
    expect(await contentOf("guest", path)).toBeUndefined();
    expect(await contentOf("adviser", path)).toBe("%PDF-1.7 un CV");
  });

  test("take their document with them, which leaves the devices of readers and comes back", async () => {
    const { path, interaction } = await there({ confidential: false });
    const id = path.slice(-36);
    const pull = async (actor: Actor, after: number) => {
      const args = {
        p_workspace: actors.team.workspace,
        p_table: "documents",
        p_after_rev: after,
        p_limit: 1000,
      };
      const { rows, hidden } = (await actors[actor].rpc("pull", args)).data;
      return { rows: rows.map((row: { id: string }) => row.id), hidden };
    };
    const revision = async () =>
      Number((await stack().sql`select rev from public.documents where id = ${id}`)[0]?.rev);
    const seen = await revision();
    await stack().sql`update public.interactions set confidential = true where id = ${interaction}`;
    expect(await pull("reader", seen)).toEqual({ rows: [], hidden: [id] });
    expect(await pull("adviser", seen)).toEqual({ rows: [id], hidden: [] });
    expect((await actors.reader.from("documents").select().eq("id", id)).data).toEqual([]);
    const veiled = await revision();
    await stack().sql`update public.interactions set confidential = false where id = ${interaction}`;
    expect(await pull("reader", veiled)).toEqual({ rows: [id], hidden: [] });
  });

  test("[P1.2] taken off what is confidential, stay with it until it no longer is", async () => {
    const { path, interaction } = await there({ confidential: true });
    const id = path.slice(-36);
    const attachedTo = async (interaction_id: string | null) => {
      const { data } = await actors.adviser
        .from("documents")
        .update({ interaction_id })
        .eq("id", id)
        .select();
      return data?.[0]?.interaction_id;
    };
    const told = async () => (await actors.reader.from("documents").select().eq("id", id)).data;

    // As a device sends it, with a clock of its own: the answer gives back what it lacks.
    const [row] = await stack().sql`select * from public.documents where id = ${id}`;
    const stamp = `${(Date.now() + 60_000).toString(16).padStart(12, "0")}0000-a0a0a0a0`;
    const sent = { ...row, interaction_id: null, clock: { ...row?.clock, interaction_id: stamp } };
    const { data: pushed } = await actors.adviser.rpc("push", {
      p_table: "documents",
      p_columns: [
        "id",
        "workspace_id",
        "clock",
        "name",
        "kind",
        "media_type",
        "bytes",
        "sha256",
        "interaction_id",
      ],
      p_rows: [sent],
      p_nonce: "veil",
    });
    expect(pushed.rows).toMatchObject([{ id, interaction_id: interaction }]);
    expect(pushed.rows[0].clock.interaction_id > stamp).toBe(true);

    expect(await attachedTo(null)).toBe(interaction);
    expect(await attachedTo(randomUUID())).toBe(interaction);
    expect(await told()).toEqual([]);
    expect(await contentOf("reader", path)).toBeUndefined();

    await stack().sql`update public.interactions set confidential = false where id = ${interaction}`;
    expect(await attachedTo(null)).toBeNull();
    expect(await told()).toMatchObject([{ id }]);
  });

  test("made confidential at once, are never told to readers, whichever comes first", async () => {
    const { path, interaction } = await there({ confidential: true });
    const args = { p_workspace: actors.team.workspace, p_table: "documents", p_limit: 1000 };
    const { rows, hidden } = (await actors.reader.rpc("pull", args)).data;
    const told = JSON.stringify([rows, hidden]);
    expect(told).not.toContain(path.slice(-36));
    expect(told).not.toContain(interaction);
  });
});
