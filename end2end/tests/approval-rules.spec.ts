import type { Page } from "@playwright/test";
import { confirmation, editProgramme, endInitiative, orderBook, PEOPLE, PLAN } from "../support/addresses";
import { chainStep, decide, remarkOf, stage } from "../support/chain";
import { type Account, ADMINISTRATOR, comeAs, DIRECTOR, FORUM_MEMBER, SECRETARY } from "../support/people";
import { hidden, post } from "../support/request";
import { expectProblem } from "../support/status";
import { expect, test } from "../support/test";

const CHAIRS_DECIDE =
  "I dette forum afgør formandskabet. Bed formanden eller en medformand afgøre det.";
const OTHER_AWAITED = "den anden medformand mangler";

const told = (page: Page) => page.getByRole("status").first();
const record = (page: Page) => page.getByRole("button", { name: "Registrér afgørelsen" });
const save = (page: Page) => page.getByRole("button", { name: "Gem", exact: true });
const numbers = (page: Page) => page.locator("tbody tr td:first-child");
const endings = (page: Page) => page.getByRole("region", { name: "Beslutninger om indsatsen" });

/** Of Chefforum, the first step of the plan. */
async function letBothChairsDecide(page: Page): Promise<void> {
  await page.goto(editProgramme(PLAN));
  const step = page.getByRole("group", { name: "1. godkendelsestrin" });
  await expect(step.getByLabel("Godkendes i").locator("option:checked")).toHaveText("Chefforum");
  await step.getByLabel("Hvem der godkender").selectOption({ label: "begge medformænd godkender" });
  await save(page).click();
  await expect(told(page)).toContainText("Ændringen er gemt.");
}

async function makeCoChair(page: Page, account: Account): Promise<void> {
  await page.goto(PEOPLE);
  const person = page.getByRole("row").filter({ hasText: account.email });
  await person.getByRole("link", { name: /^Redigér/ }).click();
  await page.getByLabel("Rolle", { exact: true }).selectOption({ label: "Formand eller medformand" });
  await page.getByLabel("Forum", { exact: true }).selectOption({ label: "Chefforum" });
  await page.getByRole("button", { name: "Giv en rolle" }).click();
  await expect(told(page)).toContainText("Rollen er givet.");
}

/** The form of `reader`'s page, filled in and sent by `sender` without a page. */
async function sendDecision(reader: Page, sender: Page, number: number, procedure: string) {
  return post(sender, `${confirmation(PLAN, number)}/afgoerelse`, {
    forum: await hidden(reader, "forum"),
    version: await hidden(reader, "version"),
    content_hash: await hidden(reader, "content_hash"),
    verdict: "approved",
    procedure,
  });
}

test("where both co-chairs approve, a plain member's approval is refused", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  await letBothChairsDecide(page);
  await page.goto(confirmation(PLAN, 3));
  await expect(chainStep(page, "Chefforum")).toContainText("Begge medformænd godkender");

  const member = await otherReader();
  await comeAs(member, FORUM_MEMBER);
  const answer = await sendDecision(page, member, 3, "meeting");
  expect(answer.status()).toBe(409);
  expect(await answer.text()).toContain(CHAIRS_DECIDE);
  await page.reload();
  await expect(stage(page)).toHaveText("til godkendelse i Chefforum");
  await expect(chainStep(page, "Chefforum")).toContainText("ikke afgjort");
});

test("who may not decide by the forum's rule is told why instead of given a form", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  await letBothChairsDecide(page);
  const member = await otherReader();
  await comeAs(member, FORUM_MEMBER);
  await member.goto(confirmation(PLAN, 3));
  await expect(stage(member)).toHaveText("til godkendelse i Chefforum");
  await expect(record(member)).toHaveCount(0);
  await expect(member.getByText(CHAIRS_DECIDE)).toBeVisible();
});

test("one co-chair approves, and the other is waited for before it goes on", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, ADMINISTRATOR);
  await letBothChairsDecide(page);
  for (const account of [FORUM_MEMBER, DIRECTOR]) await makeCoChair(page, account);

  const one = await otherReader();
  await comeAs(one, FORUM_MEMBER);
  await one.goto(confirmation(PLAN, 3));
  await decide(one, "Godkendt");
  await expect(told(one)).toBeVisible();
  await expect(stage(one)).toHaveText("til godkendelse i Chefforum");
  await expect(chainStep(one, "Chefforum")).toContainText("Godkendt af Medlem af Chefforum");
  await expect(chainStep(one, "Chefforum")).toContainText(OTHER_AWAITED);

  const other = await otherReader();
  await comeAs(other, DIRECTOR);
  await other.goto(confirmation(PLAN, 3));
  await expect(chainStep(other, "Chefforum")).toContainText(OTHER_AWAITED);
  await decide(other, "Godkendt");
  await expect(stage(other)).toHaveText("til godkendelse i Direktørforum");
  await expect(chainStep(other, "Chefforum")).toContainText("Medlem af Direktørforum");
  await expect(chainStep(other, "Chefforum")).toContainText("Godkendt af Medlem af Chefforum");
  await expect(chainStep(other, "Chefforum")).not.toContainText(OTHER_AWAITED);
});

test("a co-chair who has approved is not asked again, and the remark is there for the other", async ({ page, otherReader }) => {
  await comeAs(page, ADMINISTRATOR);
  await letBothChairsDecide(page);
  await makeCoChair(page, FORUM_MEMBER);

  const chair = await otherReader();
  await comeAs(chair, FORUM_MEMBER);
  await chair.goto(confirmation(PLAN, 3));
  await decide(chair, "Godkendt med bemærkning", "Økonomien følges op.");
  await expect(chainStep(chair, "Chefforum")).toContainText(OTHER_AWAITED);
  await expect.soft(record(chair)).toHaveCount(0);
  await page.goto(confirmation(PLAN, 3));
  await expect.soft(page.getByText("Økonomien følges op.")).toBeVisible();
  await chair.goto(orderBook(PLAN));
  await chair.getByRole("link", { name: "Afventer mig" }).click();
  await expect.soft(chair.getByText("Ingen indsatser passer til valget.")).toBeVisible();
});

test("a decision is made in writing where the step allows it, and nowhere else", async ({ page, otherReader }) => {
  await comeAs(page, FORUM_MEMBER);
  await page.goto(confirmation(PLAN, 3));
  await expect(chainStep(page, "Chefforum")).toContainText("møde eller skriftligt");
  const how = page.getByRole("group", { name: "Hvordan det er afgjort" });
  await expect(how.getByLabel("På et møde")).toBeChecked();
  await how.getByLabel("Skriftligt").check();
  await decide(page, "Godkendt");
  await expect(stage(page)).toHaveText("til godkendelse i Direktørforum");
  await expect(chainStep(page, "Chefforum")).toContainText(/Afgjort .+, skriftligt · Medlem af Chefforum/);

  const director = await otherReader();
  await comeAs(director, DIRECTOR);
  await director.goto(confirmation(PLAN, 3));
  await expect(chainStep(director, "Direktørforum")).toContainText("Formanden afgør, på møde");
  await expect(record(director)).toBeVisible();
  await expect(director.getByLabel("Skriftligt")).toHaveCount(0);
  const answer = await sendDecision(director, director, 3, "written");
  expect(answer.status()).toBe(409);
  expect(await answer.text()).toContain("Dette forum afgør ikke skriftligt. Tag den op på et møde.");
});

test("the secretariat says where the decision that it records stands in the minutes", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(confirmation(PLAN, 3));
  await decide(page, "Godkendt med bemærkning", "Følges op på næste møde.");
  await expectProblem(page, "item", "Møde og punkt: skal udfyldes.");
  await expect(page.getByLabel("Godkendt med bemærkning")).toBeChecked();
  await expect(remarkOf(page)).toHaveValue("Følges op på næste møde.");

  await page.getByLabel("Møde og punkt").fill("Referat, punkt 2");
  await record(page).click();
  await expect(told(page)).toContainText("Afgørelsen er registreret.");
  await expect(stage(page)).toHaveText("til godkendelse i Direktørforum");
  await expect(chainStep(page, "Chefforum")).toContainText("(Referat, punkt 2) · Sekretariat");
});

test("the order book shows exactly the confirmations that it counts as missing", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(orderBook(PLAN));
  await expect(numbers(page)).toHaveCount(15);
  const counted = page.getByText(/^Frist for ordrebekræftelser: 15\.06\.2023\./);
  const n = Number(/(\d+) mangler/.exec(await counted.innerText())?.[1]);
  await page.getByRole("link", { name: "Vis dem, der mangler" }).click();
  await expect(numbers(page)).toHaveCount(n);
  await expect(numbers(page)).toHaveText(["7", "13", "14"]);
  await expect(counted).toContainText(`${n} mangler; fristen er overskredet`);
  await page.getByRole("link", { name: "Vis alle" }).click();
  await expect(numbers(page)).toHaveCount(15);
});

test("a link leads from one that waits for the reader to the next", async ({ page }) => {
  const next = page.getByRole("link", { name: /^Næste, der afventer dig/ });
  await comeAs(page, DIRECTOR);
  await page.goto(orderBook(PLAN));
  await page.getByRole("link", { name: "Afventer mig" }).click();
  await expect(numbers(page)).toHaveText(["10", "12"]);
  await page.getByRole("row", { name: /^10/ }).getByRole("link").click();
  await expect(next).toHaveText("Næste, der afventer dig: indsats 12");
  await next.click();
  await expect(page).toHaveURL(confirmation(PLAN, 12));
  await expect(next).toHaveText("Næste, der afventer dig: indsats 10");
  await decide(page, "Godkendt");
  await expect(stage(page)).toHaveText("gældende");
  await next.click();
  await expect(page).toHaveURL(confirmation(PLAN, 10));
  await decide(page, "Godkendt");
  await expect(stage(page)).toHaveText("gældende");
  await expect(next).toHaveCount(0);
});

test("what is delivered in full closes without a decision", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(endInitiative(PLAN, 1));
  await page.getByLabel("afsluttet").check();
  await save(page).click();
  await expect(stage(page)).toHaveText("afsluttet");
  await expect(endings(page)).toContainText("afsluttet: alle leverancer er accepteret");
});

test("what is not delivered in full closes by a decision that can be looked up", async ({ page }) => {
  await comeAs(page, SECRETARY);
  await page.goto(endInitiative(PLAN, 2));
  await page.getByLabel("afsluttet").check();
  await save(page).click();
  await expectProblem(page, "forum", "Forum: skal udfyldes.");
  await expectProblem(page, "decided_on", "Besluttet den: skal udfyldes.");
  await expectProblem(page, "item", "Møde og punkt: skal udfyldes.");
  await expect(page.getByLabel("afsluttet")).toBeChecked();

  await page.getByLabel("Forum", { exact: true }).selectOption({ label: "Direktørforum" });
  await page.getByLabel("Besluttet den").fill("01.10.2026");
  await page.getByLabel("Møde og punkt").fill("Referat, punkt 4");
  await save(page).click();
  await expect(stage(page)).toHaveText("afsluttet");
  await expect(endings(page)).toContainText("afsluttet: Direktørforum 01.10.2026, Referat, punkt 4");
});
