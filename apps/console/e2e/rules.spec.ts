import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectFits, expectNoLayoutShift, takePictures, test } from "./fixtures.ts";
import { holdWork } from "./service/hold-work.ts";

const sentence = "She has diabetes and lives at 12 Birch Road.";

/** Saves the defaults, past the page: other tests stand on them. */
async function restoreDefaults(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post("/api/trpc/privacyRules.save", { data: { rules: {} }, headers: { origin } });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** A memory as another program of the customer's would bring it. */
async function importMemory(page: Page, apiOrigin: string, content: string): Promise<void> {
  const { origin } = new URL(page.url());
  const created = await page.request.post("/api/trpc/apiKeys.create", {
    data: { name: "Rules", role: "admin", expiresInDays: 1 },
    headers: { origin },
  });
  expect(created.status(), await created.text()).toBe(200);
  const { key } = (await created.json()).result.data;
  const imported = await page.request.post(`${apiOrigin}/api/v1/memories`, {
    data: { memories: [{ caller_id: "+12185550176", content }] },
    headers: { authorization: `Bearer ${key}` },
  });
  expect(imported.status(), await imported.text()).toBe(200);
}

const choice = (page: Page, category: string, action: string) =>
  page.getByRole("group", { name: `What happens to ${category}` }).getByRole("radio", { name: action });

test("an admin sets health to block, tries it on a sentence, and saves", async ({ signedInAs, pageErrors }) => {
  const page = await signedInAs("admin");
  await page.goto("/rules");
  const save = page.getByRole("button", { name: "Save rules" });
  await expect(choice(page, "health", "Flag")).toBeChecked();
  await expect(save).toBeDisabled();
  await expectNoLayoutShift(page);

  await choice(page, "health", "Block").check();
  await expect(page.getByText("Not saved: health.")).toBeVisible();
  await page.getByLabel("Text or dialogue").fill(sentence);
  const found = page.getByRole("region", { name: "Found" });
  await expect(found.getByText("health · block")).toBeVisible();
  await expect(found.getByText("location · allow")).toBeVisible();
  await expect(page.getByText("A memory that says this is not stored.")).toBeVisible();
  await expect(page.getByRole("region", { name: "What would be stored" })).toContainText("[health detail]");
  await expectAccessible(page);
  await takePictures(page, "rules-tried");

  await save.click();
  await expect(page.getByText(/^Rules saved/)).toBeVisible();
  await page.reload();
  await expect(choice(page, "health", "Block")).toBeChecked();
  await restoreDefaults(page);
  expect(pageErrors).toEqual([]);
});

test("a dialogue is read over its turns, and a pattern that cannot be used says why", async ({ signedInAs }) => {
  const page = await signedInAs("admin");
  await page.goto("/rules");
  await page.getByRole("button", { name: "Try an example" }).click();
  const stored = page.getByRole("region", { name: "What would be stored" });
  await expect(stored).toContainText("My number is [card number]");
  await expect(stored).not.toContainText("one one");

  await page.getByRole("button", { name: "Add rule" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a rule" });
  await dialog.getByLabel("Name").fill("staff number");
  await dialog.getByRole("radio", { name: "A pattern" }).check();
  await dialog.getByLabel("Pattern", { exact: true }).fill("EMP-(\\d{5}");
  await dialog.getByRole("button", { name: "Add rule" }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: "at character" })).toBeVisible();
  await dialog.getByLabel("Pattern", { exact: true }).fill("EMP-\\d{5}");
  await expectAccessible(page);
  await takePictures(page, "rules-dialog");
  await dialog.getByRole("button", { name: "Add rule" }).click();
  await expect(page.getByText("Not saved: staff number.")).toBeVisible();
  await page.getByLabel("Text or dialogue").fill("It was EMP-00417.");
  await expect(page.getByRole("region", { name: "Found" }).getByText("staff number · redact")).toBeVisible();
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(page.getByText("None yet.")).toBeVisible();
});

test("what somebody else saved meanwhile is not overwritten, and nothing is lost", async ({ signedInAs }) => {
  const mine = await signedInAs("admin");
  const theirs = await signedInAs("privacy_officer");
  await Promise.all([mine.goto("/rules"), theirs.goto("/rules")]);
  await choice(theirs, "location", "Redact").check();
  await theirs.getByRole("button", { name: "Save rules" }).click();
  await expect(theirs.getByText(/^Rules saved/)).toBeVisible();

  await choice(mine, "children", "Block").check();
  await mine.getByRole("button", { name: "Save rules" }).click();
  await expect(mine.getByText("Somebody else has saved rules meanwhile.")).toBeVisible();
  await expectAccessible(mine);
  await mine.getByRole("button", { name: "Put mine on top" }).click();
  await expect(choice(mine, "location", "Redact")).toBeChecked();
  await expect(choice(mine, "children", "Block")).toBeChecked();
  await mine.getByRole("button", { name: "Save rules" }).click();
  await expect(mine.getByText(/^Rules saved/)).toBeVisible();
  await restoreDefaults(mine);
});

test("what is stored is looked through, and the saved rules are applied to it", async ({ signedInAs, service }) => {
  const page = await signedInAs("admin");
  await page.goto("/rules");
  await importMemory(page, service.apiOrigin, "Works on Project Bluebird.");
  await page.getByRole("button", { name: "Add rule" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a rule" });
  await dialog.getByLabel("Name").fill("project");
  await dialog.getByRole("textbox", { name: "Words" }).fill("Project Bluebird\nBluebird");
  await dialog.getByRole("radio", { name: "Block" }).check();
  await dialog.getByRole("button", { name: "Add rule" }).click();
  await page.getByRole("button", { name: "See what would change" }).click();
  const stored = page.getByRole("region", { name: "What is stored" });
  await expect(stored.getByText("Nothing was changed.")).toBeVisible();
  await expect(stored.getByRole("list", { name: "Examples" })).toContainText("Deleted");
  await takePictures(page, "rules-stored");

  await expect(page.getByRole("button", { name: "Apply to what is stored" })).toBeDisabled();
  await page.getByRole("button", { name: "Save rules" }).click();
  await page.getByRole("button", { name: "Apply to what is stored" }).click();
  const asked = page.getByRole("alertdialog");
  await expect(asked).toContainText("This cannot be undone.");
  const goOn = await holdWork(service, "callers");
  try {
    await asked.getByRole("button", { name: "Apply rules" }).click();
    const applying = stored.getByRole("progressbar", { name: "Applying the rules, in callers" });
    await expect(applying).toHaveAttribute("aria-valuetext", /^0 of \d+$/);
    await page.reload();
    await expect(applying).toHaveAttribute("aria-valuetext", /^0 of \d+$/);
  } finally {
    await goOn();
  }
  await expect(stored.getByText("1 deleted")).toBeVisible();
  await page.reload();
  await expect(stored.getByText("1 deleted")).toBeVisible();
  await takePictures(page, "rules-applied");
  await restoreDefaults(page);
});

test("the keyboard alone sets an action and saves it", async ({ signedInAs }) => {
  const page = await signedInAs("admin");
  await page.goto("/rules");
  const flag = choice(page, "children", "Flag");
  await expect(flag).toBeChecked();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await flag.evaluate((radio) => radio === document.activeElement)) break;
  }
  await page.keyboard.press("ArrowRight");
  await expect(choice(page, "children", "Redact")).toBeChecked();
  const save = page.getByRole("button", { name: "Save rules" });
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Shift+Tab");
    if (await save.evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Rules saved/)).toBeVisible();
  await restoreDefaults(page);
});

test("compliance reads and tries the rules, and is offered no change", async ({ signedInAs, pageErrors }) => {
  const page = await signedInAs("compliance");
  await page.goto("/rules");
  await expect(page.getByText("Kept as sensitive: people see a bar").first()).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  for (const name of ["Save rules", "Add rule", "Apply to what is stored"]) {
    await expect(page.getByRole("button", { name })).toHaveCount(0);
  }
  await page.getByLabel("Text or dialogue").fill(sentence);
  await expect(page.getByText("health · flag")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 800 });
    await expectAccessible(page);
    await expectFits(page);
  }
  await takePictures(page, "rules-compliance");
  expect(pageErrors).toEqual([]);
});
