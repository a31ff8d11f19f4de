import type { Page } from "@playwright/test";
import { HOME } from "../support/addresses";
import { danish, dayFromNow, meetingOf, STEERING, STEERING_DAYS } from "../support/meetings";
import { comeAs, DIRECTOR, FORUM_MEMBER, SECRETARY } from "../support/people";
import { post } from "../support/request";
import { expect, test } from "../support/test";

const QUESTION = "Er rammepapiret taget i brug?";
const CLUSTERS = ["Midtklyngen", "Randersklyngen", "Gødstrupklyngen", "Aarhusklyngen", "Horsensklyngen"];

/** Puts down what a cluster answered otherwise. */
async function putDown(page: Page, cluster: string, way: RegExp, state: string, words: string): Promise<void> {
  const form = page.getByRole("region", { name: "Skriv et svar ind" });
  await form.getByLabel("Hvem svaret er fra").selectOption({ label: cluster });
  await form.getByLabel(way).check();
  await form.getByLabel(state, { exact: true }).check();
  await form.locator("#answer_words").fill(words);
  await form.getByRole("button", { name: "Skriv svaret ind" }).click();
  await expect(page.getByRole("status").first()).toContainText("Svaret er gemt.");
}

test("N18 four of five clusters are missing when the agenda goes out, and what is said orally is marked", async ({
  page,
}) => {
  await comeAs(page, SECRETARY);
  const meeting = await meetingOf(page, STEERING, dayFromNow(STEERING_DAYS));
  await page.goto(meeting);
  await expect(page.locator(".agenda__item")).toContainText("Nu: 3 af 5 klynger mangler");
  await page.locator(".agenda__title a").first().click();
  await page.getByRole("link", { name: "Spørg flere" }).click();

  // Bad input keeps what was typed and names the line.
  await page.getByLabel("Spørgsmål").fill(QUESTION);
  const typed = CLUSTERS.with(0, "Midtklyngen; ukendt@styrbord.example").join("\n");
  await page.getByLabel("Hvem der spørges").fill(typed);
  await page.getByLabel("Frist").fill(danish(dayFromNow(STEERING_DAYS + 1)));
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.locator("#problems")).toContainText("Hvad de kaldes under ét: skal udfyldes.");
  await page.getByLabel("Hvad de kaldes under ét").fill("klynger");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.locator("#problems")).toContainText("e-mailadressen i linje 1 har ingen konto");
  await expect(page.getByLabel("Hvem der spørges")).toHaveValue(typed);
  await page.getByLabel("Hvem der spørges").fill(CLUSTERS.with(0, `Midtklyngen; ${FORUM_MEMBER.email}`).join("\n"));
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.locator("#problems")).toContainText("Frist: kan ikke være efter");
  await page.getByLabel("Frist").fill(danish(dayFromNow(5)));
  await page.getByRole("button", { name: "Gem" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Høring");
  await expect(page.getByText("5 af 5 klynger mangler")).toBeVisible();
  // "Treated", and that no meeting was held: both stand, and it is told that they do not go together.
  await putDown(page, "Horsensklyngen", /^Skriftligt/, "Behandlet", "Møderne har ikke været afholdt endnu.");
  await expect(page.getByText("4 af 5 klynger mangler")).toBeVisible();
  const horsens = page.getByRole("row", { name: /^Horsensklyngen/ });
  await expect(horsens).toContainText("Behandlet");
  await expect(horsens.getByText("modsigelse", { exact: true })).toBeVisible();
  const reminder = page.getByRole("region", { name: "Rykker" });
  await expect(reminder).toContainText(`Vi mangler svar fra: ${CLUSTERS.slice(0, 4).join(", ")}.`);
  const hearing = new URL(page.url()).pathname;

  await page.goto(meeting);
  await page.getByRole("button", { name: "Udsend dagsordenen" }).click();
  const item = page.locator(".agenda__item");
  await expect(item).toContainText("Ved udsendelsen af dagsordenen: 4 af 5 klynger mangler");
  await page.goto(hearing);
  await putDown(page, "Randersklyngen", /^Mundtligt/, "Behandlet", "Behandlet på mødet, der blev afholdt i maj.");
  const randers = page.getByRole("row", { name: /^Randersklyngen/ });
  await expect(randers.getByText("mundtlig", { exact: true })).toBeVisible();
  await expect(randers.getByText("modsigelse", { exact: true })).toHaveCount(0);

  // The item tells what was missing then, and what is now.
  await page.goto(meeting);
  await page.locator(".agenda__title a").first().click();
  const asked = page.getByRole("region", { name: "Høringer" });
  await expect(asked).toContainText("Ved udsendelsen af dagsordenen: 4 af 5 klynger mangler");
  await expect(asked).toContainText("Nu 3 af 5 klynger mangler.");
  await expect(asked.getByText("mundtlig", { exact: true }).first()).toBeVisible();
});

test("N18 who is asked answers on a page of its own, corrects it, and sees nothing of the others", async ({
  page,
  otherReader,
}) => {
  await comeAs(page, FORUM_MEMBER);
  await page.goto(HOME);
  const owed = page.getByRole("region", { name: "Du mangler at svare" });
  await expect(owed).toContainText("påmindelse: 5 dage tilbage");
  await owed.getByRole("link", { name: "Svar for Midtklyngen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Spørgsmål til Midtklyngen");
  expect(await page.content()).not.toContain("Gødstrupklyngen");

  await page.getByRole("button", { name: "Send svaret" }).click();
  await expect(page.locator("#problems")).toContainText("Hvor langt sagen er: skal udfyldes.");
  await page.getByLabel("Ikke behandlet", { exact: true }).check();
  await page.getByRole("button", { name: "Send svaret" }).click();
  await expect(page.locator("#problems")).toContainText("Svar: skal udfyldes.");
  await expect(page.getByLabel("Ikke behandlet", { exact: true })).toBeChecked();
  await page.locator("#answer_words").fill("Kommer på næste møde.");
  await page.getByRole("button", { name: "Send svaret" }).click();
  await expect(page.getByRole("status").first()).toContainText("Svaret er gemt.");

  await page.getByLabel("Behandlet", { exact: true }).check();
  await page.locator("#answer_words").fill("Drøftet i dag.");
  await page.getByRole("button", { name: "Send svaret" }).click();
  const given = page.getByRole("region", { name: "Svaret", exact: true });
  await expect(given).toContainText("Drøftet i dag.");
  await given.getByText("1 tidligere svar").click();
  await expect(given).toContainText("Kommer på næste møde.");
  const own = new URL(page.url()).pathname;
  await page.goto(HOME);
  await expect(owed).toHaveCount(0);

  // The whole hearing is its forum's; another addressee's page is nobody's but that one's.
  expect((await page.goto(own.replace(/\d+$/, "2")))?.status()).toBe(404);
  const director = await otherReader();
  await comeAs(director, DIRECTOR);
  expect((await director.goto(own))?.status()).toBe(404);
  const foreign = await post(director, own, { answer_state: "no_remarks", version: "2" });
  expect(foreign.status()).toBe(404);

  const secretary = await otherReader();
  await comeAs(secretary, SECRETARY);
  await secretary.goto(own);
  await expect(secretary.locator("main form")).toHaveCount(0);
  await secretary.getByRole("link", { name: "Høring", exact: true }).click();
  const midt = secretary.getByRole("row", { name: /^Midtklyngen/ });
  await expect(midt).toContainText("Drøftet i dag.");
  await expect(midt.getByText("1 tidligere svar")).toBeVisible();
});
