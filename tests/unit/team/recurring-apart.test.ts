import { expect, test, vi } from "vitest";
import { completeTasks } from "#data/team/complete.ts";
import { merge } from "#domain/record/merge.ts";
import { openEmpty } from "../data/open.ts";

// Two devices are open at once in the one page that a test is: RxDB opens 13 collections there.
vi.mock("#domain/records.ts", async (load: () => Promise<typeof import("#domain/records.ts")>) => {
  const module = await load();
  return { ...module, records: { tasks: module.records.tasks }, tableNames: ["tasks"] };
});

test("[P3.4] [S2] done on two devices, what one wrote in the task that follows stands", async () => {
  const [here, there] = [await openEmpty(), await openEmpty()];
  const send = async (from: typeof here, to: typeof here) => {
    const held = await from.replicas.tasks.query({ selector: {} } as never);
    const docs = new Map(held.map(({ doc }) => [doc.id, doc]));
    await to.replicas.tasks.change([...docs.keys()], (id, current) => ({
      doc: current ? merge(to.replicas.tasks.record, current.doc, docs.get(id)!) : docs.get(id)!,
      pending: current?.pending ?? 0,
    }));
  };
  const [noe, mireille] = [crypto.randomUUID(), crypto.randomUUID()];
  const { id } = await here.tasks.create({
    title: "Relevé du mois",
    status: "open",
    priority: "normal",
    due_on: "2027-01-04",
    recurrence: "FREQ=WEEKLY;BYDAY=MO",
    note: "Avec les factures.",
    checklist: ["Factures", "Banque"],
    assignee_id: noe,
  });
  await send(here, there);

  const [next] = (await completeTasks(here, [id], noe)).made;
  await here.tasks.edit(next!.id, { assignee_id: mireille, note: null, checklist: { remove: ["Banque"] } });
  // Later, and without having heard of it.
  await completeTasks(there, [id], noe);
  await send(here, there);
  await send(there, here);
  for (const database of [here, there]) {
    const open = await database.tasks.find({ where: { agenda: { $lt: "1" } } });
    expect(open).toMatchObject([
      { id: next!.id, due_on: "2027-01-11", assignee_id: mireille, checklist: ["Factures"] },
    ]);
    expect(open[0]).not.toHaveProperty("note");
  }
});
