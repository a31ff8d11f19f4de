import * as addresses from "../support/addresses";
import * as people from "../support/people";
import { expect, test } from "../support/test";

const { AGREEMENT, FIVE, HOME, initiative, PLAN, ROLL_OUT, TARGETS } = addresses;
const KEEPERS_PAGES = [
  addresses.SECRETARIAT,
  addresses.ORGANISATIONS,
  addresses.REFERENCE,
  addresses.INHABITANTS,
  addresses.NEW_ORGANISATION,
  addresses.FORUMS,
  addresses.NEW_FORUM,
  addresses.NEW_LEVEL,
  addresses.NEW_PROGRAMME,
  addresses.PEOPLE,
  addresses.NEW_PERSON,
];

const PLAN_NAME = "Handleplan for Sundhedsklynge Midt";
const ROLL_OUT_NAME = "IPS i Region Nordjylland";
const AGREEMENT_NAME = "Samarbejdsaftale om børn og unge i psykisk mistrivsel";
const FIVE_NAME = "Tværgående digitale løsninger (eksempel)";
const TARGETS_NAME = "Måltal for fælles forløb (eksempel)";
const OWN = [PLAN_NAME, ROLL_OUT_NAME];
const ALL = [PLAN_NAME, ROLL_OUT_NAME, AGREEMENT_NAME, FIVE_NAME, TARGETS_NAME];

interface Access {
  account?: people.Account;
  /** What the list of programmes shows. */
  programmes: string[];
  /** The initiatives of 9 and 10 whose page leads to the status form; none without the plan. */
  reports: number[];
  /** How the pages of the secretariat answer. */
  secretariat: number;
}

const TABLE: Record<string, Access> = {
  anonymous: { programmes: [ROLL_OUT_NAME], reports: [], secretariat: 401 },
  politician: { account: people.POLITICIAN, programmes: OWN, reports: [], secretariat: 403 },
  "forum member": { account: people.FORUM_MEMBER, programmes: OWN, reports: [], secretariat: 403 },
  "project lead": { account: people.PROJECT_LEAD, programmes: OWN, reports: [10], secretariat: 403 },
  secretariat: { account: people.SECRETARY, programmes: ALL, reports: [9, 10], secretariat: 200 },
  administrator: {
    account: people.ADMINISTRATOR,
    programmes: ALL,
    reports: [9, 10],
    secretariat: 200,
  },
};

const ADDRESSES: Record<string, string> = {
  [PLAN_NAME]: PLAN,
  [ROLL_OUT_NAME]: ROLL_OUT,
  [AGREEMENT_NAME]: AGREEMENT,
  [FIVE_NAME]: FIVE,
  [TARGETS_NAME]: TARGETS,
};

for (const [role, access] of Object.entries(TABLE)) {
  test(`${role}: what is seen and what is not`, async ({ page }) => {
    if (access.account) await people.comeAs(page, access.account);
    await page.goto(HOME);
    const shown = await page.locator(".programme__title").allInnerTexts();
    expect(shown.sort()).toEqual([...access.programmes].sort());

    for (const [name, address] of Object.entries(ADDRESSES)) {
      const answer = await page.goto(address);
      const isSeen = access.programmes.includes(name);
      // To whom a programme is not open it does not exist.
      expect(answer?.status(), name).toBe(isSeen ? 200 : 404);
    }
    for (const number of [9, 10]) {
      await page.goto(initiative(PLAN, number));
      const link = page.getByRole("link", { name: "Sæt status" });
      await expect(link).toHaveCount(access.reports.includes(number) ? 1 : 0);
    }
    for (const address of KEEPERS_PAGES) {
      const answer = await page.request.get(address);
      expect(answer.status(), address).toBe(access.secretariat);
    }
    const menu = page.getByRole("navigation", { name: "Hovedmenu" });
    const isKeeper = access.secretariat === 200 ? 1 : 0;
    await expect(menu.getByRole("link", { name: "Sekretariat" })).toHaveCount(isKeeper);
  });
}

test("a programme that is not public names nobody's right to it", async ({ page }) => {
  await page.goto(PLAN);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Siden findes ikke");
  await expect(page.getByText(PLAN_NAME)).toHaveCount(0);
});
