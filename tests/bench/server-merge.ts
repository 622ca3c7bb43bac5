import { randomUUID } from "node:crypto";
import { makeClock } from "#domain/record/clock.ts";
import { applyPatch, createDoc, lastStamp } from "#domain/record/edit.ts";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";
import { toRow } from "#domain/record/rows.ts";
import { recordOf } from "#domain/records.ts";
import type { Stack } from "../../supabase/local/stack.ts";
import { upsert } from "../fixtures/rows.ts";
import { makeTeam } from "../fixtures/team.ts";
import { atMost, type Bench } from "./figure.ts";

const rows = 1_000;
const rounds = 7;

/** A push of edits to people who exist, with the merge and without: what merging costs Postgres. */
export const serverMerge: Bench = {
  name: "server-merge",
  measures: "an upsert of 1,000 edited rows, beside the same without the merge",
  async run(theatre) {
    const { stack } = await theatre.house();
    const { sql } = stack;
    const { workspace: workspace_id } = await makeTeam(stack, "Le poids de la fusion");
    const record = recordOf("people");
    const clock = makeClock({ node: "beefbeef" });
    let docs = Array.from({ length: rows }, (_, n) => {
      const draft = {
        kind: "artist",
        display_name: `Artiste ${n}`,
        emails: [`artiste${n}@exemple.example`],
        disciplines: ["danse", "théâtre"],
        practice: "Une démarche qui prend le temps. ".repeat(12),
      };
      return createDoc(record, draft as never, clock.tick(), { id: randomUUID(), workspace_id }) as AnyDoc;
    });
    await upsert(sql, record, docs);
    const push = async (round: number) => {
      docs = docs.map((doc) => {
        const stamp = clock.tick(lastStamp(doc));
        return applyPatch(record, doc as never, { city: `Ville ${round}` } as never, stamp) as AnyDoc;
      });
      return timeUpsert(sql, record, docs);
    };
    const merged: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < rounds; round++) {
      merged.push(await push(round));
      await sql`alter table public.people disable trigger user`;
      plain.push(await push(round + rounds));
      await sql`alter table public.people enable trigger user`;
    }
    // The best of several: what else the machine does adds, and never takes away.
    const [withMerge, without] = [Math.min(...merged), Math.min(...plain)];
    return [
      atMost("server-merge", `${rows} rows merged`, withMerge, "ms", 1_000),
      atMost("server-merge", "merged, beside the same without", withMerge / without, "times", 6),
    ];
  },
};

/** Milliseconds that Postgres itself takes: the rows are there before, nothing comes back. */
async function timeUpsert(sql: Stack["sql"], record: RecordDefinition, docs: AnyDoc[]): Promise<number> {
  const rows = docs.map((doc) => toRow(record, doc));
  const columns = Object.keys(rows[0] ?? {});
  return sql.begin(async (transaction) => {
    await transaction`create temporary table pushed (rows jsonb) on commit drop`;
    await transaction`insert into pushed values (${transaction.json(rows as never)})`;
    const start = performance.now();
    await transaction.unsafe(
      `insert into public.${record.table} (${columns})
       select ${columns} from pushed, jsonb_populate_recordset(null::public.${record.table}, rows)
       on conflict (id) do update set ${columns.map((column) => `${column} = excluded.${column}`)}`,
    );
    return performance.now() - start;
  });
}
