import { randomUUID } from "node:crypto";
import type { Stack } from "../../supabase/local/stack.ts";
import type { Team } from "../fixtures/team.ts";
import { atMost, type Bench, percentile } from "./figure.ts";
import { fromPress } from "./from-press.ts";
import { addArtists, addRows, atOwnDesk, picker } from "./own-team.ts";

const rows = 2_000;
const artists = 600;
const rounds = 7;
const drawnMs = 500;
const dayMs = 86_400_000;

/** A team that has not tidied up for years: so many tasks are open, and so many appointments are in the calendar. */
export const day: Bench = {
  name: "day",
  measures: "the team's day: its tasks and its calendar, from a press to what they show",
  run: (theatre) =>
    atOwnDesk(theatre, "Deux mille tâches", fill, async (page) => {
      const timed = async (what: string, href: string, drawn: string) => {
        const times: number[] = [];
        for (let round = 0; round < rounds; round += 1) times.push(await fromPress(page, href, drawn));
        theatre.say(`  ${what} in ${times.map(Math.round).join(", ")} ms`);
        // No budget was promised for these: what the board of applications may take.
        return atMost("day", `${rows} ${what}, from a press, median`, percentile(times, 0.5), "ms", drawnMs);
      };
      return [
        await timed("tasks", "/taches", "[data-task]"),
        await timed("appointments", "/calendrier", ".cal-ev"),
      ];
    }),
};

async function fill(stack: Stack, { workspace, mireille, noe }: Team, random: () => number): Promise<void> {
  const workspace_id = workspace;
  const people = await addArtists(stack, workspace, artists, random);
  const pick = picker(random);
  /** A moment of the working day, within half a year of now. */
  const moment = () => {
    const today = Math.floor(Date.now() / dayMs + (random() - 0.5) * 365) * dayMs;
    return today + (14 + random() * 7) * 3_600_000;
  };
  const tasks = Array.from({ length: rows }, (_, n) => ({
    id: randomUUID(),
    workspace_id,
    title: `Relire le dossier ${n}`,
    status: "open",
    priority: n % 9 === 0 ? "high" : "normal",
    due_on: new Date(moment()).toISOString().slice(0, 10),
    people: [pick(people)],
    assignee_id: mireille.id,
  }));
  const events = Array.from({ length: rows }, (_, n) => {
    const starts = moment();
    return {
      id: randomUUID(),
      workspace_id,
      kind: "appointment",
      title: `Rencontre ${n}`,
      status: "scheduled",
      starts_at: new Date(starts),
      ends_at: new Date(starts + 1_800_000),
      people: [pick(people)],
      members: [pick([mireille, noe]).id],
    };
  });
  await addRows(stack, "tasks", tasks);
  await addRows(stack, "events", events);
}
