import { HOME } from "../support/addresses";
import { comeAs, FORUM_MEMBER } from "../support/people";
import { expect, test } from "../support/test";

const ADDRESS = /^http:\/\/[^/]+\/kalender\/[0-9a-f]{64}\.ics$/;

test("a calendar is subscribed to by an address that is shown once, made anew and ended", async ({ page, request }) => {
  await comeAs(page, FORUM_MEMBER);
  await page.goto(HOME);
  await page.getByRole("link", { name: "Kalender" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kalender");
  const own = page.getByRole("region", { name: "Min kalender" });
  await expect(own).toContainText("Ingen adresse endnu.");
  await own.getByRole("button", { name: "Lav en adresse" }).click();

  const shown = page.getByRole("status").locator("code");
  await expect(shown).toHaveText(ADDRESS);
  await expect(page.getByRole("status")).toContainText("vises kun denne ene gang");
  const first = (await shown.textContent()) ?? "";
  // Without the cookies of the page, as a calendar program does.
  const answer = await request.get(first);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const text = (await answer.text()).replaceAll("\r\n ", "");
  expect(text).toContain("SUMMARY:Møde: Chefforum");
  expect(text).not.toContain("Direktørforum");

  await page.goto("/kalender");
  await expect(page.locator("code")).toHaveCount(0);
  await expect(own).toContainText("Den kan ikke vises igen.");
  await own.getByRole("button", { name: "Lav en ny adresse" }).click();
  const second = (await shown.textContent()) ?? "";
  expect(second).not.toBe(first);
  expect((await request.get(first)).status()).toBe(404);
  expect((await request.get(second)).status()).toBe(200);

  await own.getByRole("button", { name: "Afslut adressen" }).click();
  await expect(page.getByRole("status").first()).toContainText("Adressen er afsluttet");
  expect((await request.get(second)).status()).toBe(404);

  // That of a forum holds its meetings alone, and is reached from them, too.
  await page.goto(HOME);
  await page.getByRole("main").getByRole("link", { name: "Chefforum", exact: true }).click();
  await page.getByRole("link", { name: "Møder" }).click();
  await page.getByRole("link", { name: "Kalender" }).click();
  const forum = page.getByRole("listitem").filter({ hasText: "Chefforum" });
  await forum.getByRole("button", { name: "Lav en adresse til Chefforum" }).click();
  await expect(shown).toHaveText(ADDRESS);
  expect((await request.get((await shown.textContent()) ?? "")).status()).toBe(200);
});
