// The form of the project lead and what becomes of it, in the words on the screen.

import { expect, type Locator, type Page } from "@playwright/test";

export type Light = "grøn" | "gul" | "rød";
export type State = Light | "ikke indberettet";

export const lightCard = (page: Page, light: Light) =>
  page.getByRole("radio", { name: new RegExp(`^${light}`) });

export const explanation = (page: Page) => page.getByLabel("Forklaring");

/** What yellow and red say beside their cause, by the labels of the form. */
export const REMEDY = {
  Konsekvens: "Leverancen kommer senere.",
  Afhjælpning: "Opgaven deles i gruppen.",
  Ansvarlig: "projektleder, Aalborg Kommune",
  Frist: "31.12.2030",
};

export async function fillRemedy(page: Page): Promise<void> {
  for (const [label, words] of Object.entries(REMEDY)) {
    await page.getByLabel(label, { exact: true }).fill(words);
  }
}

export async function report(page: Page, light: Light, text: string): Promise<void> {
  await lightCard(page, light).check();
  await explanation(page).fill(text);
  if (light !== "grøn") await fillRemedy(page);
  await page.getByRole("button", { name: "Indberet status" }).click();
}

/** The row of an initiative on the overview. */
export function row(page: Page, number: number): Locator {
  return page.locator(".matrix__row").filter({
    has: page.locator(".matrix__no").getByText(String(number), { exact: true }),
  });
}

/** The light of an initiative in the newest round. */
export const newest = (page: Page, number: number) => row(page, number).locator(".matrix__newest");

/** How many of each light the overview counts. */
export async function counts(page: Page): Promise<Record<State, number>> {
  const count = async (modifier: string) =>
    Number(await page.locator(`.tally__item--${modifier} .tally__number`).innerText());
  return {
    rød: await count("red"),
    gul: await count("yellow"),
    "ikke indberettet": await count("missing"),
    grøn: await count("green"),
  };
}

/** The entries of an initiative's history, newest first. */
export const history = (page: Page) => page.locator(".timeline__item");

/** The list of problems above a form. */
export const problems = (page: Page) => page.locator("#problems");

/** Both the list at the top and the field itself name what is wrong. */
export async function expectProblem(page: Page, field: string, sentence: string): Promise<void> {
  await expect(problems(page)).toContainText(sentence);
  await expect(page.locator(`#${field}-error`)).toHaveText(sentence);
}
