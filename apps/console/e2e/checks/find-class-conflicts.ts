import type { Page } from "@playwright/test";
import { twMerge } from "tailwind-merge";

/** Classes of elements of which two say the same thing differently, so that the stylesheet's order decides. */
export async function findClassConflicts(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const elements = document.querySelectorAll("body [class]");
    return [...new Set(Array.from(elements, (element) => element.getAttribute("class") ?? ""))];
  });
  return found.filter((classes) => {
    const words = classes.split(/\s+/).filter(Boolean);
    return twMerge(words.join(" ")).split(" ").length < new Set(words).size;
  });
}
