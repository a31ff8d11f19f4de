import { editConfirmation, editInitiative, PLAN, setStatus } from "../support/addresses";
import { comeAs, PROJECT_LEAD, SECRETARY } from "../support/people";
import { explanation, problems, report } from "../support/status";
import { expect, test } from "../support/test";

const STALE = "Nogen har ændret det, siden du åbnede siden.";
const KEPT = "Det, du skrev, står her endnu.";

test("a report on top of one that came in meanwhile is refused, and the text is kept", async ({
  page,
  context,
}) => {
  await comeAs(page, PROJECT_LEAD);
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(setStatus(PLAN, 10));
  await report(other, "grøn", "");
  await expect(other.getByText("Status er indberettet.")).toBeVisible();

  await report(page, "gul", "Skrevet uden at kende den anden.");
  await expect(problems(page)).toContainText(STALE);
  await expect(problems(page)).toContainText(KEPT);
  await expect(explanation(page)).toHaveValue("Skrevet uden at kende den anden.");
});

test("a change on top of another is refused, and the text is kept", async ({ page, context }) => {
  await comeAs(page, SECRETARY);
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(editInitiative(PLAN, 9));
  for (const [tab, title] of [[other, "Ændret først"], [page, "Ændret bagefter"]] as const) {
    await tab.getByLabel("Titel").fill(title);
    await tab.getByRole("button", { name: "Gem" }).click();
  }
  await expect(problems(page)).toContainText(STALE);
  await expect(problems(page)).toContainText(KEPT);
  await expect(page.getByLabel("Titel")).toHaveValue("Ændret bagefter");
});

test("of two who save a draft, the second sees what the first wrote and can still save", async ({ page, context }) => {
  await comeAs(page, PROJECT_LEAD);
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(editConfirmation(PLAN, 10));
  for (const [tab, places] of [[other, "Brønderslev"], [page, "Rebild"]] as const) {
    await tab.getByLabel("Steder og geografi").fill(places);
    await tab.getByRole("button", { name: "Gem kladde" }).click();
  }
  await expect(problems(page)).toContainText(STALE);
  await expect(page.locator(".diff__removed")).toContainText("Brønderslev");
  await expect(page.locator(".diff__added")).toContainText("Rebild");
  await page.getByRole("button", { name: "Gem kladde" }).click();
  await expect(page.getByRole("status").first()).toContainText("Kladden er gemt.");
  await expect(page.getByLabel("Steder og geografi")).toHaveValue("Rebild");
});
