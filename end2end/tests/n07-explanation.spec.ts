import { PLAN, setStatus } from "../support/addresses";
import { comeAs, PROJECT_LEAD } from "../support/people";
import { hidden, post } from "../support/request";
import { expectProblem, explanation, history, lightCard, REMEDY, report } from "../support/status";
import { expect, test } from "../support/test";

const MISSING = (light: string) =>
  `Forklaring: skriv, hvad der afviger, og hvad der gøres. En ${light} status kræver det.`;
const NO_LIGHT = "Vælg et lys.";
const TOO_LONG = "Forklaring: er for lang. Brug højst 1000 tegn.";

test.beforeEach(async ({ page }) => {
  await comeAs(page, PROJECT_LEAD);
  await page.goto(setStatus(PLAN, 10));
});

for (const light of ["gul", "rød"] as const) {
  test(`N7 ${light} without an explanation is refused, and the choice is kept`, async ({ page }) => {
    await report(page, light, "  ");
    await expectProblem(page, "explanation", MISSING(light));
    await expect(lightCard(page, light)).toBeChecked();
  });
}

test("N7 the server refuses it too, with 422 and the sentence", async ({ page }) => {
  const form = { light: "yellow", explanation: "", version: "0", round: await hidden(page, "round") };
  const answer = await post(page, setStatus(PLAN, 10), form);
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain(MISSING("gul"));
});

test("N7 each missing part of the remedy is named, in the form and by the server", async ({ page }) => {
  await lightCard(page, "rød").check();
  await explanation(page).fill("Rekrutteringen trækker ud.");
  await page.getByRole("button", { name: "Indberet status" }).click();
  for (const [field, label] of [
    ["consequence", "Konsekvens"],
    ["action", "Afhjælpning"],
    ["responsible", "Ansvarlig"],
    ["due_on", "Frist"],
  ] as const) {
    await expectProblem(page, field, `${label}: skal udfyldes. En rød status kræver det.`);
  }
  await page.getByLabel("Konsekvens").fill("Leverancen kommer senere.");
  const form = { light: "red", explanation: "x", consequence: "x", version: "0", round: await hidden(page, "round") };
  const answer = await post(page, setStatus(PLAN, 10), form);
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain("Afhjælpning: skal udfyldes. En rød status kræver det.");
});

test("N7 a deadline that is no day or has passed is named, and nothing typed is lost", async ({ page }) => {
  for (const [typed, sentence] of [
    ["snart", "Frist: er ikke en dato. Skriv den som 24.05.2023."],
    ["24.05.2023", "Frist: kan ikke være før"],
  ] as const) {
    await page.goto(setStatus(PLAN, 10));
    await lightCard(page, "gul").check();
    await explanation(page).fill("Rekrutteringen trækker ud.");
    for (const [label, words] of Object.entries(REMEDY)) {
      await page.getByLabel(label, { exact: true }).fill(label === "Frist" ? typed : words);
    }
    await page.getByRole("button", { name: "Indberet status" }).click();
    await expect(page.locator("#due_on-error")).toContainText(sentence);
    await expect(page.getByLabel("Afhjælpning")).toHaveValue(REMEDY.Afhjælpning);
    await expect(page.getByLabel("Frist", { exact: true })).toHaveValue(typed);
  }
});

test("N7 green needs no explanation", async ({ page }) => {
  await report(page, "grøn", "");
  await expect(history(page).first().locator(".light")).toHaveText("grøn");
});

test("no light chosen: the sentence says which there are, and the text is kept", async ({ page }) => {
  await explanation(page).fill("Rekrutteringen trækker ud.");
  await page.getByRole("button", { name: "Indberet status" }).click();
  await expectProblem(page, "light", NO_LIGHT);
  await expect(explanation(page)).toHaveValue("Rekrutteringen trækker ud.");
});

test("too long an explanation: the sentence says how long it may be, and all of it is kept", async ({
  page,
}) => {
  const text = "Æblegrød på Åen. ".repeat(70).trim();
  await report(page, "gul", text);
  await expectProblem(page, "explanation", TOO_LONG);
  await expect(explanation(page)).toHaveValue(text);
  await expect(lightCard(page, "gul")).toBeChecked();
});
