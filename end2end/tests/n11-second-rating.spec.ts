import { PLAN, roundItem, rounds } from "../support/addresses";
import { comeAs, FORUM_MEMBER, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

const NEWEST = `${rounds(PLAN)}/2026-11-23`;

test("N11 the forum's red stands beside the lead's green, and neither overwrites the other", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  await page.goto(NEWEST);
  await page.getByRole("button", { name: "Frys runden" }).click();

  const chief = await otherReader();
  await comeAs(chief, FORUM_MEMBER);
  await chief.goto(NEWEST);
  await chief.locator(".greens summary").click();
  await chief.locator(".greens").getByRole("link", { name: /Indsats 2:/ }).click();
  await chief.locator("summary", { hasText: "Vurdér lyset selv" }).click();
  const form = chief.locator("details[open]");
  await form.getByRole("radio", { name: "rød" }).check();
  await form.getByRole("button", { name: "Registrér vurderingen" }).click();
  await expect(chief.getByText("Begrundelse: skal udfyldes.").first()).toBeVisible();
  await expect(form.getByRole("radio", { name: "rød" })).toBeChecked();
  await form.getByLabel("Begrundelse").fill("Kommunerne har ikke mærket noget endnu.");
  await form.getByRole("button", { name: "Registrér vurderingen" }).click();
  const both = chief.locator(".ratings");
  await expect(both).toContainText("Projekt: grøn");
  await expect(both).toContainText("Chefforum: rød");

  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto(NEWEST);
  await expect(politician.getByText("Forummet er uenigt i 1 lys")).toBeVisible();
  const disputed = politician.getByRole("region", { name: "Grøn hos projektet, men forummet er uenigt" });
  await expect(disputed.locator(".agenda__item")).toHaveCount(1);
  await expect(disputed).toContainText("Kommunerne har ikke mærket noget endnu.");
  await expect(politician.locator(".pack__counts")).toContainText("9 grønne");
  await politician.goto(PLAN);
  const row = politician.getByRole("row").filter({ hasText: "Forebyggelse af sygehusophold" });
  await expect(row.locator(".matrix__newest")).toContainText("grøn Chefforum: rød");
  await politician.goto(roundItem(PLAN, "2026-11-23", 2));
  await expect(politician.locator("details")).toHaveCount(0);
});
