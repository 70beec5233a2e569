import type { Locator, Page } from "@playwright/test";

/** Milliseconds from the beginning of the page's navigation until something of this selector is in the page and painted. */
export async function sinceNavigation(page: Page, url: string, selector: string): Promise<number> {
  await page.goto(url, { waitUntil: "commit" });
  const seen = await page.waitForFunction(
    (wanted) => document.querySelector(wanted) !== null && performance.now(),
    selector,
    { polling: "raf" },
  );
  return Number(await seen.jsonValue());
}

/** As long as a hand takes from coming over a link until it presses. */
const hoverMs = 100;

/**
 * Milliseconds from a click until, in a frame, something of this selector is there, or nothing of it where it was to go.
 */
export async function sinceClick(page: Page, target: Locator, selector: string, isThere = true): Promise<number> {
  await target.hover();
  await page.waitForTimeout(hoverMs);
  await watchFrom(page, "click", selector, isThere);
  await target.click();
  return readWatched(page);
}

/** The same from going back in the browser's history. */
export async function sinceBack(page: Page, selector: string): Promise<number> {
  await watchFrom(page, "popstate", selector, true);
  await page.evaluate(() => window.history.back());
  return readWatched(page);
}

async function watchFrom(page: Page, event: "click" | "popstate", selector: string, isThere: boolean): Promise<void> {
  await page.evaluate(
    ([name, wanted, there]) => {
      window.addEventListener(
        name,
        () => {
          const beganAt = performance.now();
          const look = () => {
            if ((document.querySelector(wanted) !== null) === there) {
              document.documentElement.dataset.seenAfter = String(performance.now() - beganAt);
            } else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
      delete document.documentElement.dataset.seenAfter;
    },
    [event, selector, isThere] as const,
  );
}

async function readWatched(page: Page): Promise<number> {
  const seen = await page.waitForFunction(() => document.documentElement.dataset.seenAfter, undefined, {
    polling: 50,
  });
  return Number(await seen.jsonValue());
}
