// « Consigner »: the team's own kinds, the goals it moves forward, templates of notes, dictation, a draft for each person.
import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "playwright";
import { expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline } from "./app.ts";
import { note, openDetails, openSheet, said, save, sheet, useLoggingTeam } from "./logging-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const { team, idOf, open, openFile } = useLoggingTeam(stack, devices);

const insert = (table: "goals" | "tasks" | "library", row: Record<string, unknown>) =>
  stack()
    .sql`insert into ${stack().sql(`public.${table}`)} ${stack().sql({ workspace_id: team().workspace, ...row })}`;

/** A plan of Amara's, a label and a template of the team. */
async function plan(): Promise<{ goal: string; step: string }> {
  const amara = await idOf("Amara Diallo");
  const [goal, step] = [randomUUID(), randomUUID()];
  await insert("goals", { id: goal, title: "Terminer « Porter »", status: "open", people: [amara] });
  await insert("tasks", {
    id: step,
    title: "Réserver le studio",
    status: "open",
    priority: "normal",
    people: [amara],
    goal_id: goal,
  });
  await insert("library", {
    kind: "term",
    scope: "interaction_labels",
    name: "Mentorat",
    body: JSON.stringify({ first: "Mentorat", kind: "meeting" }),
  });
  await insert("library", { kind: "note_template", name: "Bilan", body: "Où en est [Prénom]?" });
  return { goal, step };
}

/** What the server holds of the team's interactions, the first first. */
const logged = () => stack().sql<Record<string, unknown>[]>`
  select kind, label, note, goal_id, task_id from public.interactions
  where workspace_id = ${team().workspace} order by created_at`;

test("[P1.4] the team’s own kind in two taps; a template, a goal and its step in the details, offline", async () => {
  const { goal, step } = await plan();
  const { page, context } = await open();
  await openFile(page, "Amara Diallo");
  await readyForOffline(page);
  await context.setOffline(true);
  await openSheet(page);
  await sheet(page).getByRole("button", { name: "Mentorat" }).click();
  await said(page).getByText("Consigné : Mentorat avec Amara Diallo").waitFor();
  await sheet(page).waitFor({ state: "detached" });

  await openSheet(page);
  await openDetails(page);
  await sheet(page).getByRole("button", { name: "Mentorat", pressed: false }).click();
  await sheet(page).getByRole("heading", { name: "Mentorat" }).waitFor();
  await note(page).fill("Vu au studio.");
  await sheet(page).getByRole("button", { name: "Insérer un modèle" }).click();
  await sheet(page).getByRole("menuitem", { name: "Bilan" }).click();
  expect(await note(page).inputValue()).toBe("Vu au studio.\nOù en est Amara?");
  await sheet(page)
    .getByRole("combobox", { name: /Pour l’objectif/ })
    .selectOption({ label: "Terminer « Porter »" });
  await sheet(page).getByRole("combobox", { name: /Étape/ }).selectOption({ label: "Réserver le studio" });
  await expectAccessibleInBothThemes(page, "logging, with a goal");
  await save(page);
  await sheet(page).waitFor({ state: "detached" });
  await page.getByRole("link", { name: /^Historique/ }).click();
  await page.getByText("Objectif : Terminer « Porter », étape : Réserver le studio").waitFor();
  await context.setOffline(false);
  const mentoring = { kind: "meeting", label: "Mentorat" };
  await expect.poll(logged).toEqual([
    { ...mentoring, note: null, goal_id: null, task_id: null },
    { ...mentoring, note: "Vu au studio.\nOù en est Amara?", goal_id: goal, task_id: step },
  ]);
});

test("[P1.4] each person has a draft of their own, listed and taken up again", async () => {
  const device = await open();
  for (const [name, words] of [
    ["Amara Diallo", "Pour Amara."],
    ["Nguyễn Minh Châu", "Pour Minh Châu."],
  ] as const) {
    await openFile(device.page, name);
    await openSheet(device.page);
    await openDetails(device.page);
    await note(device.page).fill(words);
    await device.page.keyboard.press("Escape");
    await sheet(device.page).waitFor({ state: "detached" });
  }
  const page = await device.reopen("/artistes");
  await openSheet(page);
  await expectAccessibleInBothThemes(page, "logging, drafts that wait");
  await sheet(page).getByRole("button", { name: "Reprendre : Rencontre avec Amara Diallo" }).click();
  await expect.poll(() => note(page).inputValue()).toBe("Pour Amara.");
  await save(page);
  await sheet(page).waitFor({ state: "detached" });
  await openSheet(page);
  await sheet(page).getByRole("button", { name: "Reprendre : Rencontre avec Nguyễn Minh Châu" }).waitFor();
  expect(
    await sheet(page)
      .getByRole("button", { name: /^Reprendre/ })
      .count(),
  ).toBe(1);
});

/** A browser that can write what it hears; the test speaks. */
async function giveSpeech(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    class Speech {
      lang = "";
      onresult: ((event: unknown) => void) | null = null;
      onerror: ((event: unknown) => void) | null = null;
      onend: (() => void) | null = null;
      start() {
        Object.assign(window, { speech: this });
      }
      stop() {
        this.onend?.();
      }
      abort() {
        this.onend?.();
      }
      hear(transcript: string, isFinal: boolean) {
        this.onresult?.({ resultIndex: 0, results: [{ isFinal, 0: { transcript } }] });
      }
      fail(error: string) {
        this.onerror?.({ error });
        this.onend?.();
      }
    }
    Object.assign(window, { SpeechRecognition: Speech });
  });
}
type Speaking = {
  speech: { lang: string; hear(words: string, isFinal: boolean): void; fail(error: string): void };
};
const hear = (page: Page, words: string, isFinal: boolean) =>
  page.evaluate(
    ([said, sure]) => (window as unknown as Speaking).speech.hear(said as string, sure as boolean),
    [words, isFinal],
  );
const fail = (page: Page, error: string) =>
  page.evaluate((code) => (window as unknown as Speaking).speech.fail(code), error);

test("[P1.4] the note is dictated where the browser can; what prevents it is said in words", async () => {
  const { page, context } = await open("desktop");
  await giveSpeech(context);
  await openFile(page, "Amara Diallo");
  await page.keyboard.press("c");
  await openDetails(page);
  await note(page).fill("Appel bref.");
  await sheet(page).getByRole("button", { name: "Dicter la note" }).click();
  await sheet(page).getByText("Parlez, la note s’écrit.").waitFor();
  expect(await page.evaluate(() => (window as unknown as Speaking).speech.lang)).toBe("fr-CA");
  await hear(page, "studio con", false);
  await sheet(page).getByText("studio con", { exact: true }).waitFor();
  await hear(page, "Studio confirmé.", true);
  await hear(page, "Rappeler mardi.", true);
  await expect.poll(() => note(page).inputValue()).toBe("Appel bref. Studio confirmé. Rappeler mardi.");
  await expectAccessibleInBothThemes(page, "logging, dictation");
  await sheet(page).getByRole("button", { name: "Arrêter la dictée" }).click();
  for (const [error, sentence] of [
    ["not-allowed", /Le micro est refusé à Coulisses/],
    ["no-speech", /Rien n’a été entendu/],
    ["network", /demande une connexion/],
  ] as const) {
    await sheet(page).getByRole("button", { name: "Dicter la note" }).click();
    await fail(page, error);
    await sheet(page).getByText(sentence).waitFor();
  }
  expect(await note(page).inputValue()).toBe("Appel bref. Studio confirmé. Rappeler mardi.");
});

test("[P1.4] a browser without dictation never speaks of it", async () => {
  const { page, context } = await open("desktop");
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, "webkitSpeechRecognition");
    Reflect.deleteProperty(window, "SpeechRecognition");
  });
  await openFile(page, "Amara Diallo");
  await page.keyboard.press("c");
  await openDetails(page);
  await note(page).waitFor();
  expect(await sheet(page).getByRole("button", { name: "Dicter la note" }).count()).toBe(0);
});
