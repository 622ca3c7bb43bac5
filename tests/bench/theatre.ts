// Where the benches play: one local stack with a large team, started when a bench first asks for it.

import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { type Stack, startStack } from "../../supabase/local/stack.ts";
import { signIn } from "../e2e/app.ts";
import { type Device, openDevice } from "../fixtures/device.ts";
import { type Member, makeTeam, type Team } from "../fixtures/team.ts";
import { seeded } from "./figure.ts";
import { addMixture, mixtureOf } from "./mixture.ts";
import { makeStartedOnce } from "./started-once.ts";

export type Settings = { rows: number; seed: number; say: (line: string) => void };

export type Theatre = Settings & {
  /** Of the rows, how many are people: budgets are for ten thousand, the rest is what happened with them. */
  people: number;
  /** The stack, with a team of `rows` rows. */
  house(): Promise<{ stack: Stack; team: Team }>;
  /** A device on which this member is signed in and everything has arrived, at the list of artists. */
  seat(kind: "phone" | "desktop", who: (team: Team) => Member): Promise<Device>;
  close(): Promise<void>;
};

const mostPeople = 10_000;

/** Opens the theatre; nothing runs before it is needed. */
export function openTheatre(settings: Settings): Theatre {
  const { rows, seed, say } = settings;
  const people = Math.min(rows, mostPeople);
  const seats = new Map<string, Device>();
  const stage = makeStartedOnce(async () => {
    const stack = await startStack({ serve: "dist" });
    return { stack, team: await makeTeam(stack) };
  });
  const filled = makeStartedOnce(async () => {
    const { stack, team } = await stage.start();
    say(`  ${people} people in ${rows} rows…`);
    await addMixture(stack, team, mixtureOf(rows, people), seeded(seed));
  });

  async function takeSeat(kind: "phone" | "desktop", member: Member): Promise<Device> {
    const { stack } = await stage.start();
    const device = await openDevice(kind, { baseURL: stack.url });
    seats.set(`${kind} ${member.email}`, device);
    await signIn(device.page, stack, member.email);
    await allArrived(device, people);
    return device;
  }

  return {
    ...settings,
    people,
    house: stage.start,
    async seat(kind, who) {
      await filled.start();
      const member = who((await stage.start()).team);
      const taken = seats.get(`${kind} ${member.email}`);
      // Ten thousand rows a second time tell nothing more: who has sat there comes back.
      if (!taken) return takeSeat(kind, member);
      await taken.restart("/artistes");
      await allArrived(taken, people);
      return taken;
    },
    async close() {
      await Promise.all([...seats.values()].map((device) => device.throwAway()));
      await (await stage.started())?.stack.stop();
    },
  };
}

/** Waits until the list of artists counts them all, and nothing is on its way any more. */
export async function allArrived({ page }: Device, people: number): Promise<void> {
  await page.goto("/artistes");
  const counted = new Intl.NumberFormat("fr-CA").format(people);
  await page.getByText(counted, { exact: false }).first().waitFor({ timeout: 180_000 });
  const upToDate = page.getByRole("link", { name: french.sync.lamp.ok, exact: false });
  await upToDate.first().waitFor({ timeout: 240_000 });
}
