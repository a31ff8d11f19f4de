import type { Page } from "@playwright/test";
import { PLAN, rounds } from "../support/addresses";
import { Keyboard } from "../support/keyboard";
import { CHIEFS, meetingOf } from "../support/meetings";
import { comeAs, FORUM_MEMBER, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

/** The day of the open round, and that of the planned one. */
const MEETING = "2026-11-23";
const NEXT = "2027-03-15";

const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole("button", { name }).first().click();
};
const told = (page: Page, words: string) =>
  expect(page.getByRole("status").first()).toContainText(words);
const item = (page: Page, title: string) =>
  page.locator(".agenda__item", { has: page.getByRole("link", { name: title, exact: true }) });

test("from the frozen round to approved minutes, N8, N17 and N24, by keyboard in the meeting", async ({ page, otherReader }) => {
  test.setTimeout(240_000);
  await comeAs(page, SECRETARY);
  const meeting = await meetingOf(page, CHIEFS, MEETING);
  const next = await meetingOf(page, CHIEFS, NEXT);
  await page.goto(meeting);
  await press(page, "Begynd dagsordenen");
  await told(page, "Dagsordenen er begyndt.");
  await page.goto(`${rounds(PLAN)}/${MEETING}`);
  await press(page, "Frys runden");

  // What waits for the forum is proposed, each with its reason.
  await page.goto(meeting);
  const proposals = page.getByRole("region", { name: "Forslag til dagsordenen" });
  const round = proposals.locator(".proposal", { hasText: "Afvigelser i Handleplan" });
  await expect(round).toContainText(/\d+ afvigelser; \d+ er grønne\./);
  await round.getByRole("button", { name: /^Sæt på/ }).click();
  await told(page, "Det er oprettet.");
  const section = page.locator(".round-section");
  await expect(section).toContainText(/\d+ afvigelser/);
  const states = await section.locator(".round-line__light").allInnerTexts();
  const rank = (state: string) => ["rød", "gul", "ikke indberettet"].findIndex((word) => state.toLowerCase().includes(word));
  expect(states.map(rank)).toEqual(states.map(rank).sort());
  await expect(section.locator("summary")).toContainText(/indsatser? er grøn/);
  const confirmation = proposals.locator(".proposal", { hasText: "Ordrebekræftelse" }).first();
  const title = await confirmation.getByRole("link").innerText();
  await confirmation.getByRole("button", { name: /^Udelad/ }).click();
  await expect(proposals.locator("summary")).toContainText("Udeladt af denne dagsorden (1)");
  await proposals.locator("summary").click();
  await proposals.locator(".proposal", { hasText: title }).getByRole("button", { name: /^Hent frem/ }).click();
  await expect(proposals.locator("summary")).toHaveCount(0);

  // Two items of its own, one of them closed; bad input keeps what was typed.
  await page.getByRole("link", { name: "Nyt punkt" }).click();
  await page.getByLabel("Titel").fill("Rammepapir");
  await page.getByLabel(/^Minutter afsat/).fill("mange");
  await press(page, "Gem");
  await expect(page.getByText("Minutter afsat: er ikke et tal.").first()).toBeVisible();
  await expect(page.getByLabel("Titel")).toHaveValue("Rammepapir");
  await page.getByLabel(/^Minutter afsat/).fill("20");
  await page.getByLabel(/^Det indstilles, at/).fill("godkender rammepapiret\nfølger op til efteråret");
  await press(page, "Gem");
  await page.getByRole("link", { name: "Nyt punkt" }).click();
  await page.getByLabel("Titel").fill("Fortrolig personsag");
  await page.getByLabel("Punktet er lukket").check();
  await press(page, "Gem");
  await item(page, "Fortrolig personsag").getByRole("button", { name: /Flyt punkt 3 op/ }).click();
  await expect(page.locator(".agenda__title").nth(1)).toHaveText("Fortrolig personsag");

  // Members see a draft, politicians of another forum nothing at all.
  const member = await otherReader();
  await comeAs(member, FORUM_MEMBER);
  await member.goto(meeting);
  await expect(member.locator(".agenda__title").first()).toBeVisible();
  await expect(member.getByRole("button", { name: "Udsend dagsordenen" })).toHaveCount(0);
  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  expect((await politician.goto(meeting))?.status()).toBe(403);

  await press(page, "Udsend dagsordenen");
  await told(page, "Dagsordenen er udsendt.");
  await press(page, "Åbn mødet");
  await told(page, "Mødet er åbnet.");
  await press(page, "Afslut mødet");
  await expect(page.getByText("Punkt 1 mangler et udfald.")).toBeVisible();

  // In the meeting: no pointer.
  const keys = new Keyboard(page);
  await page.goto(meeting);
  const first = page.locator(".agenda__title a").first();
  await keys.pressUntil("Tab", first, 40);
  await keys.press("Enter");
  const outcomes: [string, string][] = [
    ["drøftet", "Afvigelserne er gennemgået."],
    ["besluttet", "Sagen sendes videre."],
    ["udskudt", ""],
  ];
  for (const [n, [outcome, words]] of outcomes.entries()) {
    await expect(page.getByText(`Punkt ${n + 1} af 3`)).toBeVisible();
    await keys.pressUntil("Tab", page.getByLabel("Udfald"), 60);
    // Typing chooses in a list, as browsers do it.
    await keys.type(outcome);
    await keys.press("Tab");
    await keys.type(words);
    await keys.pressUntil("Tab", page.getByRole("button", { name: "Gem udfald" }), 4);
    await keys.press("Enter");
    await told(page, "Ændringen er gemt.");
    if (n + 1 < outcomes.length) {
      await keys.pressUntil("Tab", page.locator("a[rel=next]"), 40);
      await keys.press("Enter");
    }
  }
  // A task with one who answers for it.
  await page.getByText("Giv en opgave").click();
  await press(page, "Giv opgaven");
  await expect(page.getByText("Opgave: skal udfyldes.").first()).toBeVisible();
  await page.getByLabel("Opgave", { exact: true }).fill("Sender rammepapiret til klyngerne.");
  await page.getByRole("textbox", { name: /^Ansvarlig/ }).fill("medlem af Chefforum");
  await page.getByLabel("Konto").selectOption({ label: "Medlem af Chefforum" });
  await page.getByLabel("Frist").fill("30.11.2026");
  await press(page, "Giv opgaven");
  await told(page, "Opgaven er givet.");
  await page.goto(meeting);
  await press(page, "Afslut mødet");
  await told(page, "Mødet er slut.");

  // The minutes: a draft, out for comment, approved, and never changed again.
  await page.getByRole("link", { name: "Referat" }).click();
  await expect(page.getByText("Udkast", { exact: true })).toBeVisible();
  expect((await member.goto(`${meeting}/referat`))?.status()).toBe(404);
  await page.goto(meeting);
  await press(page, "Send referatet til kommentering");
  await told(page, "Referatet er sendt til kommentering.");
  await member.goto(`${meeting}/referat`);
  await expect(member.getByRole("article")).toContainText("Sagen sendes videre.");
  await expect(member.getByRole("button", { name: "Godkend referatet" })).toHaveCount(0);
  await press(member, "Send bemærkningen");
  await expect(member.getByText(/skal udfyldes/).first()).toBeVisible();
  await member.getByRole("combobox").selectOption({ index: 1 });
  await member.locator("#comment-words").fill("Beløbet mangler i referatet.");
  await press(member, "Send bemærkningen");
  await told(member, "Bemærkningen er sendt.");
  await page.reload();
  await expect(page.getByRole("region", { name: "Bemærkninger til referatet" })).toContainText(
    "Beløbet mangler i referatet.",
  );
  await page.getByRole("radio", { name: "Skriftligt" }).check();
  await press(page, "Godkend referatet");
  await told(page, "Referatet er godkendt.");
  await expect(page.getByRole("article")).toContainText("Beslutning nr. 1");
  const hash = await page.locator(".fingerprint code").innerText();
  await page.getByRole("textbox", { name: "Opfølgning" }).fill("Efter mødet er der givet tilsagn.");
  await press(page, "Tilføj opfølgning");
  await expect(page.getByRole("region", { name: "Opfølgning" })).toContainText("Efter mødet er der givet tilsagn.");
  await expect(page.locator(".fingerprint code")).toHaveText(hash);
  await page.goto(meeting);
  await expect(page.getByRole("link", { name: /^Ret/ })).toHaveCount(0);

  // Everybody reads them, without what is closed.
  await page.goto(`${meeting}/referat`);
  await press(page, "Offentliggør referatet");
  const anybody = await otherReader();
  await anybody.goto("/");
  await anybody.getByRole("link", { name: "Offentlige referater" }).click();
  await anybody.getByRole("row", { name: /23\.11\.2026.*Chefforum/ }).getByRole("link").click();
  await expect(anybody).toHaveURL(`${meeting}/offentligt-referat`);
  expect(await anybody.content()).not.toContain("Beløbet mangler");
  await expect(anybody.getByText("1 lukket punkt er udeladt.")).toBeVisible();
  expect(await anybody.content()).not.toContain("Fortrolig");
  expect(await anybody.content()).not.toContain("Sagen sendes videre");
  await expect(anybody.getByRole("article")).toContainText("Rammepapir");

  // What was put off stands on the next agenda by itself.
  await page.goto(next);
  await press(page, "Begynd dagsordenen");
  const back = item(page, "Rammepapir");
  await expect(back).toContainText("2. gang på dagsordenen");
  await back.getByRole("link", { name: "23.11.2026" }).click();
  await expect(page).toHaveURL(meeting);

  // Its task waits for who answers for it, and is proposed here until it is closed.
  const task = page.locator(".proposal", { hasText: "Sender rammepapiret" });
  await page.goto(next);
  await expect(task).toContainText("Frist 30.11.2026.");
  await member.goto("/");
  const own = member.getByRole("region", { name: "Mine opgaver" });
  await own.getByRole("link", { name: /Sender rammepapiret/ }).click();
  await member.getByRole("radio", { name: "Den er udført" }).check();
  await press(member, "Meld");
  await told(member, "Det er noteret på opgaven.");
  await expect(member.getByText("Udført").first()).toBeVisible();
  await page.goto(next);
  await expect(task).toHaveCount(0);

  // The register finds it.
  await page.goto(`${meeting.split("/moeder")[0]}/beslutninger`);
  await page.getByLabel("Ord i titel eller beslutning").fill("PERSONSAG");
  await press(page, "Søg");
  await expect(page.getByRole("row", { name: /Fortrolig personsag/ })).toContainText("Sagen sendes videre.");
});
