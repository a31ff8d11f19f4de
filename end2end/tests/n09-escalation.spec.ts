import type { Page } from "@playwright/test";
import { deviation, deviations, PLAN, rounds } from "../support/addresses";
import { comeAs, DIRECTOR, FORUM_MEMBER, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

const NEWEST = `${rounds(PLAN)}/2026-11-23`;

/** Opens one of the forms of the forum that has the move. */
const form = async (page: Page, title: string) => {
  await page.locator("summary", { hasText: title }).click();
  return page.locator("details.decision", { has: page.locator("summary", { hasText: title }) });
};

const remedy = async (page: Page, number: number) => {
  await page.goto(deviation(PLAN, number));
  const fields = await form(page, "Afhjælp");
  await fields.getByLabel("Afhjælpning").fill("Opgaven fordeles på ny.");
  await fields.getByLabel("Ansvarlig").fill("centerchef, Aalborg Kommune");
  await fields.getByLabel("Frist").fill("31.12.2030");
  await fields.getByRole("button", { name: "Registrér afhjælpningen" }).click();
  await expect(page.getByRole("status").first()).toContainText("Afhjælpningen er registreret.");
};

test("N9 the Chefforum remedies two and escalates one, which comes back with an outcome", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(NEWEST);
  await page.getByRole("button", { name: "Frys runden" }).click();

  const chief = await otherReader();
  await comeAs(chief, FORUM_MEMBER);
  await chief.goto(NEWEST);
  const items = chief.locator("#main-content section").filter({ has: chief.locator("#deviations") }).locator(".agenda__item");
  await expect(items).toHaveCount(6);
  await expect(items.filter({ hasText: "Indsats 6" })).toContainText(/Eskaleret i \d+ dage Ligger hos Direktørforum/);
  await expect(items.filter({ hasText: "Indsats 5" })).toContainText("Lukket: accepteret, ikke løst");
  await remedy(chief, 9);
  await chief.goto(NEWEST);
  await chief.getByRole("link", { name: "Behandl Indsats 12" }).click();
  const up = await form(chief, "Eskalér til Direktørforum");
  await up.getByRole("button", { name: "Eskalér" }).click();
  await expect(chief.getByText("Spørgsmål: skal udfyldes.").first()).toBeVisible();
  const again = chief.locator("details.decision[open]");
  await again.getByLabel("Spørgsmål").fill("Kan holdene flyttes til foråret?");
  await again.getByRole("radio", { name: "På et møde" }).check();
  await again.getByRole("button", { name: "Eskalér" }).click();
  await expect(chief.getByRole("status").first()).toContainText("Afvigelsen er eskaleret.");
  await expect(chief.getByText("Eskaleret i dag")).toBeVisible();
  await expect(chief.getByRole("heading", { name: /Hvad beslutter/ })).toHaveCount(0);

  const director = await otherReader();
  await comeAs(director, DIRECTOR);
  await director.goto("/");
  await director.getByRole("region", { name: "Dine fora" }).getByRole("link", { name: "Direktørforum" }).click();
  const asked = director.getByRole("region", { name: "Eskaleret hertil" });
  await expect(asked.getByRole("row")).toHaveCount(3);
  await expect(director.getByText("Til næste møde")).toBeVisible();
  await asked.getByRole("link", { name: /senfølger/ }).click();
  await expect(director.locator("summary", { hasText: "Afhjælp" })).toHaveCount(0);
  let answer = await form(director, "Svar Chefforum med et udfald");
  await answer.getByRole("button", { name: "Send svaret" }).click();
  await expect(director.getByText("Udfald: skal udfyldes.").first()).toBeVisible();
  answer = director.locator("details.decision[open]");
  await answer.getByRole("radio", { name: "Afvigelse accepteret" }).check();
  await answer.getByLabel("Begrundelse").fill("Foråret er tidligt nok.");
  await answer.getByRole("button", { name: "Send svaret" }).click();
  await expect(director.getByText("Svar: afvigelse accepteret")).toBeVisible();

  await chief.goto(NEWEST);
  await expect(items.filter({ hasText: "Indsats 12" })).toContainText("Foråret er tidligt nok.");
  await chief.getByRole("link", { name: "Behandl Indsats 12" }).click();
  const closing = await form(chief, "Luk med et udfald");
  await closing.getByRole("radio", { name: "Afvigelse accepteret" }).check();
  await closing.getByLabel("Begrundelse").fill("Taget til efterretning.");
  await closing.getByRole("button", { name: "Luk afvigelsen" }).click();
  await expect(chief.getByText("Lukket: accepteret, ikke løst")).toBeVisible();
});

test("N9 escalating without a meeting within 30 days warns and offers the written procedure", async ({ page }) => {
  await comeAs(page, DIRECTOR);
  await page.goto(deviation(PLAN, 6));
  await expect(page.getByText(/Eskaleret i \d+ dage/)).toBeVisible();
  const up = await form(page, "Eskalér til Politisk Niveau");
  await expect(up.getByText("mødes ikke inden for 30 dage.")).toBeVisible();
  await expect(up.getByRole("radio", { name: "Skriftligt" })).toBeVisible();
  await expect(up.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("N9 an accepted deviation is never shown as solved, and a politician only reads", async ({ page }) => {
  await comeAs(page, POLITICIAN);
  await page.goto(deviations(PLAN));
  const closed = page.getByRole("region", { name: "Lukkede afvigelser" });
  const five = closed.getByRole("row").filter({ hasText: "færdigbehandlingsdage" });
  await expect(five).toContainText("accepteret, ikke løst");
  await page.goto(deviation(PLAN, 9));
  await expect(page.getByText("frist overskredet")).toBeVisible();
  await expect(page.locator("details.decision")).toHaveCount(0);
});
