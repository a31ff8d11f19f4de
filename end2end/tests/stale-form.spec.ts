import { editInitiative, PLAN, setStatus } from "../support/addresses";
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
