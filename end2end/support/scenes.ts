// Every page of the application in every state a reader can meet it in: what is looked at for
// accessibility, on a small screen and in pictures. Opened in any language, so nothing is found by
// its words.

import type { Page } from "@playwright/test";
import * as addresses from "./addresses";
import { styrbord } from "./binary";
import type { Content } from "./database";
import * as people from "./people";
import { asPasted, planRows } from "./plan";
import type { Server } from "./server";

/** What a scene may need to find its page. */
export interface Stage {
  page: Page;
  server: Server;
  databaseUrl: string;
}

export interface Scene {
  name: string;
  content: Content;
  /** Who looks; nobody who is signed in if absent. */
  account?: people.Account;
  open: (stage: Stage) => Promise<unknown>;
}

/** A page that is only opened. */
function at(name: string, address: string, account?: people.Account): Scene {
  return { name, content: "demo", account, open: ({ page }) => page.goto(address) };
}

/** The page of the first record of a register; its address holds an id. */
function firstOf(name: string, register: string, edit: string): Scene {
  const open = async ({ page }: Stage) => {
    await page.goto(register);
    await page.goto((await page.locator(edit).first().getAttribute("href")) ?? "");
  };
  return { name, content: "demo", account: people.ADMINISTRATOR, open };
}

/** A page of an installation that holds nothing but its administrator. */
function empty(name: string, address: string): Scene {
  return {
    name: `empty-${name}`,
    content: "empty",
    open: async (stage) => {
      await createFirstAdministrator(stage);
      await stage.page.goto(address);
    },
  };
}

async function createFirstAdministrator({ page, server }: Stage) {
  const form = {
    name: "administrator",
    email: "administrator@kommune.example",
    password: "en sætning der er let at huske",
    password_again: "en sætning der er let at huske",
  };
  const headers = { "Sec-Fetch-Site": "same-origin" };
  await page.request.post(server.firstRun, { form, headers, maxRedirects: 0 });
}

const { PLAN, ROLL_OUT, LARGE } = addresses;
const { PROJECT_LEAD, FORUM_MEMBER, SECRETARY, ADMINISTRATOR } = people;

const READING: Scene[] = [
  at("programmes", addresses.HOME),
  at("programmes-of-a-secretary", addresses.HOME, SECRETARY),
  at("about", addresses.ABOUT),
  at("sign-in", addresses.SIGN_IN),
  at("sign-in-again", addresses.SIGN_IN, FORUM_MEMBER),
  at("overview", PLAN, FORUM_MEMBER),
  at("overview-of-a-secretary", PLAN, SECRETARY),
  at("overview-filtered", `${PLAN}?lys=yellow&sorter=nummer`, FORUM_MEMBER),
  at("overview-nothing-found", `${PLAN}?lys=red&leder=ingen`, FORUM_MEMBER),
  at("overview-public", ROLL_OUT),
  { ...at("overview-large", `${LARGE}?side=2`), content: "large" },
  at("initiative", addresses.initiative(PLAN, 10), FORUM_MEMBER),
  at("initiative-of-the-lead", addresses.initiative(PLAN, 10), PROJECT_LEAD),
  at("not-found", "/findes-ikke"),
  at("denied", addresses.SECRETARIAT, FORUM_MEMBER),
  at("not-signed-in", addresses.SECRETARIAT),
];

const STATUS: Scene[] = [
  at("status", addresses.setStatus(PLAN, 10), PROJECT_LEAD),
  {
    ...at("status-refused", addresses.setStatus(PLAN, 10), PROJECT_LEAD),
    open: async ({ page }) => {
      await page.goto(addresses.setStatus(PLAN, 10));
      await page.locator("#light-yellow").check();
      await page.locator("form button[type=submit]").last().click();
      await page.locator("#problems").waitFor();
    },
  },
  {
    ...at("status-reported", addresses.initiative(PLAN, 10), PROJECT_LEAD),
    open: async ({ page }) => {
      await page.goto(addresses.setStatus(PLAN, 10));
      await page.locator("#light-red").check();
      await page.locator("#explanation").fill("Leverandøren er gået konkurs. Udbuddet går om.");
      await page.locator("form button[type=submit]").last().click();
      await page.waitForURL(/\?done=/);
    },
  },
];

const KEEPING: Scene[] = [
  at("secretariat", addresses.SECRETARIAT, SECRETARY),
  at("organisations", addresses.ORGANISATIONS, SECRETARY),
  at("new-organisation", addresses.NEW_ORGANISATION, SECRETARY),
  at("reference", addresses.REFERENCE, SECRETARY),
  firstOf("organisation", addresses.ORGANISATIONS, "td a[href*='/organisationer/']"),
  at("forums", addresses.FORUMS, SECRETARY),
  at("new-forum", addresses.NEW_FORUM, SECRETARY),
  firstOf("forum", addresses.FORUMS, "td a[href*='/forummer/']"),
  at("new-level", addresses.NEW_LEVEL, SECRETARY),
  firstOf("level", addresses.FORUMS, "a[href*='/niveauer/']:not([href$='/ny'])"),
  at("people", addresses.PEOPLE, SECRETARY),
  at("new-person", addresses.NEW_PERSON, SECRETARY),
  firstOf("person", addresses.PEOPLE, "td a[href*='/personer/']"),
  {
    ...firstOf("person-with-a-link", addresses.PEOPLE, "td a[href*='/personer/']"),
    open: async (stage) => {
      await firstOf("", addresses.PEOPLE, "td a[href*='/personer/']").open(stage);
      await stage.page.locator("form[action$='/adgang'] button").click();
      await stage.page.locator(".alert-success code").waitFor();
    },
  },
  at("new-programme", addresses.NEW_PROGRAMME, SECRETARY),
  at("edit-programme", addresses.editProgramme(PLAN), SECRETARY),
  at("new-initiative", addresses.newInitiative(PLAN), SECRETARY),
  at("edit-initiative", addresses.editInitiative(PLAN, 10), SECRETARY),
  at("paste", addresses.paste(PLAN), SECRETARY),
  {
    ...at("initiative-refused", addresses.newInitiative(PLAN), SECRETARY),
    open: async ({ page }) => {
      await page.goto(addresses.newInitiative(PLAN));
      await page.locator("main form button[type=submit]").click();
      await page.locator("#problems").waitFor();
    },
  },
  {
    ...at("paste-preview", addresses.paste(ROLL_OUT), SECRETARY),
    open: async ({ page }) => {
      await page.goto(addresses.paste(ROLL_OUT));
      await page.locator("#rows").fill(asPasted(planRows()));
      await page.locator("main form button[type=submit]").click();
      await page.locator("tr.is-refused").first().waitFor();
    },
  },
];

const ONE_TIME: Scene[] = [
  {
    ...at("choose-password", ""),
    open: async ({ page, databaseUrl }) => {
      const printed = await styrbord(databaseUrl, "user", "link", ADMINISTRATOR.email);
      await page.goto(/\/adgang\/\S+/.exec(printed)?.[0] ?? "");
    },
  },
  {
    name: "first-run",
    content: "empty",
    open: ({ page, server }) => page.goto(server.firstRun),
  },
  {
    name: "link-spent",
    content: "empty",
    open: async (stage) => {
      await createFirstAdministrator(stage);
      await stage.page.context().clearCookies();
      await stage.page.goto(stage.server.firstRun);
    },
  },
];

const EMPTY: Scene[] = [
  empty("programmes", addresses.HOME),
  empty("secretariat", addresses.SECRETARIAT),
  empty("organisations", addresses.ORGANISATIONS),
  empty("forums", addresses.FORUMS),
  empty("new-forum", addresses.NEW_FORUM),
  empty("new-programme", addresses.NEW_PROGRAMME),
];

export const SCENES = [...READING, ...STATUS, ...KEEPING, ...ONE_TIME, ...EMPTY];
