import { danish, dayFromNow, deskOf, STEERING, STEERING_DAYS } from "../support/meetings";
import { comeAs, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

test("a meeting whose agenda is begun is called off, and its items come back", async ({ page }) => {
  await comeAs(page, SECRETARY);
  const desk = await deskOf(page, STEERING);
  const meeting = `${desk}/moeder/${dayFromNow(STEERING_DAYS)}`;
  await page.goto(meeting);
  const title = await page.locator(".agenda__title a").first().innerText();
  await page.getByText("Aflys mødet").first().click();
  await page.getByRole("button", { name: "Aflys mødet" }).click();
  await expect(page.locator("#problems")).toContainText("Begrundelse");
  await page.getByLabel("Begrundelse").fill("For få medlemmer kan komme.");
  await page.getByRole("button", { name: "Aflys mødet" }).click();
  await expect(page.getByRole("status").first()).toContainText("Mødet er aflyst.");
  const off = page.getByRole("region", { name: "Mødet er aflyst" });
  await expect(off).toContainText("For få medlemmer kan komme.");
  await expect(page.locator(".facts")).toContainText("Aflyst");
  await expect(page.locator(".agenda__title a").first()).toHaveText(title);
  await expect(page.getByRole("button", { name: "Aflys mødet" })).toHaveCount(0);

  // The next meeting whose agenda is begun has its items, with where they come from.
  const next = dayFromNow(STEERING_DAYS + 21);
  await page.goto(`/sekretariat${desk}`);
  await page.getByLabel("Mødedato").fill(danish(next));
  await page.getByRole("button", { name: "Tilføj møde" }).click();
  await page.goto(`${desk}/moeder/${next}`);
  await page.getByRole("button", { name: "Begynd dagsordenen" }).click();
  const carried = page.locator(".agenda__item", { hasText: title });
  await expect(carried).toContainText("Mødet blev aflyst");
  await page.goto(`${desk}/moeder`);
  await expect(page.getByRole("row", { name: new RegExp(danish(dayFromNow(STEERING_DAYS))) })).toContainText("Aflyst");
});
