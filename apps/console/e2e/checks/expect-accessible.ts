import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { findClassConflicts } from "./find-class-conflicts.ts";

/** Colours on their way from one theme to another have any contrast. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Fails when axe finds anything serious or critical on the page, or classes of an element contradict each other. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(await findClassConflicts(page)).toEqual([]);
  expect(serious.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);
}
