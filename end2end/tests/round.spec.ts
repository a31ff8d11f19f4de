import { PLAN, rounds, setStatus } from "../support/addresses";
import { comeAs, FORUM_MEMBER, POLITICIAN, PROJECT_LEAD, SECRETARY } from "../support/people";
import { history, lightCard, report } from "../support/status";
import { expect, test } from "../support/test";

const NEWEST = `${rounds(PLAN)}/2026-11-23`;

test("N5 N8 a round is frozen, its forum deals with six items, and what comes later stands beside it", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(PLAN);
  await page.getByRole("link", { name: "Statusrunder" }).click();
  await page.getByRole("link", { name: "23.11.2026" }).click();
  await expect(page.getByText("13 af 15 har indberettet", { exact: true })).toBeVisible();
  await expect(page.getByText("2 indsatser står som ikke indberettet")).toBeVisible();
  await page.getByRole("button", { name: "Frys runden" }).click();
  await expect(page.getByRole("status").first()).toContainText("Runden er frosset.");

  const member = await otherReader();
  await comeAs(member, FORUM_MEMBER);
  await member.goto(NEWEST);
  await expect(member.getByRole("heading", { name: "6 afvigelser" })).toBeVisible();
  const items = member.locator("section[aria-labelledby=deviations] .agenda__item");
  await expect(items.locator(".agenda__light .light")).toHaveText(
    ["rød", "gul", "gul", "gul", "ikke indberettet", "ikke indberettet"],
  );
  const greens = member.locator(".greens");
  await expect(greens.locator("summary")).toContainText("9 indsatser er grønne");
  await expect(greens.locator("li").first()).toBeHidden();
  await greens.locator("summary").click();
  await expect(greens.locator("li")).toHaveCount(9);
  await expect(member.getByRole("button", { name: /behandlet/ })).toHaveCount(0);
  const pack = async () => {
    await member.goto(`${NEWEST}/materiale`);
    return member.locator(".pack").evaluate((article) => article.outerHTML);
  };
  const frozen = await pack();

  const lead = await otherReader();
  await comeAs(lead, PROJECT_LEAD);
  await lead.goto(setStatus(PLAN, 10));
  await expect(lead.getByText("Runden er frosset. Det, du sender nu")).toBeVisible();
  await expect(lightCard(lead, "rød")).toBeEnabled();
  await report(lead, "rød", "Kom først efter frysningen.");
  await expect(history(lead).first()).toContainText("rettet efter frist");
  expect(await pack()).toBe(frozen);
  await member.goto(NEWEST);
  await expect(member.getByRole("region", { name: "Rettet efter frist" })).toContainText("Kom først efter frysningen.");

  const late = await otherReader();
  await comeAs(late, PROJECT_LEAD);
  await late.goto(setStatus(PLAN, 10));
  await expect(lightCard(late, "grøn")).toBeEnabled();
  await page.getByRole("button", { name: "Markér som behandlet" }).click();
  await page.getByRole("button", { name: "Luk runden" }).click();
  await expect(page.getByRole("status").first()).toContainText("Runden er lukket.");
  // A form that was open meanwhile is refused; a new one is not offered.
  await report(late, "grøn", "");
  await expect(late.getByText("Statusrunden er lukket")).toBeVisible();
  await lead.goto(setStatus(PLAN, 10));
  await expect(lead.getByText("Statusrunden er lukket")).toBeVisible();
  await expect(lightCard(lead, "grøn")).toHaveCount(0);
});

test("a round is moved on by the secretariat alone, and only as it stands now", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  await page.goto(NEWEST);
  const other = await otherReader();
  await comeAs(other, SECRETARY);
  await other.goto(NEWEST);
  await other.getByRole("button", { name: "Frys runden" }).click();
  await expect(other.getByRole("button", { name: "Markér som behandlet" })).toBeVisible();
  await page.getByRole("button", { name: "Frys runden" }).click();
  await expect(page.getByText("Statusrunden er allerede ført videre.")).toBeVisible();
});

test("an older round is shown as it was frozen, to those who follow the plan", async ({ page }) => {
  await comeAs(page, POLITICIAN);
  await page.goto(`${rounds(PLAN)}/2026-10-05`);
  await expect(page.getByText("lukket", { exact: true })).toBeVisible();
  await expect(page.locator("section[aria-labelledby=deviations] .agenda__item")).toHaveCount(4);
  await expect(page.locator("section[aria-labelledby=deviations] .agenda__item").first()).toContainText("Indsats 5");
  await expect(page.locator("section[aria-labelledby=deviations] .agenda__item").first().locator(".light")).toHaveText("rød");
  await expect(page.locator(".fingerprint code")).toHaveText(/^[0-9a-f]{64}$/);
});
