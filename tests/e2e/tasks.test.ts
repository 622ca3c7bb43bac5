// Tasks: one that comes again ended on two devices without a network, its parts, what is said of it, put off, many at
// once with one way back, given to somebody else; a reader, and English.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { beforeAll, expect, test } from "vitest";
import { addDays } from "../../src/domain/days.ts";
import { english } from "../../src/i18n/en-ca/catalog.ts";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { closeSheet, readyForOffline, upToDate } from "./app.ts";
import { row, useArtists } from "./artists-base.ts";

const words = french.tasks;
const stack = useStack({ serve: "dist" });
const devices = useDevices();
const base = useArtists(stack, devices);
let today: string;

beforeAll(async () => {
  today = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Toronto" }).format(new Date());
  await insert({ title: "Relever les heures", due_on: today, recurrence: "FREQ=DAILY" });
  await insert({ title: "Relire la démarche", due_on: addDays(today, -2), people: [base.amara()] });
  await insert({ title: "Réserver la salle", due_on: addDays(today, 20), priority: "high" });
  await insert({ title: "Appeler le diffuseur", assignee_id: base.team().mireille.id });
});

async function insert(task: Record<string, unknown>): Promise<void> {
  await stack().sql`insert into public.tasks ${stack().sql({
    id: randomUUID(),
    workspace_id: base.team().workspace,
    people: [],
    status: "open",
    priority: "normal",
    assignee_id: base.team().noe.id,
    ...task,
  })}`;
}

const stored = (title: string) => stack().sql`select * from public.tasks
  where workspace_id = ${base.team().workspace} and title = ${title} and not deleted order by due_on`;
const said = (page: Page, text: string) =>
  page.getByRole("status").getByText(text, { exact: true }).waitFor();
const undo = (page: Page) => page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
const tick = (page: Page, title: string) =>
  page.getByRole("checkbox", { name: french.today.complete({ title }) });

test("[P3.4] a task that comes again, ended on two devices without a network, makes one that follows", async () => {
  const one = await base.open("desktop", "/taches");
  const other = await base.open("phone", "/taches?qui=equipe", { who: base.team().mireille });
  const both = [one, other];
  for (const { page } of both) {
    await tick(page, "Relever les heures").waitFor();
    await readyForOffline(page);
  }
  for (const { page, context } of both) {
    await context.setOffline(true);
    await tick(page, "Relever les heures").click();
    await said(page, french.today.completed({ title: "Relever les heures" }));
    await page
      .getByRole("list", { name: /Cette semaine|La semaine prochaine|Plus tard/ })
      .getByText("Relever les heures")
      .waitFor();
  }
  for (const { page, context } of both) {
    await context.setOffline(false);
    await upToDate(page);
  }
  await expect
    .poll(async () => (await stored("Relever les heures")).map(({ status, due_on }) => [status, due_on]))
    .toHaveLength(2);
  const [first, next] = await stored("Relever les heures");
  expect([first?.status, next?.status, next?.series_id]).toEqual(["done", "open", first?.id]);
});

test("[P3.4] a task added in a line, its parts, what is said of it, put off; many at once, given, undone", async () => {
  const { page } = await base.open("desktop", "/taches");
  await page.getByRole("list", { name: words.group.late }).getByText("Relire la démarche").waitFor();
  await page.getByText("Amara Diallo").waitFor();
  await expectAccessibleInBothThemes(page, "the tasks");

  await page.getByRole("textbox", { name: words.quickAdd }).fill("Imprimer les affiches demain");
  await page.keyboard.press("Enter");
  await said(page, words.added({ title: "Imprimer les affiches" }));
  await expect
    .poll(async () => (await stored("Imprimer les affiches"))[0]?.assignee_id)
    .toBe(base.team().noe.id);

  await page.getByRole("button", { name: "Imprimer les affiches" }).click();
  const sheet = page.getByRole("dialog", { name: "Imprimer les affiches" });
  for (const part of ["Format", "Papier"]) {
    await sheet.getByRole("textbox", { name: words.checklistAdd }).fill(part);
    await page.keyboard.press("Enter");
    await sheet.getByRole("checkbox", { name: words.checklistTick({ name: part }) }).waitFor();
  }
  await sheet.getByRole("checkbox", { name: words.checklistTick({ name: "Papier" }) }).click();
  await sheet.getByText(words.checklistProgress({ done: 1, total: 2 })).waitFor();
  await sheet.getByRole("textbox", { name: words.comment }).fill("L’imprimeur ferme à midi.");
  await sheet.getByRole("button", { name: words.commentSend }).click();
  await sheet.getByRole("list", { name: words.comments }).getByText("L’imprimeur ferme à midi.").waitFor();
  await expectAccessibleInBothThemes(page, "a task");
  await sheet.getByRole("button", { name: words.edit }).click();
  const form = page.getByRole("dialog", { name: words.editTitle });
  await form.getByLabel(words.dueOn).fill("");
  await form.getByLabel(words.rhythm).selectOption({ label: words.rhythms.weekly });
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await form.getByText(words.rhythmNeedsDay).waitFor();
  await form.getByLabel(words.dueOn).fill(addDays(today, 2));
  await expectAccessibleInBothThemes(page, "a task being changed");
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await sheet.getByText(words.rhythms.weekly).waitFor();
  await sheet.getByRole("button", { name: words.options }).click();
  await page.getByRole("menuitem", { name: words.snoozeWeek }).click();
  await sheet.getByText(/^Reportée au/).waitFor();
  await closeSheet(page);
  await expect.poll(() => row(page, "Imprimer les affiches").count()).toBe(0);
  await page.getByRole("button", { name: words.paused }).click();
  await row(page, "Imprimer les affiches").waitFor();
  await page.getByRole("button", { name: words.paused }).click();

  // By keyboard: the first one is chosen, then another; both go to another day, and back.
  await row(page, "Relire la démarche").waitFor();
  await page.locator("body").press("j");
  await page.keyboard.press("x");
  await page.getByRole("checkbox", { name: words.selectOne({ title: "Réserver la salle" }) }).click();
  await page.getByRole("button", { name: words.bulk.move }).click();
  await page.getByRole("dialog").getByLabel(words.dueOn).fill(today);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: words.bulk.moveAction({ count: 2 }) })
    .click();
  await page.getByRole("list", { name: words.group.today }).getByText("Réserver la salle").waitFor();
  await undo(page);
  await page.getByRole("list", { name: words.group.later }).getByText("Réserver la salle").waitFor();
  await page.getByRole("list", { name: words.group.late }).getByText("Relire la démarche").waitFor();

  // Somebody is away: all that is theirs goes to another, in one press, and comes back in one.
  await page.getByRole("radio", { name: /^Équipe/ }).check({ force: true });
  await page.getByLabel(words.ofMember).selectOption({ label: "Mireille Kassab" });
  await row(page, "Appeler le diffuseur").waitFor();
  await page.getByRole("button", { name: words.reassign({ name: "Mireille Kassab" }) }).click();
  await page.getByRole("dialog").getByText(/^Noé/).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Confier/ })
    .click();
  await expect
    .poll(async () => (await stored("Appeler le diffuseur"))[0]?.assignee_id)
    .toBe(base.team().noe.id);
  await undo(page);
  await expect
    .poll(async () => (await stored("Appeler le diffuseur"))[0]?.assignee_id)
    .toBe(base.team().mireille.id);
});

test("[P3.4] a reader sees what is to be done, and changes nothing; in English", async () => {
  const { page } = await base.open("phone", "/taches", { who: base.team().odile, locale: "en-CA" });
  await page.getByRole("heading", { level: 1, name: english.shell.tasks }).waitFor();
  await page.getByRole("button", { name: "Réserver la salle" }).click();
  const sheet = page.getByRole("dialog", { name: /Réserver la salle/ });
  await sheet.getByText(english.tasks.commentsEmpty).waitFor();
  expect(await sheet.getByRole("button").count(), "only the cross").toBe(1);
  await closeSheet(page);
  expect(await page.getByRole("checkbox").count()).toBe(0);
  expect(await page.getByRole("textbox").count()).toBe(0);
  await expectAccessibleInBothThemes(page, "the tasks, a reader");
});

test("[P3.1] « Aujourd’hui » shows the appointment in progress, what is to be logged, and artists without news", async () => {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const event = (title: string, from: number, to: number, people: string[]) =>
    stack().sql`insert into public.events ${stack().sql({
      id: randomUUID(),
      workspace_id: base.team().workspace,
      kind: "appointment",
      status: "scheduled",
      title,
      starts_at: at(from),
      ends_at: at(to),
      people,
      members: [base.team().noe.id],
    })}`;
  const quiet = await base.addArtist("Yasmine Ouédraogo");
  await base.addInteraction(quiet, { kind: "call", note: "Bonjour", daysAgo: 80 });
  await event("Révision du budget", -5, 40, [base.amara()]);
  await event("Bilan", -3 * 24 * 60, -3 * 24 * 60 + 30, [quiet]);
  // Too long ago to be asked about.
  await event("Ancien bilan", -20 * 24 * 60, -20 * 24 * 60 + 30, [quiet]);
  const { page } = await base.open("desktop", "/");
  await page.getByRole("heading", { level: 2, name: "Amara Diallo" }).waitFor();
  await page.getByRole("list", { name: words.day.today }).getByText("Révision du budget").waitFor();
  await page.getByRole("list", { name: words.day.quiet }).getByText("Yasmine Ouédraogo").waitFor();
  await expectAccessibleInBothThemes(page, "the day");
  await page
    .getByRole("list", { name: words.day.before })
    .getByRole("button", { name: `${words.day.toLog}\u00a0: Yasmine Ouédraogo` })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("list", { name: words.day.before }).waitFor({ state: "detached" });
  // Told of, she is no longer without news.
  await page.getByText(words.day.quietEmpty).waitFor();
});

test("[P3.7] the handover of an adviser is on paper, and given in one step with its way back", async () => {
  await stack().sql`insert into public.goals ${stack().sql({
    workspace_id: base.team().workspace,
    title: "Enregistrer un disque",
    status: "open",
    people: [base.amara()],
    adviser_id: base.team().mireille.id,
  })}`;
  const hourMs = 3_600_000;
  for (const [title, hours] of [
    ["Rencontre passée", -240],
    ["Rencontre à venir", 240],
  ] as const)
    await stack().sql`insert into public.events ${stack().sql({
      workspace_id: base.team().workspace,
      kind: "activity",
      status: "scheduled",
      title,
      starts_at: new Date(Date.now() + hours * hourMs),
      ends_at: new Date(Date.now() + (hours + 1) * hourMs),
      members: [base.team().mireille.id],
    })}`;
  const holders = async () =>
    Object.fromEntries(
      (await stack().sql`select title, members from public.events where title like 'Rencontre%'`).map(
        ({ title, members }) => [title, members],
      ),
    );
  const { page } = await base.open("desktop", `/taches?qui=equipe&de=${base.team().mireille.id}`);
  await page.getByRole("link", { name: words.handover.open({ name: "Mireille Kassab" }) }).click();
  const paper = page.getByRole("article", { name: words.handover.of({ name: "Mireille Kassab" }) });
  await paper.getByText("Appeler le diffuseur").waitFor();
  await paper.getByText("Enregistrer un disque").waitFor();
  await expectAccessibleInBothThemes(page, "the handover");
  await page.getByRole("button", { name: words.handover.all }).click();
  await page.getByRole("dialog").getByText(/^Noé/).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Confier/ })
    .click();
  await paper.getByText(words.handover.empty).waitFor();
  // Whoever held what is over goes on having held it.
  await expect.poll(holders).toEqual({
    "Rencontre passée": [base.team().mireille.id],
    "Rencontre à venir": [base.team().noe.id],
  });
  await undo(page);
  await paper.getByText("Enregistrer un disque").waitFor();
});
