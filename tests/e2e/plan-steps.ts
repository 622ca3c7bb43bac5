// A support plan in the words of its screens, and the sheet of paper it is printed on.
import type { Page } from "playwright";
import { type TemplateGoal, writeTemplate } from "../../src/domain/support/plan-template.ts";
import type { Stack } from "../../supabase/local/stack.ts";
import type { Team } from "../fixtures/team.ts";

/** Gives the team a template, as a colleague would have saved it. */
export async function addTemplate(stack: Stack, team: Team, name: string, goals: TemplateGoal[]) {
  const item = { workspace_id: team.workspace, kind: "plan_template", name, body: writeTemplate({ goals }) };
  await stack.sql`insert into public.library ${stack.sql(item)}`;
}

export const steps = (page: Page, goal: string) =>
  page.getByRole("list", { name: `Étapes : ${goal}` }).getByRole("listitem");

/** Picks from the menu of a step or of a goal. */
export async function choose(page: Page, of: string, item: string): Promise<void> {
  await page.getByRole("button", { name: `Actions : ${of}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** What the printer puts on each sheet, as one line of text. */
export async function printed(page: Page): Promise<string[]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) });
  const paper = await task.promise;
  const sheets: string[] = [];
  for (let number = 1; number <= paper.numPages; number++) {
    const { items } = await (await paper.getPage(number)).getTextContent();
    const words = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""));
    sheets.push(words.join("").replace(/\s+/g, " "));
  }
  await task.destroy();
  return sheets;
}
