import { type Page } from "@playwright/test";
import { FORUMS, HOME } from "../support/addresses";
import { comeAs, DIRECTOR, FORUM_MEMBER, SECRETARY } from "../support/people";
import { post } from "../support/request";
import { expect, test } from "../support/test";

const STEERING = "Sundhedsstyregruppen, Region Midtjylland";
const HORSENS = "Medlem, LSR Horsens";

/** The day in Denmark, so many days from now. */
function danish(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString("da-DK", {
    timeZone: "Europe/Copenhagen",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  });
}

/** From the secretariat's register, as nobody of the demo sits in that forum. */
async function openSeats(page: Page, forum: string): Promise<void> {
  await page.goto(FORUMS);
  await page.getByRole("link", { name: forum }).first().click();
  await page.getByRole("main").getByRole("link", { name: "Pladser" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${forum}: pladser`);
}

/** A form of a seat's page, unfolded. */
async function unfolded(page: Page, summary: string) {
  const form = page.locator("details").filter({ has: page.locator("summary", { hasText: summary }) });
  if ((await form.getAttribute("open")) === null) await form.locator("summary").click();
  return form;
}

test("N26 a seat without a holder says for how long and who is waited for, until one is appointed", async ({
  page,
}) => {
  await comeAs(page, SECRETARY);
  await openSeats(page, STEERING);
  await expect(page.getByText("10 pladser, 9 med stemmeret; 3 er vakante.")).toBeVisible();
  const horsens = page.getByRole("row", { name: /LSR Horsens/ });
  await expect(horsens.locator(".vacancy")).toHaveText(/^vakant i 6\d dage, afventer LSR Horsens$/);
  await expect(page.getByRole("row", { name: /LSR Vest/ }).locator(".vacancy")).toHaveText(
    /^vakant i \d dage?, afventer LSR Vest$/,
  );

  // Told on the forum's own page, too, from where the seat is one step away.
  await page.getByRole("navigation", { name: "Brødkrumme" }).getByRole("link", { name: STEERING }).click();
  const vacant = page.getByRole("region", { name: "Vakante pladser" });
  await expect(vacant.getByRole("listitem")).toHaveCount(3);
  await vacant.getByRole("link", { name: "LSR Horsens" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HORSENS);
  await expect(page.getByRole("link", { name: "Skriv til lsr-horsens@styrbord.example" })).toBeVisible();

  // The word for a vacancy names nobody, and a day is a day; nothing typed is lost.
  let appoint = await unfolded(page, "Udpeg en indehaver");
  await appoint.getByLabel("Indehaver").fill("under udpegning");
  await appoint.getByLabel("Fra").fill("i morgen");
  await appoint.getByRole("button", { name: "Udpeg" }).click();
  await expect(page.locator("#problems")).toContainText("Indehaver: skal udfyldes.");
  await expect(page.locator("#problems")).toContainText("Fra: er ikke en dato.");
  appoint = await unfolded(page, "Udpeg en indehaver");
  await expect(appoint.getByLabel("Indehaver")).toHaveValue("under udpegning");
  await expect(appoint.getByLabel("Fra")).toHaveValue("i morgen");
  await appoint.getByLabel("Indehaver").fill("vicedirektør, Horsens Kommune");
  await appoint.getByLabel("Fra").fill(danish(-2));
  await appoint.getByRole("button", { name: "Udpeg" }).click();

  await expect(page.getByRole("status").first()).toContainText("Ændringen er gemt.");
  const today = page.getByRole("region", { name: "I dag" });
  await expect(today).toContainText(`vicedirektør, Horsens Kommunesiden ${danish(-2)}`);
  await expect(today.locator(".vacancy")).toHaveCount(0);
  const history = page.getByRole("region", { name: "Historik" });
  await expect(history.getByRole("row").nth(1)).toContainText("vicedirektør, Horsens Kommune har pladsen");
  await expect(history.getByRole("row").nth(1)).toContainText("Sekretariat");

  // What was wrong is taken back with a reason, and stays to be read.
  let retract = await unfolded(page, "Træk tilbage post 3");
  await retract.getByRole("button", { name: "Træk tilbage" }).click();
  await expect(page.locator("#problems")).toContainText("Begrundelse: skal udfyldes.");
  retract = await unfolded(page, "Træk tilbage post 3");
  await retract.getByLabel("Begrundelse").fill("Rådet har ikke udpeget endnu");
  await retract.getByRole("button", { name: "Træk tilbage" }).click();
  await expect(today.locator(".vacancy")).toHaveText(/^vakant i 6\d dage, afventer LSR Horsens$/);
  await expect(history.getByText("trukket tilbage i post 4")).toBeVisible();
  await expect(history.getByText("Post 3 er trukket tilbage: Rådet har ikke udpeget endnu")).toBeVisible();
});

test("N25 a substitute of a substitute is seen as a chain with its days", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await openSeats(page, "Politisk Niveau, Sundhedsklynge Midt");
  const committee = page.getByRole("row", { name: /^Sundhedsudvalget/ });
  await expect(committee.getByText("står for en stedfortræder")).toBeVisible();
  await expect(committee).toContainText(
    "Kæde: formand for Sundhedsudvalget, Region Nordjylland → tilforordnet for formanden for Sundhedsudvalget → medlem af Sundhedsudvalget",
  );

  await openSeats(page, "Driftsforum Voksenpsykiatri Midt");
  const chair = page.getByRole("row", { name: /Aalborg Kommune/ }).filter({ hasText: "centerchef" });
  await expect(chair.getByText("planlagt")).toBeVisible();
  await chair.getByRole("link").click();
  const form = await unfolded(page, "Sæt en stedfortræder ind");
  await form.getByLabel("Står for").selectOption({ index: 1 });
  await form.getByLabel("Stedfortræder").fill("teamleder, Aalborg Kommune");
  await form.getByLabel("Fra").fill(danish(5));
  await form.getByLabel("Til").fill(danish(20));
  await form.getByRole("button", { name: "Sæt ind" }).click();
  // Before the one stood in for is there, nobody stands in for them.
  await expect(page.locator("#problems")).toContainText("Fra: kan ikke være før");
  const again = await unfolded(page, "Sæt en stedfortræder ind");
  await expect(again.getByLabel("Stedfortræder")).toHaveValue("teamleder, Aalborg Kommune");
  await expect(again.getByLabel("Til")).toHaveValue(danish(20));
  await again.getByLabel("Fra").fill(danish(15));
  await again.getByRole("button", { name: "Sæt ind" }).click();
  const today = page.getByRole("region", { name: "I dag" });
  await expect(today.getByText("står for en stedfortræder")).toBeVisible();
  await expect(today).toContainText(`${danish(15)}–${danish(20)}`);
});

test("a seat is put in and changed, and its form keeps what was typed", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await openSeats(page, "Direktørforum");
  await expect(page.getByText("Forummet har endnu ingen pladser.")).toBeVisible();
  await page.getByRole("link", { name: "Ny plads" }).click();
  await page.getByLabel("Titel").fill("Sundhed");
  await page.getByLabel("E-mail").fill("ingen adresse");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.locator("#problems")).toContainText("Organisation: skal udfyldes.");
  await expect(page.locator("#problems")).toContainText("E-mail: er ikke en e-mailadresse.");
  await expect(page.getByLabel("Titel")).toHaveValue("Sundhed");
  await page.getByLabel("Organisation").selectOption({ label: "Aalborg Kommune" });
  await page.getByLabel("E-mail").fill("udpegning@example.dk");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Medlem, Sundhed");
  await expect(page.locator(".vacancy")).toHaveText("vakant siden i dag, afventer Aalborg Kommune");

  const change = await unfolded(page, "Ret pladsen");
  await change.getByLabel("Rolle").selectOption({ label: "Formand" });
  await change.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Formand, Sundhed");
});

test("a member of the forum reads its seats and changes none; others see nothing of them", async ({
  page,
  otherReader,
}) => {
  await comeAs(page, FORUM_MEMBER);
  await page.goto(HOME);
  await page.getByRole("main").getByRole("link", { name: "Chefforum", exact: true }).click();
  const vacant = page.getByRole("region", { name: "Vakante pladser" });
  await expect(vacant.getByRole("listitem")).toHaveCount(1);
  await expect(vacant).toContainText(/vakant i 4\d dage, afventer PLO Nordjylland/);
  await page.getByRole("main").getByRole("link", { name: "Pladser", exact: true }).click();
  await expect(page.getByRole("link", { name: "Ny plads" })).toHaveCount(0);
  await expect(page.getByText(`bliver vakant ${danish(31)}`)).toBeVisible();
  const seats = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "PLO Nordjylland" }).click();
  const seat = new URL(page.url()).pathname;
  await expect(page.getByRole("region", { name: "Historik" })).toBeVisible();
  await expect(page.locator("main form")).toHaveCount(0);
  expect(await page.content()).not.toContain("plo-nordjylland@styrbord.example");

  const denied = await post(page, `${seat}/fratraed`, { valid_from: danish(0), version: "2" });
  expect(denied.status()).toBe(403);
  expect((await page.goto(`${seats}/ny`))?.status()).toBe(403);
  expect((await page.goto(`${seats}/00000000-0000-0000-0000-000000000000`))?.status()).toBe(404);

  const director = await otherReader();
  await comeAs(director, DIRECTOR);
  const nobody = await otherReader();
  for (const address of [seats, seat]) {
    expect((await director.goto(address))?.status()).toBe(403);
    expect((await nobody.goto(address))?.status()).toBe(401);
    expect(await nobody.content()).not.toContain("PLO Nordjylland");
  }
});
