import { join } from "node:path";
import type { Page } from "@playwright/test";
import { screenshotFolder } from "../env.ts";

const widths = [1280, 360];
const schemes = ["light", "dark"] as const;

/**
 * Pictures of what the page shows, in both themes and widths, for people to look at: into the folder that
 * ELAAOMS_E2E_SCREENSHOTS names. Does nothing without one. `name` is the file's: "callers-panel".
 */
export async function takePictures(page: Page, name: string): Promise<void> {
  if (!screenshotFolder) return;
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const path = join(screenshotFolder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, animations: "disabled" });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
