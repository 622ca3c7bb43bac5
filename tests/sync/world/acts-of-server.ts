import { stampsOf } from "#domain/record/edit.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import type { TableName } from "#domain/records.ts";
import { changeOf } from "./deeds.ts";
import { serverSeat } from "./ledger.ts";
import type { Player } from "./server.ts";
import type { Step } from "./story.ts";
import type { Theatre } from "./theatre.ts";

/** Roles, removals and returns. */
export async function changeMember(
  theatre: Theatre,
  player: Player,
  step: { do: "role" | "invite"; role: "admin" | "adviser" | "reader" } | { do: "expel" },
): Promise<void> {
  const theirs = theatre.seats.filter((one) => one.player === player);
  const isMember = theirs[0]!.isMember;
  if (step.do === "expel") {
    if (isMember) await theatre.world.expel(player);
    for (const one of theirs) one.isMember = false;
    return;
  }
  if (step.do === "invite" ? isMember : !isMember) return;
  if (isMember) await theatre.world.setRole(player, step.role);
  else await theatre.world.invite(player, step.role);
  for (const one of theirs) {
    one.isMember = true;
    one.isReader = step.role === "reader";
  }
}

/** Code of the server writes, at once or in a transaction that commits late. */
export async function actOnServer(
  theatre: Theatre,
  step: Extract<Step, { do: "server" | "late" }>,
): Promise<void> {
  const { table, id } = theatre.records[step.record % theatre.records.length]!;
  const field = step.do === "late" ? 0 : step.field;
  const changes = changeOf(table, { field, value: step.value }, theatre.unique());
  const before = await onServer(theatre, table, id);
  if (!before) return;
  if (step.do === "server") await theatre.world.write(table, id, changes);
  else {
    const commit = await theatre.world.writeLate(table, id, changes);
    const [one, other] = [theatre.seat(step.seat), theatre.seat(step.other)];
    // Who sends waits for the transaction, who only asks does not.
    const rounds = (one.phone === other.phone ? [one] : [one, other]).map((seat) => {
      // What somebody else does meanwhile could wait for the transaction too, and nobody would commit it.
      seat.network.before = undefined;
      seat.network.after = undefined;
      const isPushing = new Promise<void>((resolve) => {
        seat.isPushing = resolve;
      });
      const round = theatre.guarded(seat, () => theatre.sync(seat));
      return { round, isPushing };
    });
    for (const { round, isPushing } of rounds) await Promise.race([round, isPushing]);
    await commit();
    await Promise.all(rounds.map(({ round }) => round));
  }
  const after = await onServer(theatre, table, id);
  // A device may have sent meanwhile: only the server's own stamps are the server's.
  const isOwn = (stamp: string) => stamp.endsWith("-00000000");
  if (after && step.do === "server")
    theatre.ledger.note(serverSeat, table, before, after, theatre.world.now());
  else if (after && stampsOf(after).some(isOwn)) theatre.ledger.doubt({ table, id });
}

/** The server is backed up, or lost and restored from its backup. */
export async function backUpOrLose(theatre: Theatre, what: "back_up" | "lose_server"): Promise<void> {
  const { world, ledger } = theatre;
  if (!world.backUp || !world.restore) return;
  if (what === "lose_server" && !ledger.hasBackup) return;
  const waiting = new Set<string>();
  for (const seat of theatre.seats)
    for (const name of await seat.unsent()) waiting.add(`${seat.index} ${name}`);
  if (what === "back_up") {
    await world.backUp();
    ledger.backedUp(waiting);
  } else {
    await world.restore();
    ledger.restored(waiting);
    theatre.wasRestored = true;
  }
}

async function onServer({ world }: Theatre, table: TableName, id: string): Promise<AnyDoc | undefined> {
  return (await world.records(table)).find((doc) => doc.id === id);
}
