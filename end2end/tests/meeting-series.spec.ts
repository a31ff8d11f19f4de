import { CHIEFS, deskOf } from "../support/meetings";
import { comeAs, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

/** The next year but one: none of its days is planned, and its Easter is known. */
const YEAR = new Date().getFullYear() + 2;

/** The first of that weekday (0 is Sunday) in a month of it, as Danish forms write it. */
function first(weekday: number, month: number): string {
  const day = new Date(Date.UTC(YEAR, month - 1, 1));
  while (day.getUTCDay() !== weekday) day.setUTCDate(day.getUTCDate() + 1);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(day.getUTCDate())}.${two(month)}.${YEAR}`;
}

test("a season of meetings is looked through day by day and planned at once", async ({ page }) => {
  await comeAs(page, SECRETARY);
  const forum = `/sekretariat${await deskOf(page, CHIEFS)}`;
  await page.goto(forum);
  await page.getByRole("link", { name: "Planlæg en række møder" }).click();

  // What is wrong is told by field, and nothing typed is lost.
  await page.getByLabel("Første møde").fill(first(6, 3));
  await page.getByLabel("Begynder kl.").fill("9.00");
  await page.getByRole("button", { name: "Vis dagene" }).click();
  const problems = page.locator("#problems");
  await expect(problems).toContainText("Første møde: falder i en weekend.");
  await expect(problems).toContainText("Senest den");
  await expect(problems).toContainText("Hvor tit");
  await expect(page.getByLabel("Begynder kl.")).toHaveValue("9.00");
  await expect(page.getByRole("button", { name: "Planlæg" })).toHaveCount(0);

  // Every Thursday of March and April: Maundy Thursday is among them.
  await page.getByLabel("Første møde").fill(first(4, 3));
  await page.getByLabel("Senest den").fill(`30.04.${YEAR}`);
  await page.getByLabel("Hvor tit").selectOption({ label: "Hver uge" });
  await page.getByLabel("Sted eller link").fill("Lokale 3");
  await page.getByRole("button", { name: "Vis dagene" }).click();
  await expect(page.getByText("Hver torsdag.")).toBeVisible();
  const holiday = page.getByRole("checkbox", { name: /skærtorsdag, helligdag/ });
  await expect(holiday).not.toBeChecked();
  const boxes = page.locator("input[name=meeting_day]");
  const nAll = await boxes.count();
  expect(nAll).toBeGreaterThanOrEqual(8);
  await expect(page.locator("input[name=meeting_day]:checked")).toHaveCount(nAll - 1);

  // None is kept: it says so, and the ticks stay as they were sent.
  for (const box of await boxes.all()) await box.uncheck();
  await page.getByRole("button", { name: "Planlæg" }).click();
  await expect(problems).toContainText("sæt hak ved mindst én dag");
  await expect(page.locator("input[name=meeting_day]:checked")).toHaveCount(0);

  await boxes.nth(0).check();
  await boxes.nth(2).check();
  const chosen = await boxes.nth(2).inputValue();
  await page.getByRole("button", { name: "Planlæg" }).click();
  await expect(page.getByRole("status").first()).toContainText("Møderne er planlagt.");
  const written = chosen.split("-").reverse().join(".");
  await page.goto(`${forum.replace("/sekretariat", "")}/moeder/${chosen}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(written);
  await expect(page.locator(".facts")).toContainText("Lokale 3");

  // Seen again, those days stand in the calendar already.
  await page.goto(`${forum}/moederaekke`);
  await page.getByLabel("Første møde").fill(first(4, 3));
  await page.getByLabel("Senest den").fill(`30.04.${YEAR}`);
  await page.getByLabel("Hvor tit").selectOption({ label: "Hver uge" });
  await page.getByRole("button", { name: "Vis dagene" }).click();
  await expect(page.getByText("Står allerede i kalenderen")).toBeVisible();
  await expect(boxes).toHaveCount(nAll - 2);
});
