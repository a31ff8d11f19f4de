import { readFile } from "node:fs/promises";
import { AGREEMENTS } from "../support/addresses";
import { danish, dayFromNow, DIRECTORS, meetingOf, POLITICAL } from "../support/meetings";
import { pdf, program } from "../support/office-files";
import { comeAs, DIRECTOR, POLITICIAN, SECRETARY } from "../support/people";
import { expect, test } from "../support/test";

const MEETING = "2026-12-07";
const ITEM = "Eksempel: Status på handleplanen";

test("an annex is put to an item, fetched as it was, and taken off; a wrong one is refused", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  const meeting = await meetingOf(page, DIRECTORS, MEETING);
  await page.goto(meeting);
  const agenda = page.locator(".agenda__item", { hasText: ITEM });
  await expect(agenda).toContainText("2 bilag");
  await agenda.getByRole("link", { name: ITEM, exact: true }).click();
  const annexes = page.getByRole("region", { name: "Bilag" });
  const attach = async (name: string, buffer: Buffer) => {
    if (!(await page.getByLabel("Fil", { exact: true }).isVisible())) await page.getByText("Læg bilag ved").click();
    await page.getByLabel("Fil", { exact: true }).setInputFiles({ name, mimeType: "application/pdf", buffer });
    await page.getByRole("button", { name: "Læg filen ved" }).click();
  };

  await attach("Notat.pdf", program());
  await expect(page.getByText("Fil: er ikke en PDF").first()).toBeVisible();
  await attach("Notat.docx", pdf("notat"));
  await expect(page.getByText("Giv filen endelsen .pdf.").first()).toBeVisible();
  await expect(annexes.locator(".annexes__item")).toHaveCount(2);

  const bytes = pdf("økonomi");
  await attach("Økonomi 2026.pdf", bytes);
  await expect(page.getByRole("status").first()).toContainText("Bilaget er lagt ved.");
  await expect(annexes.locator(".annexes__item")).toHaveCount(3);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    annexes.getByRole("link", { name: "Økonomi 2026.pdf" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Økonomi 2026.pdf");
  expect(await readFile(await download.path())).toEqual(bytes);

  await page.getByText("Læg bilag ved").click();
  await page.getByLabel("Bilagets navn").fill("Sagen hos kommunen");
  await page.getByLabel("Adresse").fill("http://esdh.example/7");
  await page.getByRole("button", { name: "Sæt linket" }).click();
  await expect(page.getByText("Adresse: er ikke en sikker webadresse.").first()).toBeVisible();
  await expect(page.getByLabel("Bilagets navn")).toHaveValue("Sagen hos kommunen");
  await page.getByLabel("Adresse").fill("https://esdh.example/7");
  await page.getByRole("button", { name: "Sæt linket" }).click();
  await expect(annexes.getByRole("link", { name: "Sagen hos kommunen" })).toBeVisible();

  // Who sits in the forum reads them and puts none to it.
  const member = await otherReader();
  await comeAs(member, DIRECTOR);
  await member.goto(new URL(page.url()).pathname);
  await expect(member.getByRole("link", { name: "Økonomi 2026.pdf" })).toBeVisible();
  await expect(member.getByText("Læg bilag ved")).toHaveCount(0);

  await annexes.getByRole("button", { name: "Fjern bilaget: Økonomi 2026.pdf" }).click();
  await expect(page.getByRole("status").first()).toContainText("Bilaget er taget af.");
  await page.goto(meeting);
  await page.getByRole("button", { name: "Udsend dagsordenen" }).click();
  await page.locator(".agenda__title a").first().click();
  await expect(annexes.locator(".annexes__item").first()).toBeVisible();
  await expect(annexes.getByRole("button", { name: /^Fjern bilaget/ })).toHaveCount(0);
});

test("readers of public minutes are told who hands annexes out, and nothing else of them", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  const meeting = await meetingOf(page, POLITICAL, "2023-05-24");
  await page.goto(`${meeting}/referat`);
  await expect(page.getByRole("link", { name: "Oversigt over de 15 indsatser.pdf" })).toBeVisible();
  const anybody = await otherReader();
  await anybody.goto(`${meeting}/offentligt-referat`);
  await expect(anybody.getByText("De udleveres af sekretariatet.")).toBeVisible();
  await expect(anybody.getByText("Oversigt over de 15 indsatser")).toHaveCount(0);
});

test("an annex of an agreement's text is added until a party has answered that text", async ({ page, otherReader }) => {
  await comeAs(page, SECRETARY);
  await page.goto(AGREEMENTS);
  await page.getByRole("link", { name: /^Eksempel: Samarbejdsaftale om overgangen/ }).click();
  const place = new URL(page.url()).pathname;
  const wording = page.getByRole("region", { name: "Aftalens tekst" });
  await expect(wording).toContainText("dens bilag ligger fast");
  await page.goto(`${place}/tekst`);
  await page.getByLabel("Aftalens tekst").fill("Den nye tekst.");
  await page.getByLabel("Fra").fill(danish(dayFromNow(0)));
  await page.getByLabel("Hvad er nyt").fill("Bilaget om økonomi.");
  await page.getByRole("button", { name: "Gem" }).click();

  await wording.getByText("Læg bilag ved").click();
  await page.getByLabel("Fil", { exact: true }).setInputFiles({ name: "Økonomi.pdf", mimeType: "application/pdf", buffer: program() });
  await page.getByRole("button", { name: "Læg filen ved" }).click();
  await expect(page.getByText("Fil: er ikke en PDF").first()).toBeVisible();
  const bytes = pdf("økonomi");
  await page.getByLabel("Fil", { exact: true }).setInputFiles({ name: "Økonomi.pdf", mimeType: "application/pdf", buffer: bytes });
  await page.getByRole("button", { name: "Læg filen ved" }).click();
  await expect(wording.getByRole("button", { name: "Fjern bilaget: Økonomi.pdf" })).toBeVisible();

  const politician = await otherReader();
  await comeAs(politician, POLITICIAN);
  await politician.goto(place);
  await expect(politician.getByRole("button", { name: /Fjern bilaget/ })).toHaveCount(0);
  const [download] = await Promise.all([
    politician.waitForEvent("download"),
    politician.getByRole("link", { name: "Økonomi.pdf" }).click(),
  ]);
  expect(await readFile(await download.path())).toEqual(bytes);

  await page.getByRole("button", { name: "Fjern bilaget: Økonomi.pdf" }).click();
  await expect(wording.getByRole("link", { name: "Økonomi.pdf" })).toHaveCount(0);
});
