import { test as base, expect, type Page } from "@playwright/test";
import { viewerCookie, writeViewer } from "../src/components/viewer/viewer.ts";
import { createPeople, type People } from "./people/people.ts";
import type { Role } from "./people/roles.ts";
import { type Service, startService } from "./service/start-service.ts";

interface WorkerFixtures {
  /** `false` for tests that need an installation in which nobody has been yet: they get a service of their own. */
  hasPeople: boolean;
  /** Tests that name another one share no service with those that do not: each makes its own first owner. */
  installation: string;
  service: Service;
  people: People;
}

interface TestFixtures {
  /** A page of somebody with this role, who has signed in. The person is made through the real service at first use. */
  signedInAs: (role: Role) => Promise<Page>;
  /** What the test's pages wrote to the browser's console as an error, or threw. */
  pageErrors: string[];
}

/** Playwright's test with the real service behind the console, started once, and the pages' errors collected. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  hasPeople: [true, { option: true, scope: "worker" }],
  installation: ["shared", { option: true, scope: "worker" }],
  service: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const service = await startService();
      await use(service);
      await service.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  people: [async ({ service }, use) => use(createPeople(service)), { scope: "worker" }],
  baseURL: async ({ service }, use) => use(service.consoleOrigin),
  pageErrors: async ({ page }, use) => {
    const errors: string[] = [];
    collectErrors(page, errors);
    await use(errors);
  },
  signedInAs: async ({ browser, people, pageErrors, contextOptions, locale, timezoneId, baseURL }, use) => {
    const contexts: Awaited<ReturnType<typeof browser.newContext>>[] = [];
    await use(async (role) => {
      const storageState = await people.signIn(role);
      const context = await browser.newContext({ ...contextOptions, locale, timezoneId, baseURL, storageState });
      // As the page where one signs in leaves it.
      if (baseURL && locale && timezoneId) {
        const value = encodeURIComponent(writeViewer({ locale, timeZone: timezoneId }));
        await context.addCookies([{ name: viewerCookie, value, url: baseURL }]);
      }
      contexts.push(context);
      const page = await context.newPage();
      collectErrors(page, pageErrors);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

function collectErrors(page: Page, errors: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => errors.push(String(error)));
}

export { expectAccessible } from "./checks/expect-accessible.ts";
export { expectFits } from "./checks/expect-fits.ts";
export { expectNoLayoutShift } from "./checks/expect-no-layout-shift.ts";
export { takePictures } from "./checks/take-pictures.ts";
export { expect };
