import { readFile } from "node:fs/promises";
import { verifyExport } from "@elaaoms/audit/verify-export";
import type { Page } from "@playwright/test";
import { importMemories, newNumber, rememberCall } from "./calls/calls.ts";
import { expect, expectAccessible, expectFits, expectNoLayoutShift, takePictures, test } from "./fixtures.ts";
import { holdWork } from "./service/hold-work.ts";
import type { Service } from "./service/start-service.ts";

/** Somebody of the privacy team looks at what a caller said about their health. */
async function reveal(page: Page, service: Service, reason: string): Promise<string> {
  const number = newNumber();
  const [memoryId] = await importMemories(service, number, ["Takes metformin for type 2 diabetes."]);
  const answer = await page.request.post("/api/trpc/memories.reveal", {
    headers: { origin: service.consoleOrigin },
    data: { memoryId, reason },
  });
  expect(answer.status()).toBe(200);
  return number;
}

test("a compliance reader filters to the reveals of last week, opens one, verifies the chain, exports", async ({
  signedInAs,
  service,
  pageErrors,
}) => {
  test.slow();
  const number = await reveal(await signedInAs("privacy_officer"), service, "Asked by the caller’s lawyer.");
  const page = await signedInAs("compliance");
  await page.goto("/audit");
  await page.getByRole("button", { name: "What", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "Reveals" }).click();
  await page.getByRole("button", { name: "When", exact: true }).click();
  await page.getByRole("button", { name: "Last 7 days" }).click();
  await expect(page.getByRole("button", { name: "When: last 7 days" })).toBeFocused();
  await expect(page).toHaveURL(/what=reveals&when=week/);
  const row = page.getByRole("link", { name: `Priya Officer revealed a health memory of caller …${number.slice(-4)}` });
  await expect(row).toBeVisible();
  await expect(page.getByText("reason: Asked by the caller’s lawyer.").first()).toBeVisible();

  await row.click();
  const panel = page.getByRole("complementary", { name: /^Event #/ });
  await expect(panel.getByText("Not checked yet")).toBeVisible();
  await page.getByRole("button", { name: "Verify chain" }).click();
  await expect(page.getByText(/Chain verified up to event \d/)).toBeVisible();
  await expect(panel.getByText(/^Chain verified up to #\d/)).toBeVisible();
  await expectAccessible(page);
  await takePictures(page, "audit-event");
  await panel
    .getByRole("link", { name: /had the audit log checked|signed in|joined|#/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/audit\/aud_[0-9a-f]+\?what=reveals/);

  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export these events" }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).split("\n");
  expect(lines.join()).toContain("memory.revealed");
  expect(await verifyExport(lines)).toMatchObject({ valid: true, complete: false });

  // The filters stand in the address: a reload keeps them, and the export is an event itself.
  await page.reload();
  await expect(row).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(
    page.getByRole("link", { name: "Conrad Reader exported the audit log, filtered" }).first(),
  ).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test("an export outlives a reload of the page, and is downloaded once it is ready", async ({
  signedInAs,
  service,
  pageErrors,
}) => {
  test.slow();
  const page = await signedInAs("compliance");
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await discardExports(page, service);
  await page.goto("/audit");
  const goOn = await holdWork(service, "exports");
  const preparing = page.getByRole("progressbar", { name: /^Preparing audit-log-.+\.jsonl$/ });
  try {
    await page.getByRole("button", { name: "Export all" }).click();
    await expect(preparing).toHaveAttribute("aria-valuetext", /^0 of [\d,]+$/);
    await expectAccessible(page);
    await takePictures(page, "audit-export-preparing");
    await page.reload();
    await expect(preparing).toBeVisible();
    await expectNoLayoutShift(page);
  } finally {
    await goOn();
  }
  const line = page.getByRole("list", { name: "Your exports" }).getByRole("listitem");
  await expect(line).toHaveText(/^Ready: audit-log-.+\.jsonl, \d+\skB, [\d,]+ events · kept until /);
  await expectAccessible(page);
  await takePictures(page, "audit-export-ready");
  // The page that asked for it is gone: nothing is downloaded by itself.
  expect(downloads).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    line.getByRole("button", { name: "Download", exact: true }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).split("\n");
  expect(await verifyExport(lines)).toMatchObject({ valid: true, complete: true });
  await expect(line.getByRole("button", { name: "Download again" })).toBeVisible();
  await expect(
    page.getByRole("link", { name: /^Conrad Reader downloaded an export of the audit log: / }).first(),
  ).toBeVisible();
  await line.getByRole("button", { name: "Discard" }).click();
  await expect(line).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});

/** Past the page: exports of other tests are not to be looked at. */
async function discardExports(page: Page, service: Service): Promise<void> {
  const headers = { origin: service.consoleOrigin };
  const { result } = await (await page.request.get("/api/trpc/audit.listExports")).json();
  for (const { id: exportId } of result.data) {
    const answer = await page.request.post("/api/trpc/audit.discardExport", { headers, data: { exportId } });
    expect(answer.status()).toBe(200);
  }
}

test("what an agent was given and whose data somebody read can be told after a breach", async ({
  signedInAs,
  service,
  pageErrors,
}) => {
  const revealed = await reveal(await signedInAs("privacy_officer"), service, "Asked by letter.");
  const told = newNumber();
  await rememberCall(service, { number: told, said: ["I have two cats, Pip and Momo."] });
  await rememberCall(service, { number: told, said: ["I moved to Duluth last week."] });
  const page = await signedInAs("compliance");
  await page.goto("/audit");
  await page.getByRole("link", { name: "Who saw what" }).click();
  await page.getByLabel("Caller: number, name or id").fill(told);
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page).toHaveURL(/caller=caller_/);
  expect(page.url()).not.toContain(told.slice(-7));
  await expectAccessible(page);

  await page.getByRole("button", { name: "What people read" }).click();
  await page.getByRole("button", { name: "Who", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "Priya Officer" }).click();
  await expect(page.getByRole("link", { name: `Caller ${revealed.slice(-4)}` })).toBeVisible();
  await expectAccessible(page);
  await takePictures(page, "accesses");
  expect(pageErrors).toEqual([]);
});

test("whoever may not read the log is not offered it, and is refused", async ({ signedInAs }) => {
  const page = await signedInAs("developer");
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Simulator" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Audit log" })).toHaveCount(0);
  await page.goto("/audit");
  await expect(page.getByText("Not part of your role")).toBeVisible();
});

test("the log is accessible, fits, and does not shift", async ({ signedInAs, pageErrors }) => {
  const page = await signedInAs("compliance");
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [360, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/audit");
      await expect(page.getByRole("link", { name: /signed in/ }).first()).toBeVisible();
      await expectAccessible(page);
      await expectFits(page);
      await expectNoLayoutShift(page);
    }
  }
  await takePictures(page, "audit");
  expect(pageErrors).toEqual([]);
});
