import { initiative, PLAN, setStatus } from "../support/addresses";
import { comeAs, FORUM_MEMBER, PROJECT_LEAD } from "../support/people";
import { hidden, post } from "../support/request";
import { explanation, history, report } from "../support/status";
import { expect, test } from "../support/test";

const DENIED = "Din rolle giver ikke adgang til dette.";

test("a forum member neither sees the form of a status nor can send it", async ({
  page,
  otherReader,
}) => {
  const lead = await otherReader();
  await comeAs(lead, PROJECT_LEAD);
  await lead.goto(setStatus(PLAN, 10));
  const round = await hidden(lead, "round");

  await comeAs(page, FORUM_MEMBER);
  const answer = await page.goto(setStatus(PLAN, 10));
  expect(answer?.status()).toBe(403);
  await expect(page.getByText(DENIED)).toBeVisible();

  const form = { light: "green", explanation: "", round, version: "0" };
  const sent = await post(page, setStatus(PLAN, 10), form);
  expect(sent.status()).toBe(403);
  expect(await sent.text()).toContain(DENIED);
  await page.goto(initiative(PLAN, 10));
  await expect(history(page).first()).toContainText("Ingen indberetning");
});

test("who was signed out meanwhile is asked to sign in, and finds the text again", async ({
  page,
  context,
}) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto(setStatus(PLAN, 10));
  await expect(explanation(page)).toBeEditable();
  await context.clearCookies();
  await report(page, "gul", "Skrevet i en udløbet session.");
  await expect(page.getByRole("heading", { name: "Log ind først" })).toBeVisible();
  await page.goBack();
  await expect(explanation(page)).toHaveValue("Skrevet i en udløbet session.");
});
