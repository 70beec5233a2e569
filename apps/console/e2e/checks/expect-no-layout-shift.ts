import { expect, type Page } from "@playwright/test";

/** What web.dev's "Cumulative Layout Shift" calls good is 0.1; what nobody can see is far below. */
const unseen = 0.005;

/**
 * Fails when something on the page has moved since it was loaded, other than by what somebody did. Call it once the page
 * shows its content.
 */
export async function expectNoLayoutShift(page: Page): Promise<void> {
  const shifts = await page.evaluate(
    () =>
      new Promise<{ value: number; moved: string[] }[]>((resolve) => {
        const entries: LayoutShift[] = [];
        const observer = new PerformanceObserver((list) => {
          entries.push(...(list.getEntries() as unknown as LayoutShift[]));
        });
        observer.observe({ type: "layout-shift", buffered: true });
        // What was buffered is handed over in a task of its own, where there is any.
        setTimeout(() => {
          observer.disconnect();
          resolve(
            entries
              .filter(({ hadRecentInput }) => !hadRecentInput)
              .map(({ value, sources }) => ({
                value,
                moved: sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 200) : "")),
              })),
          );
        }, 50);
      }),
  );
  const total = shifts.reduce((sum, { value }) => sum + value, 0);
  expect.soft(total, `Moved on ${page.url()}: ${JSON.stringify(shifts)}`).toBeLessThan(unseen);
}

/** As the Layout Instability specification has it; TypeScript's DOM does not know it yet. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}
