// Faults put in on purpose, one at a time: the short suite must notice each. Each names the rule it breaks.

/** A text of a source file, and what it becomes. */
export interface Mutant {
  rule: string;
  name: string;
  file: string;
  find: string;
  becomes: string;
}

const domain = "src/domain/record";
const sync = "src/data/sync";
const store = "src/data/store";

export const mutants: readonly Mutant[] = [
  {
    rule: "S1",
    name: "the earlier of two writers wins",
    file: `${domain}/merge.ts`,
    find: "const fromB = stampB > stampA ||",
    becomes: "const fromB = stampB < stampA ||",
  },
  {
    rule: "S1",
    name: "a page is stored without being joined",
    file: `${sync}/joined.ts`,
    find: "const doc = merge(record, current.doc, incoming);",
    becomes: "const doc = current.pending === 0 ? current.doc : merge(record, current.doc, incoming);",
  },
  {
    rule: "S2",
    name: "whole records win, rather than fields",
    file: `${sync}/joined.ts`,
    find: "const doc = merge(record, current.doc, incoming);",
    becomes:
      "const doc = lastStamp(current.doc) > lastStamp(incoming) ? { ...current.doc, rev: incoming.rev } : incoming;",
  },
  {
    rule: "S3",
    name: "a removal takes away what it had not seen",
    file: `${domain}/edit.ts`,
    find: "entries.set(element, [entry[0], entry[0]]);",
    becomes: "entries.set(element, [entry[0], stamp]);",
  },
  {
    rule: "S3",
    name: "additions are not joined",
    file: `${domain}/merge.ts`,
    find: "other ? [highest(added, other[0]), highest(seen, other[1])]",
    becomes: "other ? [other[0], highest(seen, other[1])]",
  },
  {
    rule: "S3",
    name: "the clock of unusual tags is left to the storage",
    file: `${store}/clock-keys.ts`,
    find: "return renamed(clock, (key) => isChanged.test(key), packKey);",
    becomes: "return clock;",
  },
  {
    rule: "S4",
    name: "a value that waits yields to what comes, unsent",
    file: `${sync}/joined.ts`,
    find: "return yields ? undefined : next;",
    becomes: "return next;",
  },
  {
    rule: "S5",
    name: "each sending is a new write",
    file: `${sync}/push.ts`,
    find: "held.map(({ doc }) => toRow(record, doc)),",
    becomes:
      "held.map(({ doc }) => toRow(record, { ...doc, clock: { ...doc.clock, deleted: database.clock.tick() } })),",
  },
  {
    rule: "S6",
    name: "a deletion does not merge",
    file: `${domain}/merge.ts`,
    find: 'systemColumns.filter((column) => column !== "deleted")',
    becomes: "[...systemColumns]",
  },
  {
    rule: "S7",
    name: "an edit of a record that waited for nothing is not sent",
    file: `${store}/record-store.ts`,
    find: "pending: current.pending > 0 ? current.pending : author.now()",
    becomes: "pending: current.pending",
  },
  {
    rule: "S8",
    name: "whatever was typed on the way counts as sent",
    file: `${sync}/push.ts`,
    find: "if (!isUnmoved) return",
    becomes: "if (!current) return",
  },
  {
    rule: "S8",
    name: "whatever comes counts as sent",
    file: `${sync}/joined.ts`,
    find: "if (isSent && current.pending !== 0)",
    becomes: "if (current.pending !== 0)",
  },
  {
    rule: "S9",
    name: "records leave in the order they were typed",
    file: `${sync}/push.ts`,
    find: "some.sort((a, b) => compareBytes(a.doc.id, b.doc.id));",
    becomes: "some.sort((a, b) => compareBytes(b.doc.id, a.doc.id));",
  },
  {
    rule: "S9",
    name: "one record a request",
    file: `${sync}/push.ts`,
    find: "outbox(database, table, context.batchSize)",
    becomes: "outbox(database, table, 1)",
  },
  {
    rule: "S9",
    name: "a request is as long as its records",
    file: `${sync}/push.ts`,
    find: "parts.length === 0 || bytes + own > mostBytes",
    becomes: "parts.length === 0",
  },
  {
    rule: "S10",
    name: "a refused batch is set aside whole",
    file: `${sync}/push.ts`,
    find: "if (held.length === 1) {",
    becomes: "if (held.length >= 1) {",
  },
  {
    rule: "S10",
    name: "a reader's changes are refused one by one",
    file: `${sync}/push.ts`,
    find: 'if (error.reason === "42501" && (await context.isReadOnly())) {',
    becomes: "if (context.isStopped()) {",
  },
  {
    rule: "S10",
    name: "what is tried again goes by the role that the round began with",
    file: `${sync}/engine.ts`,
    find: 'await this.#ask();\n    if (this.#role !== "reader") return false;',
    becomes: "if (this.#stopped) return false;",
  },
  {
    rule: "S10",
    name: "what was refused waits for ever, even when edited",
    file: `${store}/record-store.ts`,
    find: "pending: current.pending > 0 ? current.pending : author.now()",
    becomes: "pending: current.pending === 0 ? author.now() : current.pending",
  },
  {
    rule: "S10",
    name: "what was given up stays as it was here",
    file: `${sync}/refusals.ts`,
    find: "doc: row ? fromRow(replica.record, row) :",
    becomes: "doc: row ? current.doc :",
  },
  {
    rule: "S11",
    name: "the accounts of a phone share their data",
    file: `${store}/open.ts`,
    find: "user_id}-",
    becomes: "user_id.slice(36)}-",
  },
  {
    rule: "S12",
    name: "the checkpoint goes before the page",
    file: `${sync}/pull.ts`,
    find: "    await storePage(database, table, page, { areNew, seen });\n",
    becomes:
      "    const tail = page.rows[page.rows.length - 1];\n" +
      "    if (tail) await checkpoints.advance(table, { rev: Number(tail.rev), id: tail.id as string });\n" +
      "    await storePage(database, table, page, { areNew, seen });\n",
  },
  {
    rule: "S12",
    name: "a write that the storage refuses is not told",
    file: `${store}/replica.ts`,
    find: 'if (problem.status !== 409) throw new CodedError("storage_failed");',
    becomes: "if (problem.status !== 409) continue;",
  },
  {
    rule: "S12",
    name: "a part is walked further before its page is stored",
    file: `${sync}/first-sync/walk.ts`,
    find: "    await storePage(options.database, options.table, page, options);\n",
    becomes:
      "    const tail = page.rows[page.rows.length - 1];\n" +
      '    if (tail) await options.keep(page.more ? options.positionOf(tail) : "end", { rows: [], more: page.more });\n' +
      "    await storePage(options.database, options.table, page, options);\n",
  },
  {
    rule: "S13",
    name: "what comes takes the place of what waits",
    file: `${sync}/joined.ts`,
    find: "const doc = merge(record, current.doc, incoming);",
    becomes: "const doc = incoming;",
  },
  {
    rule: "S14",
    name: "a table that moved is taken for complete",
    file: `${sync}/engine.ts`,
    find: "if (checkpoints.isComplete(table) && rev <= checkpoints.completeTo(table))",
    becomes: "if (checkpoints.isComplete(table))",
  },
  {
    rule: "S14",
    name: "a table is complete to a revision beyond the one noted",
    file: `${sync}/pull.ts`,
    find: "Math.max(context.notedRev, position.rev)",
    becomes: "Math.max(context.notedRev, position.rev) + 1",
  },
  {
    rule: "S15",
    name: "any next revision is taken for ours",
    file: `${sync}/push.ts`,
    find: "latest.every((doc) => doc.rev === next && isAsSent(doc))",
    becomes: "latest.every((doc) => doc.rev === next)",
  },
  {
    rule: "S15",
    name: "any later revision is taken for ours",
    file: `${sync}/push.ts`,
    find: "latest.every((doc) => doc.rev === next && isAsSent(doc))",
    becomes: "latest.every(isAsSent)",
  },
  {
    rule: "S15",
    name: "what was pushed is pulled again",
    file: `${sync}/push.ts`,
    find: "await checkpoints.complete(table, next);",
    becomes: "return;",
  },
  {
    rule: "S16",
    name: "the least useful comes first",
    file: `${sync}/first-sync/bring-first.ts`,
    find: "for (const part of parts) {",
    becomes: "for (const part of [...parts].reverse()) {",
  },
  {
    rule: "S17",
    name: "another role pulls nothing again",
    file: `${sync}/engine.ts`,
    find: "if (startsOver || changes.isOtherRole) {",
    becomes: "if (startsOver) {",
  },
  {
    rule: "S17",
    name: "what the role may not see stays",
    file: `${sync}/store-page.ts`,
    find: "if (page.hidden && page.hidden.length > 0)",
    becomes: "if (page.hidden && page.hidden.length < 0)",
  },
  {
    rule: "S18",
    name: "one no is enough",
    file: `${sync}/engine.ts`,
    find: "if (!isMember) {",
    becomes: "if (isMember !== undefined) {",
  },
  {
    rule: "S18",
    name: "no answer is a no",
    file: `${sync}/engine.ts`,
    find: ".isMember().catch(() => true)",
    becomes: ".isMember().catch(() => false)",
  },
  {
    rule: "S19",
    name: "a restored server is taken for the same",
    file: `${sync}/handshake.ts`,
    find: "if (epoch !== undefined) await beginStartOver(database);",
    becomes: "",
  },
  {
    rule: "S19",
    name: "starting over forgets what waits",
    file: `${sync}/start-over.ts`,
    find: "pending === 0 && !seen.has(doc.id)",
    becomes: "pending !== undefined && !seen.has(doc.id)",
  },
  {
    rule: "S19",
    name: "starting over lets go of nothing",
    file: `${sync}/start-over.ts`,
    find: "pending === 0 && !seen.has(doc.id)",
    becomes: "pending === undefined && !seen.has(doc.id)",
  },
  {
    rule: "S19",
    name: "what was sent does not yield to the restored server",
    file: `${sync}/store-page.ts`,
    find: "seen !== undefined && current?.pending === 0",
    becomes: "seen === undefined && current?.pending === undefined",
  },
  {
    rule: "S20",
    name: "a wrong date is never corrected",
    file: `${sync}/clock-correction.ts`,
    find: "await database.setClockOffset(Math.round(offset));",
    becomes: "return;",
  },
  {
    rule: "S21",
    name: "stamps that are ahead are not replaced",
    file: `${sync}/push.ts`,
    find: "await restampOutbox(database, table, idsOf(held), serverMs);",
    becomes: "",
  },
  {
    rule: "S21",
    name: "a clock that was taken along stays ahead",
    file: `${sync}/clock-correction.ts`,
    find: "database.clock.reset();",
    becomes: "",
  },
  {
    rule: "S21",
    name: "replaced stamps change their order",
    file: `${domain}/edit.ts`,
    find: "const ahead = [...new Set(stampsOf(doc).filter(isAhead))].sort(compareBytes);",
    becomes: "const ahead = [...new Set(stampsOf(doc).filter(isAhead))].sort((a, b) => compareBytes(b, a));",
  },
  {
    rule: "S22",
    name: "a poke is not heard",
    file: `${sync}/schedule.ts`,
    find: "if (engine.hear(poke)) unasked({});",
    becomes: "engine.hear(poke);",
  },
  {
    rule: "S22",
    name: "a slow server is asked for as much again",
    file: `${sync}/engine.ts`,
    find: 'if (code === "server_silent") this.#sizes',
    becomes: 'if (code === "unknown") this.#sizes',
  },
  {
    rule: "S22",
    name: "failures are tried again at once",
    file: `${sync}/back-off.ts`,
    find: "2 ** Math.max(0, failures - 1)",
    becomes: "1",
  },
  {
    rule: "S23",
    name: "nobody takes over from a tab that no longer answers",
    file: `${sync}/leader.ts`,
    find: "if (stopped || stepDown || !navigator.locks) return;",
    becomes: "if (!stopped) return;",
  },
  {
    rule: "S23",
    name: "a tab that lost the lead does not wait for its turn",
    file: `${sync}/leader.ts`,
    find: "on.deposed();\n    wait();",
    becomes: "on.deposed();",
  },
  {
    rule: "S24",
    name: "« à jour » while something waits",
    file: `${sync}/status.ts`,
    find: 'if (facts.pending > 0) return "pending";',
    becomes: "",
  },
  {
    rule: "S24",
    name: "a failed contact is told as a success",
    file: `${sync}/engine.ts`,
    find: "this.#tell({ online: false, active: false, offline_since: since, error: code });",
    becomes: "this.#tell({ online: true, active: false, offline_since: since, error: code });",
  },
  {
    rule: "S33",
    name: "what became somebody’s stays with the others",
    file: `${sync}/store-page.ts`,
    find: "if (page.hidden && page.hidden.length > 0) {",
    becomes: "if (page.hidden && page.hidden.length > 99) {",
  },
];
