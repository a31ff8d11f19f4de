import { initiative, milestones, PLAN, rounds, setStatus } from "../support/addresses";
import { comeAs, FORUM_MEMBER, PROJECT_LEAD, SECRETARY } from "../support/people";
import { expectProblem, history, lightCard } from "../support/status";
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

test("N10 green with nothing to show in three rounds is marked until something is shown", async ({ page, otherReader }) => {
  test.slow();
  const mark = "Grøn, men uden dokumentation i 3 runder";
  await comeAs(page, SECRETARY);
  await page.goto(initiative(PLAN, 15));
  await expect(page.getByText(mark)).toBeVisible();
  await page.goto(NEWEST);
  await page.getByRole("button", { name: "Frys runden" }).click();

  const member = await otherReader();
  await comeAs(member, FORUM_MEMBER);
  await member.goto(NEWEST);
  const but = member.getByRole("region", { name: "Grøn, men …" });
  const fifteen = but.locator(".agenda__item").filter({ hasText: "Indsats 15:" });
  await expect(fifteen.locator(".badge", { hasText: mark })).toBeVisible();
  const one = member.locator(".agenda__item").filter({ hasText: "Indsats 9:" });
  await expect(one).toContainText("Eksempel: Projektgruppens referat af");

  await page.goto(setStatus(PLAN, 15));
  await lightCard(page, "grøn").check();
  const shown = page.getByLabel("Dokumentation", { exact: true });
  await shown.fill("htps://eksempel.dk/maaling");
  await page.getByRole("button", { name: "Indberet status" }).click();
  await expectProblem(
    page,
    "evidence",
    "Dokumentation: er ikke en webadresse. Skriv den som https://eksempel.dk/rapport.",
  );
  await expect(shown).toHaveValue("htps://eksempel.dk/maaling");
  await expect(lightCard(page, "grøn")).toBeChecked();
  await shown.fill("https://eksempel.dk/maaling");
  await page.getByRole("button", { name: "Indberet status" }).click();
  await expect(page.getByRole("status").first()).toContainText("Status er indberettet.");
  const link = history(page).first().getByRole("link", { name: "https://eksempel.dk/maaling" });
  await expect(link).toHaveAttribute("href", "https://eksempel.dk/maaling");
  await expect(page.getByText(mark)).toHaveCount(0);

  // What the forum was shown stays; what came later stands beside it.
  await member.goto(NEWEST);
  await expect(fifteen.locator(".badge", { hasText: mark })).toBeVisible();
  await expect(member.getByRole("region", { name: "Rettet efter frist" })).toContainText("eksempel.dk/maaling");
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
