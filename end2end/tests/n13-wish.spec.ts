import { followUps, PLAN, rounds } from "../support/addresses";
import { comeAs, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

test("N13 a politician's wish returns at each meeting until their forum closes it", async ({ page, otherReader }) => {
  test.slow();
  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto("/");
  await politician.getByRole("link", { name: /Politisk Niveau, Sundhedsklynge Midt/ }).first().click();
  const wishes = politician.getByRole("region", { name: "Ønsket opfølgning" });
  await expect(wishes).toContainText("Udestående fra 24.05.2023");
  await expect(wishes).toContainText("Ikke behandlet på mødet 30.09.2026");
  await expect(wishes).toContainText("Skal på mødet 27.01.2027");
  await politician.getByRole("link", { name: /^10: / }).click();
  await expect(politician.getByText("Målrettet opfølgning på indsatsen.")).toBeVisible();
  await expect(politician.getByRole("button", { name: "Notér" })).toHaveCount(0);

  // Green, and on the agenda all the same.
  await politician.goto(`${rounds(PLAN)}/2026-10-05`);
  const greens = politician.getByRole("region", { name: "Grønne, som et forum ønsker fulgt op" });
  await expect(greens).toContainText("Indsats 10");

  await comeAs(page, SECRETARY);
  await page.goto(followUps(PLAN, 6));
  await page.getByLabel("Forum").selectOption({ label: "Politisk Niveau, Sundhedsklynge Midt" });
  await page.getByLabel("Ønske", { exact: true }).fill("Hvornår er der en projektleder?");
  await page.getByLabel("Mødedato").fill("30.09.2026");
  await page.getByRole("button", { name: "Notér ønsket" }).click();
  await expect(page.getByText(/Møde og punkt.*udfyldes/).first()).toBeVisible();
  await expect(page.getByLabel("Ønske", { exact: true })).toHaveValue("Hvornår er der en projektleder?");
  await page.getByLabel(/^Møde og punkt/).fill("Politisk Niveau, punkt 4");
  await page.getByRole("button", { name: "Notér ønsket" }).click();
  await expect(page.getByRole("status").first()).toContainText("Ønsket er noteret.");
  await expect(page.getByText("Skal på mødet 27.01.2027")).toBeVisible();

  // The report of a round that leaves it out says so.
  await page.goto(`${rounds(PLAN)}/2026-10-05/rapport`);
  await page.getByRole("button", { name: "Læg rapporten frem" }).click();
  await expect(page.getByRole("article")).toContainText("Udestående fra 30.09.2026");
  await politician.goto(`${rounds(PLAN)}/2026-10-05/rapport`);
  await expect(politician.getByRole("article")).toContainText("Hvornår er der en projektleder?");

  await page.goto(followUps(PLAN, 10));
  await page.getByText("Notér hvad mødet sagde").click();
  await page.getByLabel("Hvad mødet sagde").fill("Tallene er forelagt.");
  await page.getByLabel("Lukkes: forummet har ikke brug for mere").check();
  await page.getByLabel(/^Møde og punkt/).first().fill("Politisk Niveau, punkt 2");
  await page.getByRole("button", { name: "Notér", exact: true }).click();
  await expect(page.getByRole("status").first()).toContainText("Ønsket er lukket.");
  await politician.goto("/");
  await politician.getByRole("link", { name: /Politisk Niveau, Sundhedsklynge Midt/ }).first().click();
  await expect(politician.getByRole("link", { name: /^10: / })).toHaveCount(0);
});
