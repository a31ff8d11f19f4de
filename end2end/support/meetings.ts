// Meetings are found by their forum, whose address holds an id.

import type { Page } from "@playwright/test";
import { FORUMS } from "./addresses";

export const CHIEFS = "Chefforum";
export const DIRECTORS = "Direktørforum";
export const OPERATIONS = "Driftsforum Voksenpsykiatri Midt";
export const PSYCHIATRY = "Psykiatriforum, Region Midtjylland";
export const STEERING = "Sundhedsstyregruppen, Region Midtjylland";
/** As many days from now STEERING meets, and asks five clusters before. */
export const STEERING_DAYS = 9;
export const POLITICAL = "Politisk Niveau, Sundhedsklynge Midt";

/** The address of what lies with a forum; for who keeps the registers. */
export async function deskOf(page: Page, forum: string): Promise<string> {
  await page.goto(FORUMS);
  const link = page.locator("main a", { hasText: forum }).first();
  const id = (await link.getAttribute("href"))?.split("/").at(-1);
  return `/forummer/${id}`;
}

/** The address of a forum's meeting on a day such as `2023-05-24`. */
export const meetingOf = async (page: Page, forum: string, on: string): Promise<string> =>
  `${await deskOf(page, forum)}/moeder/${on}`;

/** A day from today on, as addresses write it. */
export function dayFromNow(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" }).format(at);
}

/** `2023-05-24` as `24.05.2023`. */
export const danish = (day: string): string => day.split("-").reverse().join(".");
