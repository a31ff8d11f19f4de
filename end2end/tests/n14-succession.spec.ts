import { danish, dayFromNow, deskOf, OPERATIONS, PSYCHIATRY } from "../support/meetings";
import { comeAs, DIRECTOR, SECRETARY } from "../support/people";
import { post } from "../support/request";
import { expect, test } from "../support/test";

const STEERING = "Sundhedsstyregruppen, Region Midtjylland";

test("N14 what a closed forum had open is with its successor, and old addresses still open", async ({ page }) => {
  await comeAs(page, SECRETARY);
  const old = await deskOf(page, PSYCHIATRY);
  await page.goto(old);
  const closed = page.getByRole("region", { name: "Forummet er nedlagt. Dets sidste dag var 10.11.2022." });
  const review = closed.getByRole("listitem").filter({ hasText: "den første administrative status" });
  await expect(review).toContainText(`gik til ${STEERING}`);
  await expect(closed.getByRole("listitem").filter({ hasText: "Samler klyngernes" })).toContainText(
    "blev afsluttet: Klyngerne følger op hver for sig.",
  );
  await expect(page.getByRole("heading", { level: 1 })).toContainText(PSYCHIATRY);
  expect((await page.goto(`${old}/moeder/2022-11-10/referat`))?.status()).toBe(200);

  // The review of 2024 is among the successor's tasks, with the forum that gave it.
  await page.goto(old);
  await review.getByRole("link").click();
  await page.getByRole("link", { name: "Opgaver" }).click();
  const row = page.getByRole("row", { name: /den første administrative status/ });
  await expect(row).toContainText(`${PSYCHIATRY}, 10.11.2022`);
  await expect(row).toContainText("frist overskredet");
});

test("N14 a forum is closed after what stands in the way, with an answer for each open matter", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  const operations = await deskOf(page, OPERATIONS);
  await page.goto(`/sekretariat${operations}`);
  await page.getByRole("link", { name: "Nedlæg forummet" }).click();
  const hindrances = page.getByRole("region", { name: "Skal afsluttes først" });
  await expect(hindrances).toContainText("Forummet godkender stadig i IPS i Region Nordjylland.");
  await expect(hindrances).toContainText(
    `Dagsordenen til mødet ${danish(dayFromNow(0))} er skrevet, og mødet er ikke holdt.`,
  );
  await expect(page.locator("main form")).toHaveCount(0);
  const denied = await post(page, `/sekretariat${operations}/nedlaeg`, {
    valid_until: danish(dayFromNow(0)),
    version: "1",
  });
  expect(denied.status()).toBe(409);
  expect(await denied.text()).toContain("Forummet har åbne sager.");

  // A forum without anything open is closed by its last day alone.
  await page.goto("/sekretariat/forummer/ny");
  await page.getByLabel("Navn").fill("Temagruppen");
  await page.getByLabel("Niveau").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Gem" }).click();
  const group = await deskOf(page, "Temagruppen");
  await page.goto(`/sekretariat${group}/nedlaeg`);
  await expect(page.getByText("Forummet har intet åbent.")).toBeVisible();
  await page.getByLabel("Til").fill("i morgen");
  await page.getByRole("button", { name: "Nedlæg forummet" }).click();
  await expect(page.locator("#problems")).toContainText("er ikke en dato.");
  await expect(page.getByLabel("Til")).toHaveValue("i morgen");
  await page.getByLabel("Til").fill(danish(dayFromNow(0)));
  await page.getByRole("button", { name: "Nedlæg forummet" }).click();
  await expect(page.getByRole("status").first()).toContainText("Forummet er nedlagt.");
  await expect(page.getByText("Der var intet åbent.")).toBeVisible();

  const director = await otherReader();
  await comeAs(director, DIRECTOR);
  expect((await director.goto(`/sekretariat${operations}/nedlaeg`))?.status()).toBe(403);
});
