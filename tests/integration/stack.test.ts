import { describe, expect, test } from "vitest";
import { clientOf, noMigrations, signInByCode, useStack } from "../fixtures/stack.ts";

describe("the local stack", () => {
  const stack = useStack({ migrations: noMigrations });

  test("stores what a signed-in person writes under the policies of the table", async () => {
    await stack().sql.unsafe(`
      create table public.stack_notes (id uuid primary key, owner uuid not null default auth.uid(), note text);
      alter table public.stack_notes enable row level security;
      create policy stack_notes_all_owner on public.stack_notes for all to authenticated
        using (owner = auth.uid()) with check (owner = auth.uid());
      grant select, insert, update on public.stack_notes to authenticated;
    `);
    await stack().reloadSchema();
    const alice = await signInByCode(stack(), "alice@exemple.test");
    const bob = await signInByCode(stack(), "bob@exemple.test");
    const row = { id: crypto.randomUUID(), note: "première" };

    expect((await alice.from("stack_notes").upsert(row).select("note")).data).toEqual([{ note: "première" }]);
    expect((await bob.from("stack_notes").select()).data).toEqual([]);
    expect((await clientOf(stack()).from("stack_notes").select()).error?.code).toBe("42501");
  });

  test("keeps a file under the policies of Storage, and gives it back", async () => {
    await stack().sql.unsafe(`
      insert into storage.buckets (id, name, public) values ('papers', 'papers', false);
      create policy papers_own on storage.objects for all to authenticated
        using (bucket_id = 'papers' and owner_id = auth.uid()::text)
        with check (bucket_id = 'papers');
      grant usage on schema storage to authenticated;
      grant select, insert, update, delete on storage.objects to authenticated;
      grant select on storage.buckets to authenticated;
    `);
    await stack().reloadSchema();
    const alice = await signInByCode(stack(), "alice@exemple.test");
    const bytes = new TextEncoder().encode("démarche");
    const papers = alice.storage.from("papers");
    const sent = await papers.upload("dossier/cv.txt", bytes.buffer, { contentType: "text/plain" });
    expect(sent.error).toBeNull();
    expect(await (await papers.download("dossier/cv.txt")).data?.text()).toBe("démarche");
    const bob = await signInByCode(stack(), "bob@exemple.test");
    expect((await bob.storage.from("papers").download("dossier/cv.txt")).error).not.toBeNull();
    expect((await papers.remove(["dossier/cv.txt"])).error).toBeNull();
    expect((await papers.download("dossier/cv.txt")).error).not.toBeNull();
  });
});
