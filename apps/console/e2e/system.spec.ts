import { startOpenMemoryServer } from "@elaaoms/openmemory/testing/openmemory-server";
import type { Locator, Page } from "@playwright/test";
import { importMemories, newNumber } from "./calls/calls.ts";
import { expect, expectAccessible, expectFits, test as signedOut, takePictures } from "./fixtures.ts";
import { holdWork } from "./service/hold-work.ts";

/** The page is the owner's. */
const test = signedOut.extend({
  page: async ({ browser, people, locale, timezoneId, baseURL }, use) => {
    const context = await browser.newContext({
      locale,
      timezoneId,
      baseURL,
      storageState: await people.signIn("owner"),
    });
    await use(await context.newPage());
    await context.close();
  },
});

const banner = "The service does not answer";

function dependency(page: Page, title: string): Locator {
  const rows = page.getByRole("region", { name: "Dependencies" }).getByRole("listitem");
  return rows.filter({ has: page.getByText(title, { exact: true }) });
}

test("shows the state of the real service and where its webhooks are", async ({
  page,
  service,
  request,
  pageErrors,
}) => {
  const health = await (await request.get(`${service.apiOrigin}/health`)).json();
  await page.goto("/system");

  await expect(page.getByRole("status").first()).toHaveText(/Everything works|Serving, with trouble/);
  await expect(page.getByRole("region", { name: "Dependencies" }).getByRole("listitem")).toHaveCount(5);
  await expect(dependency(page, "Postgres")).toContainText("Healthy");
  await expect(dependency(page, "Postgres")).toContainText(health.dependencies.postgres.message);
  await expect(dependency(page, "OpenMemory")).toContainText("Not configured");

  const webhooks = page.getByRole("region", { name: "Webhooks" });
  for (const name of ["client-data", "search-memory", "post-call"]) {
    await expect(webhooks.getByText(`${service.apiOrigin}/webhook/${name}`, { exact: true })).toBeVisible();
  }
  await expect(webhooks.getByRole("listitem").filter({ hasText: "After the call" })).toContainText(
    "Takes ElevenLabs-Signature",
  );
  await expect(page.getByRole("link", { name: "API reference" })).toHaveAttribute("href", `${service.apiOrigin}/docs`);
  expect(pageErrors).toEqual([]);
});

test("asks again by itself", async ({ page }) => {
  await page.goto("/system");
  const checked = page.getByText("Checked").locator("time");
  const first = await checked.getAttribute("datetime");
  await expect(checked).not.toHaveAttribute("datetime", first ?? "");
});

test("copies a webhook URL and says so", async ({ page, service }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/system");
  const button = page.getByRole("button", { name: "Copy the post-call URL" });
  await button.click();

  await expect(button).toHaveText("Copied");
  await expect(page.getByRole("status").filter({ hasText: "Copied to the clipboard" })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${service.apiOrigin}/webhook/post-call`);
});

test("keeps what was known while the service is away, and recovers by itself", async ({ page, service }) => {
  await page.goto("/system");
  const postgres = dependency(page, "Postgres");
  await expect(postgres).toContainText("Healthy");

  await service.stopApi();
  await expect(page.getByRole("alert").filter({ hasText: banner })).toBeVisible();
  await expect(page.getByText("What stands below was known at")).toBeVisible();
  await expect(postgres).toContainText("Healthy");
  await expectAccessible(page);

  await service.startApi();
  await expect(page.getByText(banner)).toBeHidden();
  await expect(page.getByText("Checked")).toBeVisible();
});

test("says what to do when the service was never there, without flickering, and goes on when it comes", async ({
  page,
  service,
}) => {
  await service.stopApi();
  await page.goto("/system");
  const alert = page.getByRole("alert").filter({ hasText: banner });
  await expect(alert).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy the command that starts the service" })).toBeVisible();

  // The banner stays the same element while the page asks again.
  await alert.evaluate((element) => element.setAttribute("data-seen", "before"));
  const refused = page.waitForResponse((response) => response.status() === 502);
  await page.getByRole("button", { name: "Ask now" }).click();
  await refused;
  await expect(page.locator("[data-seen=before]")).toBeVisible();

  await service.startApi();
  await expect(page.getByText("Checked")).toBeVisible();
  await expect(page.getByRole("region", { name: "Webhooks" }).getByRole("button")).toHaveCount(3);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1280]) {
    test(`is accessible and fits, ${colorScheme}, ${width} px`, async ({ page, pageErrors }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/system");
      await expect(page.getByText("Checked")).toBeVisible();

      await expectAccessible(page);
      await expectFits(page);
      expect(pageErrors).toEqual([]);
    });
  }
}

test("loads nothing from outside and cannot be framed", async ({ page, service }) => {
  const origins = new Set<string>();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  const response = await page.goto("/system");
  await expect(page.getByText("Checked")).toBeVisible();

  expect([...origins]).toEqual([service.consoleOrigin]);
  const headers = response?.headers() ?? {};
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+'/);
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
});

test("what the OpenMemory server lacks is given to it, and the progress outlives a reload", async ({
  page,
  service,
  pageErrors,
}) => {
  test.slow();
  const said = "Keeps the spare key at the bakery.";
  await importMemories(service, newNumber(), [said]);
  const openMemory = await startOpenMemoryServer({ generation: "by_user" });
  openMemory.behaviour = { kind: "slow", delayMs: 700 };
  await service.stopApi();
  await service.startApi({ OPENMEMORY_URL: openMemory.url, OPENMEMORY_API_KEY: openMemory.apiKey });
  try {
    await page.goto("/system");
    const section = page.getByRole("region", { name: "Mirror at OpenMemory" });
    await section.getByRole("button", { name: "Mirror what is missing" }).click();
    const mirroring = section.getByRole("progressbar", { name: "Mirroring callers" });
    await expect(mirroring).toBeVisible();
    const goOn = await holdWork(service, "mirror");
    try {
      await page.reload();
      await expect(mirroring).toHaveAttribute("aria-valuetext", /^\d+ of \d+$/);
      await takePictures(page, "system-mirroring");
    } finally {
      await goOn();
    }
    openMemory.behaviour = { kind: "serve" };
    await expect(section.getByRole("progressbar", { name: "Everything is mirrored" })).toBeVisible({ timeout: 60_000 });
    expect(openMemory.store.list().map(({ content }) => content)).toContain(said);
    await expectAccessible(page);
    expect(pageErrors).toEqual([]);
  } finally {
    await service.stopApi();
    await openMemory.close();
    await service.startApi();
  }
});
