import { CHIEFS, deskOf, meetingOf, DIRECTORS, OPERATIONS } from "../support/meetings";
import { FORUM_MEMBER, comeAs, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

test("a forum gets its terms, members read them, and each version stays", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  const desk = await deskOf(page, CHIEFS);
  await page.goto(`/sekretariat${desk}`);
  await page.getByRole("link", { name: "Kommissorium" }).click();
  await expect(page.getByText("Forummet har endnu intet kommissorium.")).toBeVisible();
  await page.getByRole("link", { name: "Skriv kommissorium" }).click();
  await expect(page.getByLabel("Punkter indsendes, dage før mødet")).toHaveValue("14");

  // What is missing is told by field, and nothing typed is lost.
  await page.getByLabel("Opgaver og beslutningskompetence").fill("Godkender ordrebekræftelser.");
  await page.getByLabel("Link til hele dokumentet").fill("http://esdh.example.dk/7");
  await page.getByLabel("Dagsordenen sendes ud, dage før mødet").fill("20");
  await page.getByRole("button", { name: "Gem" }).click();
  const problems = page.locator("#problems");
  await expect(problems).toContainText("Formål");
  await expect(problems).toContainText("er ikke en sikker webadresse");
  await expect(problems).toContainText("Dagsordenen sendes ud, dage før mødet");
  await expect(page.getByLabel("Opgaver og beslutningskompetence")).toHaveValue("Godkender ordrebekræftelser.");

  await page.getByLabel("Formål").fill("At afhjælpe afvigelser, før de vokser.");
  await page.getByLabel("Besluttet af").fill("Direktørforum");
  await page.getByLabel("Besluttet den").fill("17.04.2023");
  await page.getByLabel("Link til hele dokumentet").fill("https://esdh.example.dk/7");
  await page.getByLabel("Dagsordenen sendes ud, dage før mødet").fill("5");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { name: "Version 1" })).toBeVisible();
  await expect(page.getByText("Dagsordenen sendes ud senest 5 dage før mødet.")).toBeVisible();

  await page.getByRole("link", { name: "Skriv ny version" }).click();
  await page.getByLabel("Formål").fill("At afhjælpe afvigelser i tide.");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { name: "Version 2" })).toBeVisible();
  await page.getByText("Version 1, besluttet af Direktørforum den 17.04.2023").click();
  await expect(page.getByText("At afhjælpe afvigelser, før de vokser.")).toBeVisible();

  // Members read it where they see their forum, and do not write it.
  const chief = await otherReader();
  await comeAs(chief, FORUM_MEMBER);
  for (const place of [desk, `${desk}/pladser`]) {
    await chief.goto(place);
    const terms = chief.getByRole("region", { name: "Kommissorium" });
    await expect(terms).toContainText("At afhjælpe afvigelser i tide.");
    await expect(terms).toContainText("Besluttet af Direktørforum den 17.04.2023.");
  }
  await chief.getByRole("link", { name: "Læs hele kommissoriet" }).click();
  await expect(chief.getByText("Godkender ordrebekræftelser.").first()).toBeVisible();
  await expect(chief.getByRole("link", { name: "Skriv ny version" })).toHaveCount(0);
  expect((await chief.goto(`/sekretariat${desk}/kommissorium`))?.status()).toBe(403);
});

test("a meeting tells by when its agenda is sent out", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(await meetingOf(page, DIRECTORS, "2026-12-07"));
  await expect(page.locator(".facts")).toContainText("Dagsordenen sendes ud senest 30.11.2026");
  await page.goto(await deskOf(page, OPERATIONS));
  await page.getByRole("link", { name: "Læs hele kommissoriet" }).click();
  await expect(page.getByText("Punkter indsendes senest 28 dage før mødet.")).toBeVisible();
});
