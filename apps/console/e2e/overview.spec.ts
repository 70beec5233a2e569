import { expect, test } from "./fixtures.ts";

test("tells what calls have taught, in a range that the address keeps", async ({ signedInAs, service, pageErrors }) => {
  await service.run("simulate");
  const page = await signedInAs("admin");
  await page.goto("/");
  const calls = page.getByRole("figure", { name: "Calls per day" });
  // A caller's three calls lie within 30 days, and two of them within seven.
  await expect(calls).toContainText(/\d+ calls in the last 30 days/);
  await expect(calls).toContainText(/called before/);
  await expect(calls.locator("svg").first()).toBeVisible();
  await expect(page.getByRole("figure", { name: "Memories per day" })).toContainText(
    /[1-9]\d* memories were first said/,
  );
  await expect(page.getByRole("main")).toContainText("Half of the calls could be recalled within");

  await page.getByRole("button", { name: "7 days" }).click();
  await expect(page).toHaveURL(/\?days=7$/);
  await expect(calls).toContainText("in the last 7 days");
  await page.reload();
  await expect(calls).toContainText("in the last 7 days");
  await calls.getByText("As a table").click();
  await expect(calls.getByRole("row")).toHaveCount(8);
  await page.goBack();
  await expect(calls).toContainText("in the last 30 days");
  expect(pageErrors).toEqual([]);
});

test("leads to what waits for a person", async ({ signedInAs }) => {
  const page = await signedInAs("privacy_officer");
  await page.goto("/");
  await page.getByRole("link", { name: "No privacy request is open." }).click();
  await expect(page).toHaveURL(/\/requests$/);
});

test("shows a developer the calls, and not what they taught", async ({ signedInAs, pageErrors }) => {
  const page = await signedInAs("developer");
  await page.goto("/");
  await expect(page.getByRole("figure", { name: "Calls per day" })).toContainText("calls in the last 30 days");
  await expect(page.getByRole("figure", { name: "Memories per day" })).toBeHidden();
  await expect(page.getByText("privacy request")).toBeHidden();
  expect(pageErrors).toEqual([]);
});
