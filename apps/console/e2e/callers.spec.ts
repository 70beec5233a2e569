import type { Page } from "@playwright/test";
import { grouped, newNumber, rememberCall } from "./calls/calls.ts";
import { expect, expectAccessible, expectFits, expectNoLayoutShift, takePictures, test } from "./fixtures.ts";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const row = (page: Page, name: string) => page.getByRole("region", { name: "Callers" }).getByRole("link", { name });
const done = (page: Page, text: string) =>
  expect(page.getByRole("status").filter({ hasText: text }).first()).toBeVisible();

async function act(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Actions" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("a privacy officer finds a caller by number in any format, and no number gets into the address", async ({
  service,
  signedInAs,
  pageErrors,
}) => {
  const number = newNumber();
  await rememberCall(service, { number, said: ["My name is Marlene Osterkamp."] });
  await rememberCall(service, { number: newNumber(), said: ["My name is Peter Holm."] });
  const page = await signedInAs("privacy_officer");
  await page.goto("/callers");
  await expect(row(page, "Peter Holm")).toBeVisible();
  await expectNoLayoutShift(page);
  await expectAccessible(page);
  await takePictures(page, "callers");

  const search = page.getByRole("searchbox", { name: "Search callers" });
  const spellings = [
    number,
    `(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}`,
    `001 ${number.slice(2, 5)} ${number.slice(5)}`,
    number.slice(-7),
  ];
  for (const spelling of spellings) {
    await search.fill(spelling);
    await expect(row(page, "Marlene Osterkamp")).toBeVisible();
    await expect(row(page, "Peter Holm")).toBeHidden();
    await expect(page).toHaveURL(/caller=caller_/);
    expect(page.url()).not.toContain(number.slice(-4));
    await search.fill("");
    await expect(row(page, "Peter Holm")).toBeVisible();
  }

  await search.fill("marl ost");
  await expect(page).toHaveURL(/q=marl/);
  await page.reload();
  await expect(row(page, "Marlene Osterkamp")).toBeVisible();
  await expect(row(page, "Peter Holm")).toBeHidden();
  await row(page, "Marlene Osterkamp").click();
  await expect(page.getByRole("heading", { level: 1, name: "Marlene Osterkamp" })).toBeVisible();
  await expect(page.getByText(grouped(number))).toBeVisible();
  await expect(page.getByRole("link", { name: "Erase caller" })).toHaveAttribute(
    "href",
    /^\/callers\/caller_\w+\/erase$/,
  );
  await page.goBack();
  await expect(search).toHaveValue("marl ost");
  expect(pageErrors).toEqual([]);
});

test("tells what each call taught and what the next one starts from; quotes lead to the transcript", async ({
  service,
  signedInAs,
  pageErrors,
}) => {
  const number = newNumber();
  const first = await rememberCall(service, {
    number,
    startedAt: daysAgo(30),
    said: ["My name is Ruth Amsel.", "I have diabetes."],
  });
  await rememberCall(service, { number, startedAt: daysAgo(2), said: ["Please text me instead of calling."] });
  const page = await signedInAs("compliance");
  await page.goto("/callers");
  await row(page, "Ruth Amsel").click();

  const quote = page.getByRole("link", { name: /My name is Ruth Amsel/ });
  await expect(quote).toHaveAttribute("href", `/conversations/${first}?turn=1`);
  await expect(page.getByRole("region", { name: "Facts" }).getByText("Masked: health")).toBeVisible();
  expect(await page.content()).not.toContain("diabetes");
  await expectAccessible(page);
  await takePictures(page, "caller-memories");

  await page.getByRole("tab", { name: "Calls" }).click();
  await expect(page.getByText(/^2 calls in the last twelve months/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Prefers text messages instead of calling." })).toBeVisible();
  await expectAccessible(page);
  await takePictures(page, "caller-calls");

  await page.getByRole("tab", { name: "Next call" }).click();
  await expect(page.getByRole("region", { name: "Greeting" })).toContainText("Ruth");
  await expectAccessible(page);
  await takePictures(page, "caller-brief");
  expect(await page.content()).not.toContain("diabetes");

  // Compliance reads: nothing to change is offered.
  await expect(page.getByRole("button", { name: "Actions" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Erase caller" })).toBeHidden();
  await page.setViewportSize({ width: 360, height: 800 });
  for (const tab of ["Memories", "Calls", "Next call", "Numbers and merges"]) {
    await page.getByRole("tab", { name: tab }).click();
    await expectFits(page);
  }
  expect(pageErrors).toEqual([]);
});

test("settles a conflict side by side, marks, restricts, exports, merges and undoes it", async ({
  service,
  signedInAs,
  pageErrors,
}) => {
  const [number, other] = [newNumber(), newNumber()];
  const startedAt = daysAgo(3);
  await rememberCall(service, { number, startedAt, said: ["My name is Dana Whitfield."] });
  await rememberCall(service, { number, startedAt, said: ["My name is Peter Lindqvist."] });
  await rememberCall(service, { number: other, said: ["My name is Solveig Brandt."] });
  const page = await signedInAs("privacy_officer");
  await page.goto("/callers?conflicts=true");
  await page.getByRole("region", { name: "Callers" }).getByRole("link").first().click();

  const conflicts = page.getByRole("region", { name: "Conflicts" });
  await expect(conflicts.getByText("The caller's name is Peter Lindqvist.")).toBeVisible();
  await takePictures(page, "caller-conflict");
  await conflicts.getByRole("button", { name: /^Keep: .*Dana/ }).click();
  await page.getByRole("textbox", { name: /Reason/ }).fill("She told us.");
  await page.getByRole("button", { name: "Settle conflict" }).click();
  await done(page, "Conflict settled.");
  await expect(conflicts).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: "Dana Whitfield" })).toBeVisible();

  await act(page, "Mark as VIP");
  await done(page, "Caller marked.");
  await expect(page.getByText("VIP", { exact: true })).toBeVisible();

  await act(page, "Restrict");
  await page.getByRole("textbox", { name: "Reason" }).fill("Asked by letter.");
  await page.getByRole("button", { name: "Restrict caller" }).click();
  await expect(page.getByText(/Restricted since/)).toBeVisible();
  await act(page, "Lift restriction");
  await page.getByRole("textbox", { name: "Reason" }).fill("Withdrawn.");
  await page.getByRole("button", { name: "Lift restriction" }).click();
  await expect(page.getByText(/Restricted since/)).toBeHidden();

  await act(page, "Export everything");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download export" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^caller_\w+\.html$/);

  await act(page, "Merge with another caller");
  await page.getByRole("textbox", { name: "Other caller" }).fill(other);
  await page.getByRole("radio", { name: /Solveig Brandt/ }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Merge callers" }).click();
  await done(page, "Callers merged.");
  await page.getByRole("tab", { name: "Numbers and merges" }).click();
  await expect(page.getByRole("region", { name: "Numbers and ids" })).toContainText(grouped(other));
  await page.getByRole("button", { name: "Undo merge: Solveig Brandt" }).click();
  await page.getByRole("button", { name: "Undo merge", exact: true }).click();
  await done(page, "Merge undone.");
  await expect(page.getByRole("region", { name: "Numbers and ids" })).not.toContainText(grouped(other));
  expect(pageErrors).toEqual([]);
});
