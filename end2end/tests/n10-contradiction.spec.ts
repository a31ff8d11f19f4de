import { initiative, milestones, PLAN, rounds } from "../support/addresses";
import { comeAs, FORUM_MEMBER, PROJECT_LEAD, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

const NEWEST = `${rounds(PLAN)}/2026-11-23`;
const LATE = /Grøn, men milepæl er \d+ dage forsinket/;

test("N10 green with an overdue milestone is marked until a reason is given, which stays", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, SECRETARY);
  await page.goto(initiative(PLAN, 2));
  await expect(page.getByText(LATE)).toBeVisible();
  await page.goto(NEWEST);
  await page.getByRole("button", { name: "Frys runden" }).click();

  const member = await otherReader();
  await comeAs(member, FORUM_MEMBER);
  await member.goto(NEWEST);
  await expect(member.locator("section[aria-labelledby=deviations] .agenda__item")).toHaveCount(6);
  const but = member.getByRole("region", { name: "Grøn, men …" });
  const two = but.locator(".agenda__item").filter({ hasText: "Indsats 2:" });
  await expect(two.locator(".badge", { hasText: LATE })).toBeVisible();
  const three = but.locator(".agenda__item").filter({ hasText: "Indsats 3:" });
  await expect(three).toContainText("Begrundelse: Eksempel: Chefforum afgør");
  await expect(three.locator(".badge", { hasText: "Grøn, men" })).toHaveCount(0);

  await page.goto(milestones(PLAN, 2));
  await page.getByRole("button", { name: /Begrund det grønne lys/ }).click();
  await expect(page.getByText("Begrundelse: skal udfyldes.").first()).toBeVisible();
  await page.getByLabel("Begrundelse").fill("Opgørelsen er klar, men ikke udsendt.");
  await page.getByRole("button", { name: /Begrund det grønne lys/ }).click();
  await expect(page.getByRole("region", { name: "Begrundelser indtil nu" })).toContainText("Opgørelsen er klar");
  await member.goto(NEWEST);
  await expect(two).toContainText("Begrundelse: Opgørelsen er klar, men ikke udsendt.");
  await expect(two.locator(".badge", { hasText: LATE })).toHaveCount(0);
});

test("a lead says when a milestone is expected and that it was reached; the moves are counted", async ({ page, otherReader }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto(milestones(PLAN, 10));
  const say = async (progress: string, on: string) => {
    await page.getByLabel("Milepæl", { exact: true }).selectOption("Eksempel: Første opgørelse");
    await page.getByRole("radio", { name: progress }).check();
    await page.getByLabel("Dato").fill(on);
    await page.getByRole("button", { name: "Meld milepælen" }).click();
  };
  await say("Er nået", "31.12.2099");
  await expect(page.getByText(/Dato: .*fremtiden/).first()).toBeVisible();
  await expect(page.getByLabel("Dato")).toHaveValue("31.12.2099");
  await say("Ventes nået", "31.12.2099");
  const row = page.getByRole("row").filter({ hasText: "Første opgørelse" });
  await expect(row).toContainText("31.12.2099");
  await expect(row).toContainText("flyttet 1 gang");

  const member = await otherReader();
  await comeAs(member, FORUM_MEMBER);
  await member.goto(milestones(PLAN, 10));
  await expect(member.getByRole("row").filter({ hasText: "Første opgørelse" })).toContainText("31.12.2099");
  await expect(member.getByRole("button", { name: "Meld milepælen" })).toHaveCount(0);
});
