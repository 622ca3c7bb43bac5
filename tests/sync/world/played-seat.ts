import type { AnyDoc } from "#domain/record/record.ts";
import { type TableName, tableNames } from "#domain/records.ts";
import { Device } from "./device.ts";
import { Network } from "./faults.ts";
import type { Phone } from "./phone.ts";
import type { Player, World } from "./server.ts";
import { Wire } from "./wire.ts";

/** Somebody of a story, with their phone. */
export class PlayedSeat {
  readonly index: number;
  readonly player: Player;
  readonly phone: Phone;
  readonly wire = new Wire();
  readonly network: Network;
  readonly device: Device;
  /** How far their phone's date is from the truth, in milliseconds. */
  drift = 0;
  isMember = true;
  isReader: boolean;
  /** What « Annuler » would take back. */
  lastEdit: { table: TableName; before: AnyDoc; after: AnyDoc } | undefined;
  /** The tabs in which a round is under way. */
  readonly rounds = new Set<number>();
  /** Called when a request with changes leaves. */
  isPushing: (() => void) | undefined;
  readonly spoilt = new Set<string>();

  constructor(index: number, world: World, player: Player, phone: Phone, isReader: boolean) {
    this.index = index;
    this.player = player;
    this.phone = phone;
    this.isReader = isReader;
    this.network = new Network(world.connect(player, this.wire));
    this.network.isDead = () => phone.isDead;
    this.device = new Device({
      ...player,
      phone,
      remote: this.network,
      now: () => world.now() + this.drift,
    });
  }

  /** Names of the records that wait on this device or were refused: `table id`. Looking kills nobody. */
  async unsent(): Promise<string[]> {
    await this.device.start();
    const { db } = this.device;
    return this.phone.opening(async () => {
      const names: string[] = [];
      for (const table of tableNames) {
        const selector = { pending: { $ne: 0 } };
        const held = await db.replicas[table].query({ selector, sort: [{ id: "asc" }] });
        for (const { doc } of held) names.push(`${table} ${doc.id}`);
      }
      return names;
    });
  }
}
