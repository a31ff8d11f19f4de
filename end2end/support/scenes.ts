// Every page of the application in every state a reader can meet it in: what is looked at for
// accessibility, on a small screen and in pictures. Opened in any language, so nothing is found by
// its words.

import type { Page } from "@playwright/test";
import * as addresses from "./addresses";
import { AGREEMENT_KEEPER, AGREEMENT_READER } from "./agreement-scenes";
import { GRANTS, GRANTS_OF_A_MEMBER } from "./funding-scenes";
import { MEETINGS } from "./meeting-scenes";
import { OUTBOX_WITH_MAILS } from "./outbox";
import * as people from "./people";
import { asPasted, planRows } from "./plan";
import { createFirstAdministrator, passwordLink } from "./one-time";
import { WHEELS } from "./wheel-scenes";
import { at, firstOf, nothing, openLast, type Scene, sent, type Stage, type Visit } from "./scene";

export { patience } from "./scene";

const { PLAN, ROLL_OUT, LARGE, FIVE, TARGETS } = addresses;
const { confirmation, editConfirmation, orderBook } = addresses;
const { amendOrder, deliveries, endInitiative, ledger, newCondition, order, presentScope, rounds } = addresses;
const { editIndicator, indicator, indicatorEntry, indicators, newIndicator } = addresses;
const { correctFidelityReview, fidelity, fidelityReview, newFidelityReview } = addresses;
const { deviation, deviations, followUps, honesty, milestones, political, roundItem } = addresses;
const { initiative, setStatus, newInitiative, editInitiative, editProgramme, paste } = addresses;

/** The seats of the first forum that a page leads to, and on from there. */
const seats = (name: string, from: string, on: (page: Page) => Promise<unknown>): Scene => ({
  name,
  open: async ({ page }) => {
    await page.goto(from);
    const link = page.locator("main a[href*='/forummer/']:not([href$='/ny'])").first();
    const forum = (await link.getAttribute("href")) ?? "";
    await page.goto(`${forum.replace("/sekretariat", "")}/pladser`);
    await on(page);
  },
});
const firstSeat = async (page: Page) => {
  await page.goto((await page.locator("tbody a").first().getAttribute("href")) ?? "");
};
const newSeat = async (page: Page) => {
  await page.goto(`${new URL(page.url()).pathname}/ny`);
};
/** Every form of the first seat unfolded, and the one for a substitute sent empty. */
const refusedSeat = async (page: Page) => {
  await firstSeat(page);
  for (const summary of await page.locator("main summary").all()) await summary.click();
  await page.locator("form[action$='/stedfortraeder'] button").click();
  await page.locator("#problems").waitFor();
};
const PERSON = "td a[href*='/personer/']";

const ANYBODY: Visit = {
  name: "anybody",
  content: "demo",
  scenes: [
    at("programmes-public", addresses.HOME),
    at("minutes-published", "/referater"),
    at("about", addresses.ABOUT),
    at("sign-in", addresses.SIGN_IN),
    sent("sign-in-refused", addresses.SIGN_IN, nothing, "#problems"),
    at("overview-public", ROLL_OUT),
    at("political-public", political(ROLL_OUT)),
    at("indicators-public", indicators(ROLL_OUT)),
    at("indicator-course", indicator(ROLL_OUT, 1)),
    at("indicator-parts", indicator(ROLL_OUT, 2)),
    at("indicator-benchmark", indicator(ROLL_OUT, 4)),
    at("fidelity-public", fidelity(ROLL_OUT)),
    at("fidelity-review", fidelityReview(ROLL_OUT, 3)),
    at("not-found", "/findes-ikke"),
    at("not-signed-in", addresses.SECRETARIAT),
    {
      name: "choose-password",
      open: async ({ page, databaseUrl }) =>
        page.goto(await passwordLink(databaseUrl, people.FORUM_MEMBER)),
    },
  ],
};

const MEMBER: Visit = {
  name: "a forum member",
  content: "demo",
  account: people.FORUM_MEMBER,
  scenes: [
    at("programmes", addresses.HOME),
    at("calendars", addresses.CALENDAR),
    at("reminders", addresses.REMINDERS),
    {
      name: "calendar-made",
      open: async ({ page }) => {
        await page.goto(addresses.CALENDAR);
        await page.locator("form[action$='/adresse'] button").first().click();
        await page.locator(".alert-success code").waitFor();
      },
    },
    at("overview", PLAN),
    at("overview-filtered", `${PLAN}?lys=yellow&sorter=nummer`),
    at("overview-nothing-found", `${PLAN}?lys=red&leder=ingen`),
    at("initiative", initiative(PLAN, 10)),
    at("order-book", orderBook(PLAN)),
    at("order-book-missing", `${orderBook(PLAN)}?mangler=ja`),
    at("order", order(PLAN, 10)),
    at("rounds", rounds(PLAN)),
    at("round-open", `${rounds(PLAN)}/2026-11-23`),
    at("round-closed", `${rounds(PLAN)}/2026-10-05`),
    at("round-material", `${rounds(PLAN)}/2026-10-05/materiale`),
    at("upward-report", `${rounds(PLAN)}/2026-10-05/rapport`),
    at("round-item", roundItem(PLAN, "2026-10-05", 6)),
    at("milestones", milestones(PLAN, 2)),
    at("follow-ups", followUps(PLAN, 10)),
    at("deviations", deviations(PLAN)),
    at("honesty", honesty(PLAN)),
    at("honesty-over-more-rounds", `${honesty(PLAN)}?runder=6&moede=2026-08-24`),
    at("deviation-escalated", deviation(PLAN, 6)),
    at("deviation-to-decide", deviation(PLAN, 9)),
    sent("deviation-refused", deviation(PLAN, 9), openLast, "#problems"),
    at("deviation-none", deviation(PLAN, 2)),
    firstOf("request", addresses.HOME, "main a[href^='/hoeringer/']"),
    {
      name: "request-refused",
      open: async ({ page }) => {
        await firstOf("", addresses.HOME, "main a[href^='/hoeringer/']").open({ page } as Stage);
        await page.locator("main form button[type=submit]").last().click();
        await page.locator("#problems").waitFor();
      },
    },
    firstOf("desk", addresses.HOME, "main a[href^='/forummer/']"),
    seats("seats", addresses.HOME, nothing),
    seats("seat", addresses.HOME, firstSeat),
    at("ledger", ledger(PLAN)),
    sent(
      "ledger-contradiction",
      ledger(PLAN),
      (page) => page.locator("#text").fill("Handleplanen med 13 indsatser"),
      ".alert-warning",
    ),
    at("deliveries", deliveries(PLAN, 4)),
    at("deliverable-returned", `${deliveries(PLAN, 4)}/1`),
    at("confirmation-changing", confirmation(PLAN, 10)),
    at("order-book-mine", `${orderBook(PLAN)}?afventer=mig`),
    at("confirmation-to-decide", confirmation(PLAN, 3)),
    sent("decision-refused", confirmation(PLAN, 3), nothing, "#problems"),
    at("confirmation-unwritten", confirmation(PLAN, 14)),
    at("confirmation-on-paper", `${confirmation(PLAN, 5)}/version/1`),
    at("sign-in-again", addresses.SIGN_IN),
    at("denied", addresses.SECRETARIAT),
  ],
};

const POLITICIAN: Visit = {
  name: "a politician",
  content: "demo",
  account: people.POLITICIAN,
  scenes: [
    at("programmes-of-a-politician", addresses.HOME),
    at("political", political(PLAN)),
    at("overview-of-a-politician", PLAN),
  ],
};

const LEAD: Visit = {
  name: "a project lead",
  content: "demo",
  account: people.PROJECT_LEAD,
  scenes: [
    at("initiative-of-the-lead", initiative(PLAN, 10)),
    at("status", setStatus(PLAN, 10)),
    sent(
      "status-refused",
      setStatus(PLAN, 10),
      (page) => page.locator("#light-yellow").check(),
      "#problems",
    ),
    sent(
      "status-reported",
      setStatus(PLAN, 10),
      async (page) => {
        await page.locator("#light-red").check();
        await page.locator("#explanation").fill("Leverandøren er gået konkurs. Udbuddet går om.");
        for (const field of ["consequence", "action", "responsible"]) {
          await page.locator(`#${field}`).fill("Udbuddet tager et halvt år.");
        }
        await page.locator("#due_on").fill("31.12.2030");
      },
      ".timeline",
    ),
    at("status-corrected", setStatus(PLAN, 10)),
    at("confirmation-editor", editConfirmation(PLAN, 10)),
    at("deliverable-to-hand-over", `${deliveries(PLAN, 10)}/1`),
    {
      name: "confirmation-refused",
      open: async ({ page }) => {
        await page.goto(editConfirmation(PLAN, 10));
        await page.locator("#end_on").fill("31.12.2020");
        await page.locator("button[formaction]").click();
        await page.locator("#problems").waitFor();
      },
    },
  ],
};

const REGISTERS: Visit = {
  name: "the registers",
  content: "demo",
  account: people.ADMINISTRATOR,
  scenes: [
    at("secretariat", addresses.SECRETARIAT),
    at("organisations", addresses.ORGANISATIONS),
    at("new-organisation", addresses.NEW_ORGANISATION),
    at("reference", addresses.REFERENCE),
    firstOf("organisation", addresses.ORGANISATIONS, "td a[href*='/organisationer/']"),
    at("forums", addresses.FORUMS),
    at("new-forum", addresses.NEW_FORUM),
    firstOf("forum", addresses.FORUMS, "td a[href*='/forummer/']"),
    seats("seats-of-a-keeper", addresses.FORUMS, nothing),
    seats("seat-of-a-keeper", addresses.FORUMS, firstSeat),
    seats("seat-refused", addresses.FORUMS, refusedSeat),
    seats("new-seat", addresses.FORUMS, newSeat),
    at("new-level", addresses.NEW_LEVEL),
    firstOf("level", addresses.FORUMS, "a[href*='/niveauer/']:not([href$='/ny'])"),
    at("outbox", addresses.OUTBOX),
    OUTBOX_WITH_MAILS,
    at("people", addresses.PEOPLE),
    at("new-person", addresses.NEW_PERSON),
    firstOf("person", addresses.PEOPLE, PERSON),
    {
      name: "person-with-a-link",
      open: async (stage) => {
        await firstOf("", addresses.PEOPLE, PERSON).open(stage);
        await stage.page.locator("form[action$='/adgang'] button").click();
        await stage.page.locator(".alert-success code").waitFor();
      },
    },
  ],
};

const PLANNING: Visit = {
  name: "a secretary's plan",
  content: "demo",
  account: people.SECRETARY,
  scenes: [
    at("programmes-of-a-secretary", addresses.HOME),
    at("overview-of-a-secretary", PLAN),
    at("new-programme", addresses.NEW_PROGRAMME),
    at("edit-programme", editProgramme(PLAN)),
    at("order-of-a-secretary", order(PLAN, 10)),
    at("amend-order", amendOrder(PLAN, 10)),
    at("new-condition", newCondition(PLAN, 10)),
    sent("condition-refused", newCondition(PLAN, 10), nothing, "#problems"),
    at("present-scope", presentScope(PLAN, 10)),
    at("rounds-of-a-secretary", rounds(PLAN)),
    at("round-of-a-secretary", `${rounds(PLAN)}/2026-11-23`),
    at("round-schedule", `${rounds(PLAN)}/2026-11-23/plan`),
    at("planned-round", `${rounds(PLAN)}/2027-03-15/plan`),
    at("upward-report-to-write", `${rounds(PLAN)}/2026-10-05/rapport`),
    at("milestones-to-report", milestones(PLAN, 10)),
    at("follow-ups-to-record", followUps(PLAN, 10)),
    at("end-initiative", endInitiative(PLAN, 10)),
    sent("end-refused", endInitiative(PLAN, 10), nothing, "#problems"),
    at("deliverable-waiting", `${deliveries(PLAN, 8)}/1`),
    sent("answer-refused", `${deliveries(PLAN, 8)}/1`, nothing, "#problems"),
    at("new-initiative", newInitiative(PLAN)),
    sent("initiative-refused", newInitiative(PLAN), nothing, "#problems"),
    at("edit-initiative", editInitiative(PLAN, 10)),
    at("paste", paste(PLAN)),
    sent(
      "paste-preview",
      paste(PLAN),
      (page) => page.locator("#rows").fill(asPasted(planRows())),
      "tr.is-refused",
    ),
  ],
};

const RULES: Visit = {
  name: "a secretary's rule sets",
  content: "demo",
  account: people.SECRETARY,
  scenes: [
    at("five-overview", FIVE),
    at("five-round", `${rounds(FIVE)}/2026-09-14`),
    at("five-round-open", `${rounds(FIVE)}/2026-11-16`),
    at("five-material", `${rounds(FIVE)}/2026-09-14/materiale`),
    at("five-item", roundItem(FIVE, "2026-09-14", 4)),
    at("five-political", political(FIVE)),
    at("five-upward", `${rounds(FIVE)}/2026-09-14/rapport`),
    at("five-initiative", initiative(FIVE, 4)),
    at("five-status", setStatus(FIVE, 4)),
    sent(
      "five-status-refused",
      setStatus(FIVE, 4),
      async (page) => {
        await page.locator("#light_time-red").check();
        await page.locator("#light-green").check();
      },
      "#light_economy-error",
    ),
    at("targets-round", `${rounds(TARGETS)}/2026-09-14`),
    at("targets-initiative", initiative(TARGETS, 3)),
    at("targets-status", setStatus(TARGETS, 4)),
    sent("targets-status-refused", setStatus(TARGETS, 4), (page) => page.locator("#light-green").check(), "#better-error"),
  ],
};

const FIGURES: Visit = {
  name: "a secretary's figures",
  content: "demo",
  account: people.SECRETARY,
  scenes: [
    at("indicators-of-a-secretary", indicators(ROLL_OUT)),
    at("indicators-none", indicators(PLAN)),
    at("indicator-of-a-secretary", indicator(ROLL_OUT, 3)),
    at("new-indicator", newIndicator(PLAN)),
    sent("new-indicator-refused", newIndicator(PLAN), nothing, "#problems"),
    at("edit-indicator", editIndicator(ROLL_OUT, 4)),
    at("fidelity-of-a-secretary", fidelity(ROLL_OUT)),
    at("fidelity-none", fidelity(PLAN)),
    at("new-fidelity-review", newFidelityReview(ROLL_OUT)),
    sent("new-fidelity-review-refused", newFidelityReview(ROLL_OUT), nothing, "#problems"),
    at("correct-fidelity-review", correctFidelityReview(ROLL_OUT, 5)),
    at("figures-to-enter", indicatorEntry(ROLL_OUT, 3)),
    {
      name: "figures-refused",
      open: async ({ page }: Stage) => {
        await page.goto(indicatorEntry(ROLL_OUT, 4));
        await page.locator("#rows").fill("2022-11;70;67\n2022-12;20;60");
        await page.locator("main form button[type=submit]").first().click();
        await page.locator("tr.is-refused").first().waitFor();
      },
    },
    {
      name: "figures-doubted",
      open: async ({ page }: Stage) => {
        await page.goto(indicatorEntry(ROLL_OUT, 3));
        await page.locator("#rows").fill("Periode;Kategori;Procent;Nævner\n2023-01;;8;67");
        await page.locator("main form button[type=submit]").first().click();
        await page.locator("#store-reason").waitFor();
      },
    },
  ],
};

const PORTFOLIO: Visit = {
  name: "a large programme",
  content: "large",
  scenes: [at("overview-large", `${LARGE}?side=2`)],
};

const EMPTY: Visit = {
  name: "an empty installation",
  content: "empty",
  scenes: [
    at("programmes-none", addresses.HOME),
    { name: "first-run", open: ({ page, server }) => page.goto(server.firstRun) },
    {
      name: "link-spent",
      open: async ({ page, server }) => {
        await createFirstAdministrator(page, server);
        await page.goto(server.firstRun);
      },
    },
    at("secretariat-first-steps", addresses.SECRETARIAT),
    at("organisations-none", addresses.ORGANISATIONS),
    at("forums-none", addresses.FORUMS),
    at("new-forum-first-a-level", addresses.NEW_FORUM),
    at("new-programme-first-a-forum", addresses.NEW_PROGRAMME),
  ],
};

export const VISITS = [ANYBODY, MEMBER, POLITICIAN, LEAD, REGISTERS, PLANNING, RULES, FIGURES, MEETINGS, AGREEMENT_READER, AGREEMENT_KEEPER, WHEELS, GRANTS, GRANTS_OF_A_MEMBER, PORTFOLIO, EMPTY];
