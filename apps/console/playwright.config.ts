import { defineConfig } from "@playwright/test";
import { findBrowser } from "./e2e/browser/find-browser.ts";
import { jsonReportPath } from "./e2e/env.ts";

const browser = await findBrowser();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/build-console.ts",
  // Each has a service, a database and a console of its own, because some tests stop theirs; a file is run by one of them.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: jsonReportPath ? [["list"], ["json", { outputFile: jsonReportPath }]] : [["list"]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
    launchOptions: { executablePath: browser.executablePath, env: browser.env },
  },
});
