// Plays a story: does what its steps say on real devices, lets everybody come home, and has the rules checked.

import { turnAllOff } from "./device.ts";
import { comeHome } from "./rules.ts";
import type { World } from "./server.ts";
import type { Story } from "./story.ts";
import { Theatre } from "./theatre.ts";

/** Plays a story in a workspace of its own. */
export async function play(world: World, story: Story): Promise<void> {
  const theatre = await Theatre.open(world, story);
  try {
    for (const step of story.steps) await theatre.step(step);
    await comeHome(theatre);
  } finally {
    for (const { phone } of theatre.seats) phone.revive();
    await turnAllOff();
    for (const { phone } of theatre.seats) phone.throwAway();
  }
}
