// An adviser's morning, from the team's workbook to the plan on paper: at the desk, then on a phone.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { demoPlanTemplates } from "../../supabase/seed/demo/plans.ts";
import { useDevices } from "../fixtures/browser.ts";
import { sharedDataNote } from "../fixtures/shared-data.ts";
import { useStack } from "../fixtures/stack.ts";
import { workbookOf } from "../unit/import/workbooks.ts";
import { goTo, readyForOffline, signIn } from "./app.ts";
import {
  documentRow,
  drop,
  type GivenFile,
  heldOf,
  messageOf,
  pdfOf,
  pickFiles,
  savedMessages,
  sha256,
  storedOf,
} from "./document-steps.ts";
import { keep, mergeNow } from "./duplicate-steps.ts";
import { said, useFile } from "./file-steps.ts";
import { importButton } from "./import-steps.ts";
import { addTemplate, choose, printed } from "./plan-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
/** Amara Diallo, of Laval, is the only one the base knows. */
const file = useFile(stack, devices);

const workbook: GivenFile = {
  name: "Base de l’équipe.xlsx",
  type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  bytes: workbookOf([
    {
      name: "Membres",
      rows: [
        ["Relais Tréma"],
        ["Membres, automne 2026"],
        [],
        ["Prénom", "Nom de famille", "Courriel", "Téléphone", "Ville", "Discipline"],
        // Already there, by her name.
        ["Amara", "Diallo", "amara@exemple.ca", "514 555-0142", "Laval", "Danse"],
        ["Léa", "Cœurdacier", "lea@exemple.ca", "", "Sorel-Tracy", "Théâtre"],
        ["Nguyễn", "Minh Châu", "chau@exemple.ca", "", "Montréal", "Musique"],
        // The same as two rows above, written in a hurry.
        ["Lea", "Coeurdacier", "LEA@exemple.ca", "438 555-0117", "", ""],
        ["Bénédicte", "L’Écuyer", "", "(450) 555-0199 poste 3", "Longueuil", "Conte"],
        // Too unlike to be taken for her by the import; her own telephone will tell.
        ["Amara", "Dialo", "studio@exemple.ca", "514 555-0142", "Montréal", "Danse"],
        ["Total", "", "", "", "", 6],
      ],
    },
    {
      name: "Suivis",
      rows: [
        ["Journal de l’équipe"],
        ["Date", "Artiste", "Type", "Durée", "Note"],
        ["2026-09-14", "Amara Diallo", "Rendez-vous", "1 h", "Parlé du trio."],
        ["2026-10-02", "Amara Dialo", "Appel", "20", "Cherche un studio."],
      ],
    },
  ]),
};

const { name: templateName, goals } = demoPlanTemplates[1]!;
const ownStep = "Écrire une démarche d’une page";
const secret = "À ne dire à personne";

const heading = (page: Page, name: string, level = 1) => page.getByRole("heading", { level, name });
const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Sections de la fiche" }).getByRole("link", { name }).click();

test.each(["desktop", "phone"] as const)(
  `[P1.9] [P1.10] [P1.6] [P1.7] [P1.5] an adviser’s morning, %s${sharedDataNote}`,
  async (kind) => {
    const { workspace, noe } = file.team();
    const { sql } = stack();
    for (const { name, goals } of demoPlanTemplates) await addTemplate(stack(), file.team(), name, goals);
    const { page, context } = await devices[kind]({ baseURL: stack().url });
    await signIn(page, stack(), noe.email);
    await readyForOffline(page);

    // The team's Excel: what it holds is read, what it repeats is settled, and its second sheet follows the first.
    await goTo(page, "Importer");
    if (kind === "desktop") await drop(page, [workbook], ".dropzone");
    else await pickFiles(page, "Choisir un fichier", [workbook]);
    await page.getByText("4 personnes à ajouter").waitFor();
    await page.getByText("2 doublons probables").waitFor();
    await page.getByText("1 ligne sans nom lisible").waitFor();
    for (const rule of ["Presque certainement les mêmes", "Même nom"])
      await page
        .getByRole("combobox", { name: `Ce que deviennent les lignes : ${rule}` })
        .selectOption({ label: "Compléter la fiche" });
    await page.getByText("1 fiche à compléter").first().waitFor();
    await importButton(page).click();
    await heading(page, "4 personnes ajoutées", 2).waitFor();
    await page.getByText("1 fiche complétée.").waitFor();
    await page.getByRole("link", { name: "Chercher les doublons" }).waitFor();
    await page.getByRole("button", { name: "Importer la feuille Suivis" }).click();
    await page.getByText("2 interactions à ajouter").waitFor();
    await importButton(page).click();
    await heading(page, "2 interactions ajoutées", 2).waitFor();

    // The duplicate it reveals: compared, and made one.
    await goTo(page, "Doublons");
    await page.getByText("1 paire à regarder").waitFor();
    await page.getByText("même téléphone : 514 555-0142").waitFor();
    await page.getByRole("link", { name: /^Comparer Amara Dial/ }).click();
    await keep(page, "Amara Diallo");
    await mergeNow(page);
    await heading(page, "Amara Diallo").waitFor();
    await said(page).getByText("Fiches réunies").waitFor();

    // A plan from a template, with a word for the team alone.
    await tab(page, "Plan");
    await page.getByRole("button", { name: "Partir d’un modèle" }).click();
    const templates = page.getByRole("dialog", { name: "Partir d’un modèle" });
    await templates.getByText(templateName).click();
    await templates.getByRole("button", { name: `Ajouter ${goals.length} objectifs` }).click();
    await heading(page, goals[0]!.title, 2).waitFor();
    // The button that opened it is gone with the empty plan: the keyboard goes on from the page.
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("main");
    await choose(page, goals[0]!.title, "Modifier l’objectif");
    const form = page.getByRole("dialog", { name: "Modifier l’objectif" });
    await form.getByLabel("Note de l’équipe").fill(secret);
    await form.getByRole("button", { name: "Enregistrer" }).click();
    await form.waitFor({ state: "detached" });

    // Shared once it has left, ticked by the artist on her own phone, and seen here without a touch.
    const sent = async () => (await sql`select from public.tasks where workspace_id = ${workspace}`).length;
    await expect.poll(sent).toBe(goals.flatMap((goal) => goal.steps).length);
    await page.getByRole("button", { name: /^Partager/ }).click();
    const share = page.getByRole("dialog", { name: "Le plan, sur la page d’Amara" });
    await share.getByRole("button", { name: "Créer un lien" }).click();
    const url = await share.getByRole("textbox", { name: "Lien privé" }).inputValue();
    await share.getByRole("button", { name: "Fermer" }).click();
    await share.waitFor({ state: "detached" });

    const artist = await devices.phone({ baseURL: stack().url });
    await artist.page.goto(url);
    await heading(artist.page, "Votre plan").waitFor();
    await artist.page.getByRole("checkbox", { name: `C’est fait : ${ownStep}` }).check();
    await artist.page.getByText(`« ${ownStep} » est faite.`).waitFor();
    expect(await artist.page.getByText(secret).count()).toBe(0);
    await page.getByRole("checkbox", { name: `Terminer : ${ownStep}`, checked: true }).waitFor();

    // Three e-mails and a PDF without a network; with it, they are stored once, and whole.
    await context.setOffline(true);
    const mails = [messageOf("le budget", "Amara <amara@exemple.ca>"), ...savedMessages];
    const cv = pdfOf("Bonjour");
    if (kind === "desktop") await drop(page, [...mails, cv]);
    else {
      await tab(page, "Documents");
      await pickFiles(page, "Téléverser", [...mails, cv]);
    }
    await said(page).getByText("3 courriels archivés et 1 document ajouté").waitFor();
    await documentRow(page, "CV Amara Diallo").getByText("Seulement ici").waitFor();
    expect(await storedOf(stack(), file.id())).toEqual([]);
    await tab(page, "Historique");
    for (const told of ["le budget", "Parlé du trio.", "Cherche un studio."])
      await page.getByText(told).first().waitFor();

    await context.setOffline(false);
    const waiting = async () => (await storedOf(stack(), file.id())).filter((one) => !one.stored_at);
    const arrived = async () =>
      (await storedOf(stack(), file.id())).some((one) => one.sha256 === sha256(cv.bytes) && one.stored_at);
    await expect.poll(arrived, { timeout: 60_000 }).toBe(true);
    await expect.poll(waiting, { timeout: 60_000 }).toEqual([]);
    await tab(page, "Documents");
    await documentRow(page, "CV Amara Diallo").waitFor();
    await page.getByText("Seulement ici").first().waitFor({ state: "detached" });
    const stored = await storedOf(stack(), file.id());
    const ids = stored.map(({ id }) => id);
    expect(await heldOf(stack(), workspace, ids)).toEqual(stored.map((one) => one.sha256));
    for (const { name, bytes } of [...mails, cv])
      expect(
        stored.filter((one) => one.sha256 === sha256(bytes)),
        name,
      ).toHaveLength(1);
    const archived = await sql`select from public.interactions
      where people @> array[${file.id()}::uuid] and kind = 'email' and not deleted`;
    expect(archived).toHaveLength(3);

    // On paper: one sheet, every goal, and nothing that is the team's own.
    await tab(page, "Plan");
    await page.getByRole("button", { name: "Autres actions du plan" }).click();
    await page.getByRole("menuitem", { name: "Imprimer ou PDF" }).click();
    await page.getByRole("article", { name: "Plan d’Amara Diallo" }).waitFor();
    const [sheet, ...others] = await printed(page);
    expect(others).toEqual([]);
    for (const { title, steps } of goals)
      for (const words of [title, ...steps.map((step) => step.title)]) expect(sheet).toContain(words);
    for (const words of ["Relais Tréma", "D’ici le", "Avancement"]) expect(sheet).toContain(words);
    expect(sheet).not.toContain(secret);
  },
);
