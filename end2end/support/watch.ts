// What a browser complains about, so that a test can fail on it.

import type { BrowserContext } from "@playwright/test";

/** Gathers errors of scripts, of the console and of the content security policy. */
export class Watch {
  private readonly errors: { text: string; address: string }[] = [];
  private readonly documents = new Set<string>();

  private constructor() {}

  static async over(context: BrowserContext): Promise<Watch> {
    const watch = new Watch();
    // Chromium reports a violation on the console as well, but not every kind of it.
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`Content security policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    context.on("weberror", (event) => watch.note(String(event.error()), ""));
    context.on("console", (message) => {
      if (message.type() === "error") watch.note(message.text(), message.location().url);
    });
    context.on("request", (request) => {
      if (request.isNavigationRequest()) watch.documents.add(request.url());
    });
    return watch;
  }

  /** One line each. A page that answers 403 or 422 is not a fault: tests check its words. */
  get complaints(): string[] {
    const isRefusedPage = (error: { text: string; address: string }) =>
      error.text.startsWith("Failed to load resource") && this.documents.has(error.address);
    return this.errors.filter((e) => !isRefusedPage(e)).map((e) => `${e.text} (${e.address})`);
  }

  private note(text: string, address: string): void {
    // A request is known without the part of a page that its form leads to.
    this.errors.push({ text, address: address.split("#")[0] ?? address });
  }
}
