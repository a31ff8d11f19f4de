import { HOME, PLAN, setStatus } from "../support/addresses";
import { comeAs, PROJECT_LEAD } from "../support/people";
import { expectProblem, explanation, history, lightCard } from "../support/status";
import { expect, test } from "../support/test";
import type { Page } from "@playwright/test";

const MAX = 1000;
const count = (page: Page) => page.locator("#explanation-count");
const isMarked = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName("hydrated").length === 1);

test("a page says when it is interactive", async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  for (const address of [HOME, PLAN, setStatus(PLAN, 10)]) {
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("data-hydrated", "");
    expect(await isMarked(page)).toBe(true);
  }
});

test("a page without islands fetches no module", async ({ page }) => {
  const modules: string[] = [];
  page.on("request", (request) => {
    if (/\.(js|wasm)$/.test(new URL(request.url()).pathname)) modules.push(request.url());
  });
  await page.goto(HOME);
  await expect(page.locator("html")).toHaveAttribute("data-hydrated", "");
  expect(modules).toEqual([]);
});

test.describe("the status form", () => {
  test.beforeEach(async ({ page }) => {
    await comeAs(page, PROJECT_LEAD);
    await page.goto(setStatus(PLAN, 10));
  });

  test("counts the characters that are left", async ({ page }) => {
    await expect(count(page)).toHaveText(`${MAX} tegn tilbage`);
    await explanation(page).fill("Åen");
    await expect(count(page)).toHaveText(`${MAX - 3} tegn tilbage`);
    await explanation(page).fill("å".repeat(MAX + 2));
    await expect(count(page)).toHaveText("2 tegn for meget");
  });

  test("says that a deviation needs an explanation as soon as it is chosen", async ({ page }) => {
    const needed = page.getByText("Alt andet end grøn kræver en forklaring.");
    await lightCard(page, "grøn").check();
    await expect(needed).toBeHidden();
    await lightCard(page, "rød").check();
    await expect(needed).toBeVisible();
  });

  test("names what is missing without asking the server", async ({ page }) => {
    const posted: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") posted.push(request.url());
    });
    await page.getByRole("button", { name: "Indberet status" }).click();
    await expectProblem(page, "light", "Vælg et lys.");
    await expect(page.locator("#problems")).toBeFocused();
    expect(posted).toEqual([]);
  });

  test("a double click sends one report", async ({ page }) => {
    await lightCard(page, "grøn").check();
    await page.getByRole("button", { name: "Indberet status" }).dblclick();
    await expect(page.getByRole("status").first()).toContainText("Status er indberettet.");
    await expect(history(page).nth(0)).toContainText("Projektleder, indsats 10");
    await expect(history(page).nth(1)).toContainText("Eksempeldata");
  });
});
