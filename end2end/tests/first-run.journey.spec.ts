import { HOME } from "../support/addresses";
import * as steps from "../support/first-run";
import { counts, newest, report } from "../support/status";
import { expect, test } from "../support/test";

const ADMINISTRATOR = {
  email: "administrator@kommune.example",
  password: "en sætning der er let at huske",
};
const LEAD = {
  name: "projektleder, Region Nordjylland",
  email: "projektleder@region.example",
  password: "blå cykel foran rådhuset",
};
const PLAN = {
  name: "Handleplan for vores klynge",
  orderedBy: "Politisk Niveau",
  approvedBy: "Chefforum",
  firstRound: "07.12.2026",
};

test.use({ content: "empty" });

test("a new steering group has its plan and its first light on screen", async ({
  page,
  server,
  otherReader,
}) => {
  await steps.createAdministrator(page, server.firstRun, ADMINISTRATOR);
  await steps.addCluster(page, "Region Nordjylland", "Klynge Midt");
  await expect(page.getByRole("rowheader", { name: "Jammerbugt Kommune" })).toBeVisible();
  await steps.createLevel(page, "Politisk niveau");
  await steps.createLevel(page, "Chefniveau");
  await steps.createForum(page, PLAN.orderedBy, "1. Politisk niveau");
  await steps.createForum(page, PLAN.approvedBy, "2. Chefniveau");
  await steps.createProgramme(page, PLAN);
  await steps.pastePlan(page);
  const overview = page.url();
  await steps.createPerson(page, LEAD.name, LEAD.email);
  await steps.makeProjectLead(page, /Dosispakket medicin/);
  const link = await steps.makeLink(page);

  const lead = await otherReader();
  await lead.goto(link);
  await steps.choosePassword(lead, LEAD.password);
  await lead.getByRole("button", { name: "Gem adgangskoden" }).click();
  await expect(lead.getByRole("status").first()).toContainText("Du er logget ind.");
  await lead.goto(HOME);
  await lead.getByRole("link", { name: PLAN.name }).click();
  await lead.getByRole("link", { name: "Dosispakket medicin" }).click();
  await lead.getByRole("link", { name: "Sæt status" }).click();
  await report(lead, "grøn", "");

  await page.goto(overview);
  await expect(newest(page, 2)).toHaveText("grøn");
  expect(await counts(page)).toEqual({ rød: 0, gul: 0, "ikke indberettet": 14, grøn: 1 });
});
