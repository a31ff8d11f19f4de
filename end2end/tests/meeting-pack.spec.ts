import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { DIRECTORS, meetingOf } from "../support/meetings";
import { comeAs, DIRECTOR, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

const MEETING = "2026-12-07";

test("what the members got is frozen with the agenda, and once more beside it", async ({ page, otherReader }) => {
  test.setTimeout(120_000);
  await comeAs(page, SECRETARY);
  const meeting = await meetingOf(page, DIRECTORS, MEETING);
  await page.goto(meeting);
  const proposed = page.getByRole("region", { name: "Forslag til dagsordenen" });
  for (const n = { left: 8 }; n.left > 0; n.left--) {
    const button = proposed.getByRole("button", { name: /^Sæt på/ }).first();
    if ((await button.count()) === 0) break;
    await button.click();
  }
  await page.getByRole("button", { name: "Udsend dagsordenen" }).click();
  const packs = page.getByRole("region", { name: "Mødemateriale" });
  await packs.getByRole("link", { name: "Version 1" }).click();

  const article = page.locator(".meeting-pack");
  await expect(article.getByRole("heading", { level: 1 })).toHaveText(DIRECTORS);
  const titles = await article.locator(".pack-item__title").allInnerTexts();
  expect(await article.locator(".pack-contents li").count()).toBeGreaterThan(titles.length);
  await article.locator(".pack-contents a").first().click();
  await expect(page).toHaveURL(/#punkt-1$/);
  await expect(article.locator("table code").first()).toHaveText(/^SHA-256 [0-9a-f]{64}$/);
  const hash = await article.locator(".fingerprint code").innerText();
  const first = new URL(page.url()).pathname;

  // The agenda changes; the first version does not.
  await page.goto(meeting);
  await page.locator("a[href$='/rediger']").first().click();
  await page.getByLabel("Titel").fill("Rettet efter udsendelsen");
  await page.getByRole("button", { name: "Gem" }).click();
  await page.getByRole("button", { name: "Frys mødemateriale" }).click();
  await expect(page.getByRole("status").first()).toContainText("Mødematerialet er frosset.");
  await expect(article.locator(".pack-item__title").first()).toContainText("Rettet efter udsendelsen");
  // Frozen again with nothing changed, it is the same version.
  const second = new URL(page.url()).pathname;
  await page.goto(meeting);
  await page.getByRole("button", { name: "Frys mødemateriale" }).click();
  expect(new URL(page.url()).pathname).toBe(second);
  await page.goto(first);
  expect(await article.locator(".pack-item__title").allInnerTexts()).toEqual(titles);
  expect(await article.locator(".fingerprint code").innerText()).toBe(hash);
  await expect(page.getByText("Der er en nyere version: 2.")).toBeVisible();

  const member = await otherReader();
  await comeAs(member, DIRECTOR);
  expect((await member.goto(first))?.status()).toBe(200);
  // An annex that is listed is fetched, and is the file whose fingerprint stands beside it.
  const row = member.locator("#bilag tbody tr", { hasText: "SHA-256" }).first();
  const [download] = await Promise.all([
    member.waitForEvent("download"),
    row.getByRole("link").click(),
  ]);
  const digest = createHash("sha256").update(await readFile(await download.path()));
  await expect(row.locator("code")).toHaveText(`SHA-256 ${digest.digest("hex")}`);
  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  expect((await politician.goto(first))?.status()).toBe(403);
});
