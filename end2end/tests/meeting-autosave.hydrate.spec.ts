import { dayFromNow, meetingOf, OPERATIONS } from "../support/meetings";
import { comeAs, SECRETARY } from "../support/people";
import { problems } from "../support/status";
import { expect, test } from "../support/test";

test("what two secretaries type in a meeting is saved by itself, and the second is told", async ({ page, context }) => {
  await comeAs(page, SECRETARY);
  await page.goto(await meetingOf(page, OPERATIONS, dayFromNow(0)));
  await page.getByRole("button", { name: "Åbn mødet" }).click();
  await page.locator(".agenda__title a").first().click();
  await expect(page.locator(".clock")).toHaveText(/^Klokken er \d\d\.\d\d$/);
  await expect(page.getByText(/^Planlagt (kl\. )?12\.00/)).toBeVisible();
  const words = "Referat og beslutning";
  const other = await context.newPage();
  await other.goto(page.url());
  for (const tab of [page, other]) {
    await expect(tab.getByText("Kladden gemmes, mens du skriver.")).toBeVisible();
  }
  await page.getByLabel(words).fill("Forummet drøftede sagen.");
  await expect(page.getByText("Kladden er gemt.")).toBeVisible();
  // An outcome that still lacks its words is not put down without them.
  await page.getByLabel("Udfald").selectOption({ label: "Besluttet" });
  await page.getByLabel(words).fill("Klyngen betaler.");
  await expect(page.getByText("Gemmer …")).toHaveCount(0);
  await other.getByLabel(words).fill("En anden skriver.");
  await expect(other.getByText("En anden har gemt imens.")).toBeVisible();
  await other.getByRole("button", { name: "Gem udfald" }).click();
  await expect(problems(other)).toContainText("Nogen har ændret det");
  await expect(other.getByLabel(words)).toHaveValue("En anden skriver.");

  // The button saves with the version that the saving made; other forms of the page keep theirs.
  await page.getByRole("button", { name: "Gem udfald" }).click();
  await expect(page.getByRole("status").first()).toContainText("Ændringen er gemt.");
  await expect(page.getByLabel(words)).toHaveValue("Klyngen betaler.");
});
