import { afterEach, describe } from "vitest";
import { accessContract } from "./contract/access.ts";
import { firstContract } from "./contract/first.ts";
import { mergingContract } from "./contract/merging.ts";
import { receivingContract } from "./contract/receiving.ts";
import { sendingContract } from "./contract/sending.ts";
import { timeContract } from "./contract/time.ts";
import { turnAllOff } from "./device.ts";
import type { World } from "./server.ts";

/** What every server that we synchronise with must do; `makeWorld` gives a workspace of its own to each test. */
export function syncContract(name: string, makeWorld: () => Promise<World>): void {
  describe(`synchronisation with ${name}`, () => {
    afterEach(turnAllOff);
    mergingContract(makeWorld);
    sendingContract(makeWorld);
    receivingContract(makeWorld);
    firstContract(makeWorld);
    accessContract(makeWorld);
    timeContract(makeWorld);
  });
}
