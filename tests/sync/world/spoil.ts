import { lastStamp } from "#domain/record/edit.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import type { TableName } from "#domain/records.ts";
import type { Device } from "./device.ts";

/** Beyond what any of these fields takes; short enough to leave among others, which are not to wait for it. */
const tooLong = "x".repeat(2_000);

/** By table, the field that is spoilt, and in which the record is put right. */
export const spoiltField: Record<TableName, string> = {
  people: "display_name",
  organizations: "name",
  tasks: "title",
  interactions: "subject",
  events: "title",
  opportunities: "title",
  applications: "title",
  goals: "title",
  documents: "name",
  library: "name",
  members: "",
};

/** Puts in the outbox a record that no form would let through, as an old version of the app might have. */
export async function spoil(device: Device, id: string, table: TableName = "people"): Promise<void> {
  const field = spoiltField[table];
  await device.db.replicas[table].change([id], (_, current) => {
    const stamp = device.db.clock.tick(lastStamp(current!.doc));
    const doc: AnyDoc = {
      ...current!.doc,
      [field]: tooLong,
      clock: { ...current!.doc.clock, [field]: stamp },
    };
    return { doc, pending: device.db.now() };
  });
}
