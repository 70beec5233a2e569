import { expect, expectAccessible, expectFits, expectNoLayoutShift, takePictures, test } from "./fixtures.ts";

test.use({ hasPeople: false, installation: "first run" });

/** What a person has from the link on the terminal to the first call that is remembered. */
const limitMs = 120_000;

test("from the terminal's link to the first remembered call, without reading documentation", async ({
  page,
  service,
  pageErrors,
}) => {
  await page.goto("/sign-in");
  await expect(page.getByText("Nobody has an account here yet.")).toBeVisible();
  await page.goto("/setup");
  await expect(page.getByText("This page needs the link from the terminal")).toBeVisible();
  const link = await service.run("link-owner");
  const began = Date.now();
  await page.goto(link);
  await page.getByLabel("Your name").fill("Olu Owner");
  await page.getByLabel("E-mail address").fill("owner@example.com");
  await page.getByLabel("Password").fill("harbor-violin-cactus-meadow");
  await page.getByRole("button", { name: "Create owner" }).click();
  await expect(page).toHaveURL(/\/welcome$/);
  await page.getByRole("button", { name: "Send a test call" }).click();
  await expect(page.getByRole("region", { name: "What was remembered" })).toContainText("FH-2061");
  const heard = page.getByRole("region", { name: "What the agent hears at her next call" });
  await expect(heard).toContainText("Marisol");
  const took = Date.now() - began;
  test.info().annotations.push({ type: "first remembered call", description: `${(took / 1_000).toFixed(1)} s` });
  expect(took).toBeLessThan(limitMs);

  for (const hook of ["client-data", "search-memory", "post-call"]) {
    await expect(page.getByText(`${service.apiOrigin}/webhook/${hook}`, { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: `Copy the ${hook} URL` })).toBeVisible();
  }
  await page.getByRole("button", { name: "Show secrets" }).first().click();
  await expect(page.getByRole("button", { name: "Copy the webhook token" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy the signing secret" })).toBeVisible();
  await expectAccessible(page);
  await takePictures(page, "first-run");
  await page.setViewportSize({ width: 360, height: 740 });
  await expectFits(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await expect(page.getByRole("button", { name: "Send a test call" })).toBeVisible();
  await expectNoLayoutShift(page);
  expect(pageErrors).toEqual([]);
});
