// Two files of one person, compared side by side.
import type { Page } from "playwright";

/** Chooses the file that stays. */
export const keep = (page: Page, name: string) =>
  page
    .getByRole("group", { name: /^Fiche gardée/ })
    .getByRole("radio", { name })
    .check();

export const mergeNow = (page: Page) => page.getByRole("button", { name: "Réunir les fiches" }).click();
