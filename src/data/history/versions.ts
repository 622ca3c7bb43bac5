import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import type { ErrorCode } from "#domain/errors.ts";
import type { Superseded } from "#domain/history/superseded.ts";
import { type FieldVersions, versionsOf } from "#domain/history/versions.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { recordOf, type TableName } from "#domain/records.ts";
import { useDatabase } from "../database.ts";
import { codeOf } from "../failure.ts";
import type { Session } from "../session/session.ts";
import { useSession } from "../session/session-context.ts";
import { type KeptVersion, keepServerVersions, versionsKept } from "../store/history.ts";
import { createLiveRecord } from "../store/live.ts";
import type { Database } from "../store/open.ts";
import type { RecordStore } from "../store/record-store.ts";
import { keepAuthors } from "./authors.ts";

interface ServerHistory {
  versions: Superseded[];
  nodes: Record<string, string>;
}

/** The past of a record: what this device has seen at once, then what the server adds. */
export interface Versions {
  /** undefined while the device is being read; null when it does not have the record. */
  fields: Accessor<FieldVersions[] | null | undefined>;
  record: Accessor<AnyDoc | null | undefined>;
  /** Whether the server is being asked. */
  isAsking: Accessor<boolean>;
  /** Why the server could not be asked: what shows is what this device has seen. */
  problem: Accessor<ErrorCode | undefined>;
  retry(): void;
}

/** The past of one record, live. */
export function useVersions(table: () => TableName, id: () => string): Versions {
  const database = useDatabase();
  const session = useSession();
  const record = createLiveRecord(
    () => database[table()] as unknown as RecordStore<never>,
    id,
  ) as unknown as Accessor<AnyDoc | null | undefined>;
  const [kept, setKept] = createSignal<KeptVersion[]>();
  const [isAsking, setAsking] = createSignal(true);
  const [problem, setProblem] = createSignal<ErrorCode>();
  let left = false;
  onCleanup(() => {
    left = true;
  });

  const read = async () => {
    const found = await versionsKept(database.device, table(), id()).catch(() => []);
    if (!left) setKept(found);
  };
  const ask = async () => {
    setAsking(true);
    const answer = await askServer(session, database, table(), id());
    if (left) return;
    setProblem(answer);
    setAsking(false);
    await read();
  };
  // Each change of the record may have displaced something.
  createEffect(on(record, () => void read()));
  createEffect(on([table, id], () => void ask()));

  const fields = createMemo(() => {
    const doc = record();
    const known = kept();
    if (doc === null) return null;
    return doc && known ? versionsOf(recordOf(table()), doc, known) : undefined;
  });
  return { fields, record, isAsking, problem, retry: () => void ask() };
}

/** Asks what the server remembers of a record, and keeps it here. Answers why not, when it could not be had. */
export async function askServer(
  session: Pick<Session, "call">,
  database: Database,
  table: TableName,
  id: string,
): Promise<ErrorCode | undefined> {
  const answer = await session.call<ServerHistory>("record_history", {
    p_workspace: database.workspace_id,
    p_table: table,
    p_id: id,
  });
  if (!answer.ok) return answer.code;
  try {
    const versions = answer.value.versions.map((version) => ({ ...version, table, id }));
    await keepServerVersions(database.device, versions);
    await keepAuthors(database, answer.value.nodes);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}
