// Applications, from the idea to the report: made for two artists, moved by keyboard, by mouse and by a finger without
// a network, submitted, accepted with an amount, counted once; the calendar counted back from their deadline.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { beforeAll, expect, test } from "vitest";
import { addDays } from "../../src/domain/days.ts";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { goTo, pressTwice, readyForOffline, upToDate } from "./app.ts";
import { useArtists } from "./artists-base.ts";

const words = french.applications;
const stack = useStack({ serve: "dist" });
const devices = useDevices();
const base = useArtists(stack, devices);
let opportunity: string;
let today: string;

beforeAll(async () => {
  today = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Toronto" }).format(new Date());
  opportunity = await insert("opportunities", {
    title: "Vivacité",
    kind: "grant",
    status: "confirmed",
    funder: "CALQ",
    deadlines: [deadlineIn(12)],
    documents_asked: "Budget\nLettre d’appui",
  });
});

const deadlineIn = (days: number) => `${addDays(today, days)} America/Toronto submission`;

async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const { sql } = stack();
  const [made] = await sql`insert into ${sql(`public.${table}`)}
    ${sql({ workspace_id: base.team().workspace, ...row })} returning id`;
  return made?.id as string;
}

const column = (page: Page, stage: keyof typeof words.stages) =>
  page.getByRole("list", { name: words.stages[stage], exact: true });
const card = (page: Page, stage: keyof typeof words.stages, name: string) =>
  column(page, stage).getByRole("listitem").filter({ hasText: name });
const said = (page: Page, text: string) =>
  page.getByRole("status").getByText(text, { exact: true }).waitFor();
const undo = (page: Page) => page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
const total = (page: Page, stage: keyof typeof words.stages, count: number, amount: string) =>
  page
    .getByText(words.columnHolds({ stage: words.stages[stage], count, amount }), { exact: true })
    .waitFor({ state: "attached" });

async function choose(page: Page, what: string, stage: string): Promise<void> {
  await page.getByRole("button", { name: words.moveTo({ what }) }).click();
  await page.getByRole("menuitem", { name: stage, exact: true }).click();
}

test("[P2.3] [P2.4] from an idea for two artists to a report: keyboard, mouse, a finger offline, totals, undo", async () => {
  const { page } = await base.open("desktop", "/candidatures");
  await page.getByRole("heading", { name: words.empty.title }).waitFor();
  await page.getByRole("button", { name: words.new }).first().click();
  const sheet = page.getByRole("dialog", { name: words.new });
  await sheet.getByRole("button", { name: words.create.action({ count: 1 }) }).click();
  await sheet.getByText(words.create.peopleMissing).waitFor();
  for (const name of ["Amara Diallo", "Soraya Benkirane"]) {
    await sheet.getByRole("combobox", { name: /Pour qui|Ajouter/ }).fill(name);
    await sheet.getByRole("option", { name }).click();
  }
  await sheet.getByLabel(words.create.opportunity).selectOption({ label: "Vivacité (CALQ)" });
  await sheet.getByLabel(words.create.requested).fill("17 500,50 $");
  await expectAccessibleInBothThemes(page, "a new application");
  await sheet.getByRole("button", { name: words.create.action({ count: 2 }) }).click();
  await said(page, words.create.done({ count: 2 }));
  await total(page, "idea", 2, "35\u00a0001\u00a0$");
  await expectAccessibleInBothThemes(page, "the board");
  const aside = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await aside()).toBeLessThanOrEqual(0);

  // By keyboard, told aloud, and followed by the focus.
  const amara = page.getByRole("link", { name: "Amara Diallo" });
  await amara.focus();
  await page.keyboard.press("Alt+ArrowRight");
  const moved = (stage: string, place: number, of: number) =>
    words.movedPlace({ what: "Amara Diallo, Vivacité", stage, place, total: of });
  await said(page, moved("En cours", 1, 1));
  await card(page, "preparing", "Amara Diallo").waitFor();
  await expect.poll(() => amara.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press("Control+z");
  await card(page, "idea", "Amara Diallo").waitFor();
  await amara.focus();
  await page.keyboard.press("Alt+ArrowRight");
  await card(page, "preparing", "Amara Diallo").waitFor();

  // By mouse.
  const [from, to] = [
    (await card(page, "idea", "Soraya").boundingBox())!,
    (await column(page, "preparing").boundingBox())!,
  ];
  await page.mouse.move(from.x + 40, from.y + 60);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, from.y + 80, { steps: 6 });
  await page.mouse.move(to.x + 60, to.y + to.height - 40, { steps: 4 });
  await page.locator("[data-reorder-held]").waitFor();
  await page.mouse.up();
  await said(
    page,
    words.movedPlace({ what: "Soraya Benkirane, Vivacité", stage: "En cours", place: 2, total: 2 }),
  );
  await total(page, "preparing", 2, "35\u00a0001\u00a0$");
  await upToDate(page);

  // A finger pushes a line, without a network.
  const phone = await base.open("phone", "/candidatures?etape=preparing", { who: base.team().mireille });
  const line = card(phone.page, "preparing", "Amara Diallo");
  await line.waitFor();
  await readyForOffline(phone.page);
  await phone.context.setOffline(true);
  await expectAccessibleInBothThemes(phone.page, "one stage on a phone");
  await swipe(phone.page, (await line.boundingBox())!);
  await said(phone.page, words.moved({ what: "Amara Diallo, Vivacité", stage: "Soumise" }));
  await line.waitFor({ state: "detached" });
  await phone.context.setOffline(false);
  await card(page, "submitted", "Amara Diallo").waitFor();

  // Accepted, with what it gives, and undone in one press.
  await column(page, "submitted").getByRole("listitem").hover();
  await choose(page, "Amara Diallo, Vivacité", words.stage.accepted);
  const answer = page.getByRole("dialog", { name: words.answer.title });
  expect(await answer.getByLabel(words.field.granted_cents).inputValue()).toBe("");
  await answer.getByLabel(words.field.granted_cents).fill("quinze");
  await answer.getByRole("button", { name: words.answer.action }).click();
  await answer.getByText(french.artists.problem.not_an_amount).waitFor();
  await answer.getByLabel(words.field.granted_cents).fill("20 000 000,01");
  await answer
    .getByText(french.artists.problem.amount_too_large({ most: "20\u00a0000\u00a0000\u00a0$" }))
    .waitFor();
  await answer.getByLabel(words.field.granted_cents).fill("15 000");
  await answer.getByLabel(words.field.report_due_on).fill(addDays(today, 20));
  await answer.getByRole("button", { name: words.answer.action }).click();
  await total(page, "accepted", 1, "15\u00a0000\u00a0$");
  await undo(page);
  await card(page, "submitted", "Amara Diallo").waitFor();
  await page.getByRole("link", { name: "Amara Diallo" }).click();
  await page.getByRole("heading", { name: "Amara Diallo", level: 1 }).waitFor();
  await choose(page, "Amara Diallo, Vivacité", words.stage.accepted);
  await answer.getByLabel(words.field.granted_cents).fill("15 000");
  await answer.getByLabel(words.field.report_due_on).fill(addDays(today, 20));
  await answer.getByRole("button", { name: words.answer.action }).click();
  const history = page.getByRole("list", { name: words.section.history }).getByRole("listitem");
  await expect
    .poll(async () => (await history.allInnerTexts()).map((text) => text.split("\n")[0]))
    .toEqual(["Acceptée", "Soumise", "En cours", "À préparer"]);
  await history.filter({ hasText: "Soumise" }).getByText("Mireille Kassab").waitFor();
  await page.getByRole("checkbox", { name: words.checklist.tick({ name: "Budget" }) }).check();
  await page.getByText(words.documentsReady({ done: 1, total: 2 }), { exact: true }).waitFor();
  await expectAccessibleInBothThemes(page, "an application");

  // Her file says so, and the report waits on « Aujourd’hui ».
  await page.goto(`/artistes/${base.amara()}/candidatures`);
  await page.getByText("15\u00a0000\u00a0$", { exact: true }).waitFor();
  await expectAccessibleInBothThemes(page, "the applications of an artist");
  await goTo(page, "Accueil");
  await page.getByRole("list", { name: words.today.reports }).getByText("Amara Diallo").waitFor();
  await page.getByText(words.reportTask({ what: "Vivacité" })).waitFor();
});

/** Pushes a line to the right with one finger, as far as it goes. */
async function swipe(page: Page, line: { x: number; y: number; height: number }): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const finger = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
    touch.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: x === undefined ? [] : [{ x, y: line.y + line.height / 2 }],
    });
  await finger("touchStart", line.x + 90);
  for (let x = 90; x <= 230; x += 14) await finger("touchMove", line.x + x);
  await finger("touchEnd");
}

test("[P2.5] [P2.3] a reverse calendar follows its deadline, once; what is said and joined; a reader, in English", async () => {
  const application = await insert("applications", {
    id: randomUUID(),
    opportunity_id: opportunity,
    people: [base.amara()],
    stage: "preparing",
    title: "Tournée",
    requested_cents: 500_000,
  });
  await insert("documents", {
    name: "CV d’Amara.pdf",
    kind: "cv",
    media_type: "application/pdf",
    bytes: 10,
    sha256: "0".repeat(64),
    people: [base.amara()],
  });
  const at = `/candidatures/${application}`;
  const { page } = await base.open("desktop", at);
  await page.getByRole("button", { name: words.schedule.action }).click();
  const sheet = page.getByRole("dialog", { name: words.schedule.title });
  // Twelve days before it, two of the four days had gone by.
  await sheet.getByText(words.schedule.late).first().waitFor();
  expect(await sheet.getByText(words.schedule.late).count()).toBe(2);
  await expectAccessibleInBothThemes(page, "a reverse calendar");
  await sheet.getByRole("button", { name: words.schedule.apply({ count: 4 }) }).click();
  const tasks = page.getByRole("list", { name: words.section.tasks }).getByRole("listitem");
  await expect.poll(() => tasks.count()).toBe(4);
  await said(page, words.schedule.applied({ count: 4 }));
  await undo(page);
  await expect.poll(() => tasks.count()).toBe(0);
  await page.getByRole("button", { name: words.schedule.action }).click();
  await sheet.getByRole("button", { name: words.schedule.apply({ count: 4 }) }).click();
  await expect.poll(() => tasks.count()).toBe(4);
  await upToDate(page);

  // A colleague notes that the funder gives a week more.
  const { sql } = stack();
  await sql`update public.opportunities set deadlines = ${[deadlineIn(19)]} where id = ${opportunity}`;
  await page.getByText(words.schedule.movedTitle({ count: 7, later: true })).waitFor();
  await pressTwice(page.getByRole("button", { name: words.schedule.follow }));
  await said(page, words.schedule.followed({ count: 4 }));
  await page.getByText(words.schedule.movedTitle({ count: 7, later: true })).waitFor({ state: "detached" });
  const lastDay = async () => {
    const [last] = await sql`select max(due_on)::text as due_on from public.tasks
      where application_id = ${application} and not deleted`;
    return last?.due_on;
  };
  await upToDate(page);
  expect(await lastDay()).toBe(addDays(today, 17));

  // What is said of it, and a document that she has already.
  await page.getByRole("main").getByRole("button", { name: words.interactions.log, exact: true }).click();
  await page.getByRole("dialog").getByText("Amara Diallo").first().waitFor();
  await page.keyboard.press("a");
  await page
    .getByRole("list", { name: words.section.interactions })
    .getByText(/^Appel/)
    .waitFor();
  await page.getByRole("button", { name: words.documents.attach }).click();
  await page.getByRole("dialog").getByRole("button", { name: "CV d’Amara.pdf" }).click();
  await page.getByRole("list", { name: words.section.documents }).getByText("CV d’Amara").waitFor();

  // The opportunity deleted, its application keeps what it said.
  await page.goto(`/opportunites/${opportunity}`);
  await page.getByRole("button", { name: french.artists.more, exact: true }).click();
  await page.getByRole("menuitem", { name: french.opportunities.remove, exact: true }).click();
  await page
    .getByRole("status")
    .getByText(/garde.* le titre, le bailleur/)
    .waitFor();
  await goTo(page, "Candidatures");
  await card(page, "preparing", "Tournée").getByText("CALQ").waitFor();
  await upToDate(page);

  const reader = (await base.open("desktop", at, { who: base.team().odile, locale: "en-CA" })).page;
  await reader.getByRole("heading", { name: "Stages" }).waitFor();
  await reader.getByText("$5,000").first().waitFor();
  await reader.getByRole("link", { name: "Applications" }).first().click();
  await reader.getByRole("link", { name: "Amara Diallo" }).first().waitFor();
  expect(await reader.getByRole("button", { name: /Move to|New application|Edit|Add/ }).count()).toBe(0);
});
