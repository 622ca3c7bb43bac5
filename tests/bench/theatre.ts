// Where the benches play: one local stack with a large team, started when a bench first asks for it.

import { type Stack, startStack } from "../../supabase/local/stack.ts";
import { signIn } from "../e2e/app.ts";
import { artistNames } from "../fixtures/artist-names.ts";
import { type Device, openDevice } from "../fixtures/device.ts";
import { addArtists, type Member, makeTeam, type Team } from "../fixtures/team.ts";
import { seeded } from "./figure.ts";
import { makeStartedOnce } from "./started-once.ts";

export type Settings = { rows: number; seed: number; say: (line: string) => void };

export type Theatre = Settings & {
  /** The stack, with a team of `rows` artists. */
  house(): Promise<{ stack: Stack; team: Team }>;
  /** A new device on which this member is signed in and everything has arrived. */
  seat(kind: "phone" | "desktop", who: (team: Team) => Member): Promise<Device>;
  close(): Promise<void>;
};

/** Opens the theatre; nothing runs before it is needed. */
export function openTheatre(settings: Settings): Theatre {
  const { rows, seed, say } = settings;
  const devices: Device[] = [];
  const stage = makeStartedOnce(async () => {
    const stack = await startStack({ serve: "dist" });
    const team = await makeTeam(stack);
    say(`  ${rows} artists…`);
    await addArtists(stack, team, artistNames(rows, seeded(seed)));
    return { stack, team };
  });
  return {
    ...settings,
    house: stage.start,
    async seat(kind, who) {
      const { stack, team } = await stage.start();
      const device = await openDevice(kind, { baseURL: stack.url });
      devices.push(device);
      await signIn(device.page, stack, who(team).email);
      await allArrived(device, rows);
      return device;
    },
    async close() {
      await Promise.all(devices.map((device) => device.throwAway()));
      await (await stage.started())?.stack.stop();
    },
  };
}

/** Waits until the list of artists counts them all. */
async function allArrived({ page }: Device, rows: number): Promise<void> {
  await page.goto("/artistes");
  const counted = new Intl.NumberFormat("fr-CA").format(rows);
  await page.getByText(counted, { exact: false }).first().waitFor({ timeout: 180_000 });
}
