// The pages of meetings, as their secretariat meets them.

import * as meetings from "./meetings";
import { SECRETARY } from "./people";
import type { Scene, Visit } from "./scene";

/** A page of a forum's meeting, which is opened by its secretariat. */
const ofMeeting = (name: string, forum: string, on: string, page_: string): Scene => ({
  name,
  open: async ({ page }) => page.goto(`${await meetings.meetingOf(page, forum, on)}${page_}`),
});

/** The page of the first item of a meeting. */
const firstItem = (name: string, forum: string, on: string): Scene => ({
  name,
  open: async ({ page }) => {
    await page.goto(await meetings.meetingOf(page, forum, on));
    await page.locator(".agenda__title a").first().click();
    await page.locator("#outcome").waitFor();
  },
});

const { DIRECTORS, OPERATIONS, POLITICAL, PSYCHIATRY, STEERING } = meetings;
const ASKING = meetings.dayFromNow(meetings.STEERING_DAYS);
const TODAY = meetings.dayFromNow(0);

export const MEETINGS: Visit = {
  name: "meetings",
  content: "demo",
  account: SECRETARY,
  scenes: [
    {
      name: "meetings-of-a-forum",
      open: async ({ page }) =>
        page.goto(`${await meetings.deskOf(page, PSYCHIATRY)}/moeder`),
    },
    {
      name: "decisions",
      open: async ({ page }) =>
        page.goto(`${await meetings.deskOf(page, POLITICAL)}/beslutninger`),
    },
    {
      name: "tasks",
      open: async ({ page }) => page.goto(`${await meetings.deskOf(page, POLITICAL)}/opgaver`),
    },
    {
      name: "task",
      open: async ({ page }) => {
        await page.goto(`${await meetings.deskOf(page, POLITICAL)}/opgaver`);
        await page.locator("th a[href^='/opgaver/']").first().click();
        await page.locator("#say").waitFor();
      },
    },
    {
      name: "hearings",
      open: async ({ page }) => page.goto(`${await meetings.deskOf(page, STEERING)}/hoeringer`),
    },
    {
      name: "hearing",
      open: async ({ page }) => {
        await page.goto(`${await meetings.deskOf(page, STEERING)}/hoeringer`);
        await page.locator("th a[href*='/hoeringer/']").first().click();
        await page.locator("#put-down").waitFor();
      },
    },
    {
      name: "hearing-refused",
      open: async ({ page }) => {
        await page.goto(`${await meetings.deskOf(page, STEERING)}/hoeringer`);
        await page.locator("th a[href*='/hoeringer/']").first().click();
        await page.locator("section:has(#put-down) button[type=submit]").click();
        await page.locator("#problems").waitFor();
      },
    },
    firstItem("meeting-item-with-a-hearing", STEERING, ASKING),
    {
      name: "new-hearing-refused",
      open: async ({ page }) => {
        await page.goto(await meetings.meetingOf(page, STEERING, ASKING));
        await page.locator(".agenda__title a").first().click();
        await page.locator("a[href$='/hoering']").click();
        await page.locator("main form button[type=submit]").click();
        await page.locator("#problems").waitFor();
      },
    },
    ofMeeting("minutes-with-a-hearing", PSYCHIATRY, "2022-11-10", "/referat"),
    ofMeeting("meeting-agenda", DIRECTORS, "2026-12-07", ""),
    ofMeeting("meeting-details", DIRECTORS, "2026-12-07", "/tid-og-sted"),
    ofMeeting("new-item", DIRECTORS, "2026-12-07", "/nyt-punkt"),
    {
      name: "new-item-refused",
      open: async ({ page }) => {
        await page.goto(`${await meetings.meetingOf(page, DIRECTORS, "2026-12-07")}/nyt-punkt`);
        await page.locator("#allotted").fill("999");
        await page.locator("main form button[type=submit]").click();
        await page.locator("#problems").waitFor();
      },
    },
    ofMeeting("meeting-sent-out", OPERATIONS, TODAY, ""),
    firstItem("meeting-item", OPERATIONS, TODAY),
    {
      name: "edit-item",
      open: async ({ page }) => {
        await page.goto(await meetings.meetingOf(page, OPERATIONS, TODAY));
        await page.locator("a[href$='/rediger']").first().click();
        await page.locator("#matter").waitFor();
      },
    },
    {
      name: "meeting-item-in-session",
      open: async ({ page }) => {
        const meeting = await meetings.meetingOf(page, OPERATIONS, TODAY);
        await page.goto(meeting);
        // Once it is open it stays so.
        const open = page.locator("form[action$='/aabn'] button");
        if ((await open.count()) > 0) await open.click();
        await page.locator(".agenda__title a").first().click();
        await page.locator("#conclusion").waitFor();
      },
    },
    {
      name: "call-off-refused",
      open: async ({ page }) => {
        await page.goto(await meetings.meetingOf(page, DIRECTORS, "2026-12-07"));
        await page.locator("details:has(form[action$='/aflys']) summary").click();
        await page.locator("form[action$='/aflys'] button").click();
        await page.locator("#problems").waitFor();
      },
    },
    {
      name: "forum-terms",
      open: async ({ page }) => {
        await page.goto(`${await meetings.deskOf(page, OPERATIONS)}/kommissorium`);
        await page.locator("details summary").first().click();
      },
    },
    {
      name: "forum-terms-refused",
      open: async ({ page }) => {
        await page.goto(`/sekretariat${await meetings.deskOf(page, OPERATIONS)}/kommissorium`);
        await page.locator("#forum_purpose").fill("");
        await page.locator("main form button[type=submit]").click();
        await page.locator("#problems").waitFor();
      },
    },
    {
      name: "meeting-series",
      open: async ({ page }) => {
        await page.goto(`/sekretariat${await meetings.deskOf(page, OPERATIONS)}/moederaekke`);
        const year = new Date().getFullYear() + 1;
        await page.locator("#first_meeting").fill(`04.01.${year}`);
        await page.locator("#last_meeting").fill(`31.12.${year}`);
        await page.locator("#rhythm").selectOption("monthly");
        await page.locator("main form button[type=submit]").click();
        await page.locator("#preview, #problems").first().waitFor();
      },
    },
    {
      name: "close-forum-hindered",
      open: async ({ page }) =>
        page.goto(`/sekretariat${await meetings.deskOf(page, meetings.CHIEFS)}/nedlaeg`),
    },
    {
      name: "forum-closed",
      open: async ({ page }) => page.goto(await meetings.deskOf(page, PSYCHIATRY)),
    },
    // As the opened meeting of the scene before.
    ofMeeting("attendance", OPERATIONS, TODAY, "/fremmoede"),
    ofMeeting("attendance-ahead", DIRECTORS, "2026-12-07", "/fremmoede"),
    ofMeeting("attendance-noted", PSYCHIATRY, "2022-11-10", "/fremmoede"),
    {
      name: "annex-refused",
      open: async ({ page }) => {
        await page.goto(await meetings.meetingOf(page, OPERATIONS, TODAY));
        await page.locator(".agenda__title a").first().click();
        await page.locator("#annexes").waitFor();
        await page.locator("details:has(input[type=file]) summary").click();
        await page.locator("form[action$='/bilag/link'] button").click();
        await page.locator("#problems").waitFor();
      },
    },
    ofMeeting("meeting-pack", OPERATIONS, TODAY, "/materiale/1"),
    firstItem("meeting-item-carried", PSYCHIATRY, "2022-11-10"),
    ofMeeting("minutes", POLITICAL, "2023-05-24", "/referat"),
    ofMeeting("minutes-public", POLITICAL, "2023-05-24", "/offentligt-referat"),
  ],
};
