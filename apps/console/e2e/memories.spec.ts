import type { Page } from "@playwright/test";
import { grouped, importMemories, newNumber } from "./calls/calls.ts";
import { expect, expectAccessible, expectFits, expectNoLayoutShift, takePictures, test } from "./fixtures.ts";
import { ageSignIns } from "./people/age-sign-ins.ts";
import { goodPassword } from "./people/people.ts";

const list = (page: Page) => page.getByRole("region", { name: "Memories" });
const row = (page: Page, name: string) => list(page).getByRole("link", { name });
const panel = (page: Page) => page.getByRole("complementary", { name: "Memory" });
const done = (page: Page, text: string) =>
  expect(page.getByRole("status").filter({ hasText: text }).first()).toBeVisible();

test("an admin finds a memory by words, flags, corrects and deletes it", async ({
  service,
  signedInAs,
  pageErrors,
}) => {
  const number = newNumber();
  await importMemories(service, number, ["Keeps bees behind the greenhouse.", "Has a dog called Rex."]);
  const page = await signedInAs("admin");
  await page.goto("/memories");
  await expect(row(page, "Has a dog called Rex.")).toBeVisible();
  await expectNoLayoutShift(page);
  await takePictures(page, "memories");

  // Days by the keyboard alone; whose the memories are stands beside them.
  await expect(list(page).getByText(grouped(number)).first()).toBeVisible();
  await page.getByRole("button", { name: "Last said" }).press("Enter");
  await page.getByLabel("To", { exact: true }).fill("2026-01-31");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/memories\?to=2026-01-31$/);
  await expect(page.getByRole("button", { name: /^Last said: until 31 Jan/ })).toBeFocused();
  await expect(row(page, "Has a dog called Rex.")).toBeHidden();
  await page.getByRole("button", { name: "Clear filters" }).first().click();

  await page.getByRole("searchbox", { name: "Search memories" }).fill("bees gree");
  await expect(row(page, "Has a dog called Rex.")).toBeHidden();
  await expect(page).toHaveURL(/q=bees/);
  await page.reload();
  await row(page, "Keeps bees behind the greenhouse.").click();
  await expect(page).toHaveURL(/\/memories\/mem_\w+\?q=bees/);
  await expect(panel(page).getByText("Imported, without a call it rests on.")).toBeVisible();
  await takePictures(page, "memory-panel");

  await panel(page).getByRole("button", { name: /^Flag/ }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill("Ask whether this still holds.");
  await page.getByRole("button", { name: "Flag memory" }).click();
  await expect(panel(page).getByText("Ask whether this still holds.").first()).toBeVisible();
  await expect(panel(page).getByText(/Flagged by Ada Admin/)).toBeVisible();

  await panel(page)
    .getByRole("button", { name: /^Correct/ })
    .click();
  await page.getByRole("textbox", { name: "What it says" }).fill("Keeps bees behind the barn.");
  await page.getByRole("combobox", { name: "Importance" }).selectOption("9");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save correction" }).click();
  await done(page, "Memory corrected.");
  await expect(panel(page).getByText("Said before: “Keeps bees behind the greenhouse.”")).toBeVisible();
  await expect(panel(page).getByText("9 of 10, shared with all agents")).toBeVisible();

  await panel(page)
    .getByRole("button", { name: /^Delete/ })
    .click();
  await expect(page.getByText("This cannot be undone.")).toBeVisible();
  await page.getByRole("button", { name: "Delete memory" }).click();
  await done(page, "1 memory deleted.");
  await expect(panel(page)).toBeHidden();
  await expect(page.getByText("No memory fits these filters")).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test("all that the filters leave are deleted together, also what is not loaded", async ({
  service,
  signedInAs,
  pageErrors,
}) => {
  const contents = Array.from({ length: 130 }, (_, index) => `Sells a marmoset lamp called Number ${index}.`);
  await importMemories(service, newNumber(), contents);
  const page = await signedInAs("privacy_officer");
  await page.goto("/memories?q=marmoset");
  await list(page).getByRole("checkbox").nth(1).check();
  const bar = page.getByRole("region", { name: "Selected memories" });
  await bar.getByRole("button", { name: "Select all that the filters leave" }).click();
  await expect(bar.getByRole("status")).toHaveText("130 memories selected");
  await bar.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("textbox", { name: "Type 130 to go on" }).fill("130");
  await page.getByRole("button", { name: "Delete memories" }).click();
  await done(page, "130 memories deleted.");
  await expect(page.getByText("No memory fits these filters")).toBeVisible();

  // Whoever looks at something else has chosen nothing of it.
  await page.goto("/memories");
  await list(page).getByRole("checkbox").nth(1).check();
  await page.getByRole("searchbox", { name: "Search memories" }).fill("a");
  await expect(bar).toBeHidden();
  expect(pageErrors).toEqual([]);
});

test("a reload finds the place in a long list again", async ({ service, signedInAs }) => {
  const contents = Array.from({ length: 150 }, (_, index) => `Keeps a quillfish called Number ${index}.`);
  await importMemories(service, newNumber(), contents);
  const page = await signedInAs("admin");
  await page.goto("/memories?q=quillfish");
  const rows = list(page).getByRole("link");
  await expect(rows.first()).toBeVisible();
  const scroller = list(page).locator(".overflow-y-auto");
  // Past the second page: each turn of the wheel has the next rows fetched.
  await expect(async () => {
    await scroller.hover();
    await page.mouse.wheel(0, 1_000);
    expect(await scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(4_200);
  }).toPass();
  const name = await rows.nth(20).getAttribute("aria-label");
  const place = await scroller.evaluate((element) => element.scrollTop);
  await page.reload();
  await expect(list(page).getByRole("link", { name: String(name) })).toBeVisible();
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeCloseTo(place, -1);
});

test("many are deleted together once their number is typed", async ({ service, signedInAs, pageErrors }) => {
  const contents = ["Ordered a walnut tray.", "Asked about walnut oil.", "Returned the walnut shelf."];
  for (const content of contents) await importMemories(service, newNumber(), [content]);
  const page = await signedInAs("privacy_officer");
  await page.goto("/memories?q=walnut");
  for (const content of contents.slice(0, 2)) {
    await list(page)
      .getByRole("checkbox", { name: `Select ${content}` })
      .check();
  }
  const bar = page.getByRole("region", { name: "Selected memories" });
  await expect(bar.getByRole("status")).toHaveText("2 memories selected");
  await takePictures(page, "memories-selected");
  await bar.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("They belong to 2 callers.")).toBeVisible();
  const confirm = page.getByRole("button", { name: "Delete memories" });
  await expect(confirm).toBeDisabled();
  await page.getByRole("textbox", { name: "Type 2 to go on" }).fill("2");
  await expectAccessible(page);
  await confirm.click();
  await done(page, "2 memories deleted.");
  await expect(row(page, "Ordered a walnut tray.")).toBeHidden();
  await expect(row(page, "Returned the walnut shelf.")).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test("a masked memory is revealed with a reason and the password, for this view", async ({
  service,
  signedInAs,
  people,
  pageErrors,
}) => {
  const number = newNumber();
  const [memoryId] = await importMemories(service, number, ["Has diabetes and measures every morning."]);
  const page = await signedInAs("compliance");
  await ageSignIns(service, people.emailOf("compliance"));
  await page.goto(`/memories/${memoryId}`);
  await expect(panel(page).getByText("health").first()).toBeVisible();
  expect(await page.content()).not.toContain("diabetes");

  // Compliance flags; correcting and deleting are not offered, and refused when tried.
  await expect(panel(page).getByRole("button", { name: /^Flag/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Correct|Delete)/ })).toHaveCount(0);
  for (const procedure of ["memories.correct", "memories.delete", "memories.deleteMany"]) {
    const data = { memoryId, memoryIds: [memoryId], importance: 1 };
    const origin = new URL(page.url()).origin;
    const refused = await page.request.post(`/api/trpc/${procedure}`, { data, headers: { origin } });
    expect(refused.status(), procedure).toBe(403);
  }

  await panel(page)
    .getByRole("button", { name: /^Reveal/ })
    .click();
  await page.getByRole("combobox", { name: "Why" }).selectOption("Legal request");
  await page.getByRole("button", { name: "Reveal memory" }).click();
  await page.getByLabel("Your password").fill(goodPassword);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(panel(page).getByText("Has diabetes and measures every morning.")).toBeVisible();
  await expect(panel(page).getByText(/Revealed for this view/)).toBeVisible();
  await takePictures(page, "memory-revealed");
  await page.reload();
  await expect(panel(page).getByText("health").first()).toBeVisible();
  expect(await page.content()).not.toContain("diabetes");
  expect(pageErrors).toEqual([]);
});

test("flagging takes the keyboard alone", async ({ service, signedInAs, pageErrors }) => {
  await importMemories(service, newNumber(), ["Collects porcelain owls.", "Paints porcelain owls."]);
  const page = await signedInAs("compliance");
  await page.goto("/memories");
  await expect(row(page, "Collects porcelain owls.")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await pressUntil(page, "Tab", page.getByRole("searchbox", { name: "Search memories" }));
  await page.keyboard.type("porcelain");
  await expect(list(page).getByRole("link")).toHaveCount(2);
  await pressUntil(page, "Tab", list(page).getByRole("link").first());
  await page.keyboard.press("ArrowDown");
  await expect(list(page).getByRole("link").nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { name: "Memory" })).toBeFocused();
  await pressUntil(page, "Tab", panel(page).getByRole("button", { name: /^Flag/ }));
  await page.keyboard.press("Enter");
  await pressUntil(page, "Tab", page.getByRole("textbox", { name: "Reason" }));
  await page.keyboard.type("Two of the same kind.");
  await pressUntil(page, "Tab", page.getByRole("button", { name: "Flag memory" }));
  await page.keyboard.press("Enter");
  await expect(panel(page).getByText("Two of the same kind.").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(page).toHaveURL(/\/memories\?q=porcelain$/);
  expect(pageErrors).toEqual([]);
});

test("list and panel are accessible and fit, wide and narrow, light and dark", async ({
  service,
  signedInAs,
  pageErrors,
}) => {
  const [memoryId] = await importMemories(service, newNumber(), ["Reads two books a week.", "Has asthma."]);
  const page = await signedInAs("admin");
  const views = [
    { path: `/memories/${memoryId}`, width: 1280, colorScheme: "light" },
    { path: `/memories/${memoryId}`, width: 360, colorScheme: "dark" },
    { path: "/memories", width: 1280, colorScheme: "dark" },
    { path: "/memories", width: 360, colorScheme: "light" },
  ] as const;
  for (const { path, width, colorScheme } of views) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    const shown = path === "/memories" ? row(page, "Reads two books a week.") : panel(page).getByText("None so far.");
    await expect(shown).toBeVisible();
    await expectAccessible(page);
    await expectFits(page);
  }
  expect(pageErrors).toEqual([]);
});

const maxPresses = 60;

/** Presses a key until something has the focus. */
async function pressUntil(page: Page, key: string, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let presses = 0; presses < maxPresses; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${maxPresses} times ${key} did not lead to it.`);
}
