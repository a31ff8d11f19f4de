// Forms sent without a page: what a browser would send, and what it would never send.

import type { APIResponse, Page } from "@playwright/test";

type Fields = Record<string, string>;

/** As from our own page, with the cookies of `page`; redirects are not followed. */
export function post(page: Page, address: string, form: Fields): Promise<APIResponse> {
  return send(page, address, form, { "Sec-Fetch-Site": "same-origin" });
}

/** As from a page of another site. */
export function postFromAbroad(page: Page, address: string, form: Fields): Promise<APIResponse> {
  const headers = { "Sec-Fetch-Site": "cross-site", Origin: "https://et-andet-sted.example" };
  return send(page, address, form, headers);
}

function send(page: Page, address: string, form: Fields, headers: Fields): Promise<APIResponse> {
  return page.request.post(address, { form, headers, maxRedirects: 0 });
}

/** A hidden value of the form on the page, such as the version it was opened with. */
export function hidden(page: Page, name: string): Promise<string> {
  return page.locator(`main input[type=hidden][name=${name}]`).first().inputValue();
}
