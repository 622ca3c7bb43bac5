import { lastStamp } from "#domain/record/edit.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import type { TableName } from "#domain/records.ts";
import type { Device } from "./device.ts";

/** Puts in the outbox a record that no form would let through, as an old version of the app might have. */
export async function spoil(device: Device, id: string, table: TableName = "people"): Promise<void> {
  const field = {
    people: "display_name",
    organizations: "name",
    tasks: "title",
    interactions: "note",
    events: "title",
    opportunities: "title",
    applications: "note",
    goals: "title",
    documents: "note",
    library: "name",
    members: "",
  }[table];
  await device.db.replicas[table].change([id], (_, current) => {
    const stamp = device.db.clock.tick(lastStamp(current!.doc));
    const doc: AnyDoc = {
      ...current!.doc,
      [field]: "x".repeat(30_000),
      clock: { ...current!.doc.clock, [field]: stamp },
    };
    return { doc, pending: device.db.now() };
  });
}
