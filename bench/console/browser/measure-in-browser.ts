import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../../apps/console/e2e/browser/find-browser.ts";
import { median } from "../../shared/latency.ts";
import type { Scrolling, TimedSight } from "../report/result.ts";
import { drawnChart, longLists, panels, type ScreenName, screens } from "./screens.ts";
import { scrollList } from "./scroll-list.ts";
import { sinceBack, sinceClick, sinceNavigation } from "./sights.ts";

export interface BrowserOptions {
  consoleOrigin: string;
  /** Of somebody who has signed in. */
  cookies: readonly { name: string; value: string }[];
  say: (step: string) => void;
}

const times = 4;
const scrolledRows = 5_000;
/** Rows down a list to which a person comes back. */
const deepRows = 1_000;

/** Looks at the console as a person does, with an empty cache for first loads. */
export async function measureInBrowser(
  options: BrowserOptions,
): Promise<{ sights: TimedSight[]; scrolling: Scrolling[] }> {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env });
  try {
    const sights = [
      ...(await measureFirstLoads(browser, options)),
      ...(await inOnePage(browser, options, (page) => measureNavigation(page, options))),
      ...(await inOnePage(browser, options, (page) => measurePanels(page, options))),
      ...(await inOnePage(browser, options, (page) => measureReturns(page, options))),
    ];
    const scrolling: Scrolling[] = [];
    for (const list of longLists) {
      scrolling.push(await inOnePage(browser, options, (page) => measureScrolling(page, list, options)));
    }
    return { sights, scrolling };
  } finally {
    await browser.close();
  }
}

async function openContext(browser: Browser, { consoleOrigin, cookies }: BrowserOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: consoleOrigin,
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
  });
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: consoleOrigin })));
  return context;
}

async function inOnePage<Result>(
  browser: Browser,
  options: BrowserOptions,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await openContext(browser, options);
  try {
    return await measure(await context.newPage());
  } finally {
    await context.close();
  }
}

function sum(kind: TimedSight["kind"], name: string, taken: readonly number[], { say }: BrowserOptions): TimedSight {
  const sight = { kind, name, median: median(taken), slowest: Math.max(...taken) };
  say(`${kind}: ${name}: ${sight.median.toFixed(0)} ms, at most ${sight.slowest.toFixed(0)}`);
  return sight;
}

async function measureFirstLoads(browser: Browser, options: BrowserOptions): Promise<TimedSight[]> {
  const sights: TimedSight[] = [];
  for (const [name, { path, sight }] of Object.entries(screens)) {
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) {
      taken.push(await inOnePage(browser, options, (page) => sinceNavigation(page, path, sight)));
    }
    sights.push(sum("first load", name, taken, options));
  }
  const drawn: number[] = [];
  for (let time = 0; time < times; time += 1) {
    drawn.push(await inOnePage(browser, options, (page) => sinceNavigation(page, screens.Overview.path, drawnChart)));
  }
  return [...sights, sum("first load", "Overview, charts drawn", drawn, options)];
}

const railLink = (page: Page, name: ScreenName) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link", { name, exact: true });

/** Round the rail, several times: screens that were not seen yet as well as those that were. */
async function measureNavigation(page: Page, options: BrowserOptions): Promise<TimedSight[]> {
  const names = Object.keys(screens) as ScreenName[];
  const taken = new Map(names.map((name) => [name, [] as number[]]));
  const drawn: number[] = [];
  await sinceNavigation(page, "/settings", "main h1");
  for (let round = 0; round < times; round += 1) {
    for (const name of names) {
      await page.waitForLoadState("networkidle");
      taken.get(name)?.push(await sinceClick(page, railLink(page, name), screens[name].sight));
    }
    await page.waitForLoadState("networkidle");
    drawn.push(await sinceClick(page, railLink(page, "Overview"), drawnChart));
  }
  return [
    ...[...taken].map(([name, each]) => sum("navigation", `to ${name}`, each, options)),
    sum("navigation", "to Overview, charts drawn", drawn, options),
  ];
}

async function measurePanels(page: Page, options: BrowserOptions): Promise<TimedSight[]> {
  const sights: TimedSight[] = [];
  for (const { screen, content } of panels) {
    const { path, sight } = screens[screen];
    await sinceNavigation(page, path, sight);
    const [opened, closed]: [number[], number[]] = [[], []];
    for (let row = 1; row <= times; row += 1) {
      await page.waitForLoadState("networkidle");
      opened.push(await sinceClick(page, page.locator(`[data-row="${row}"]`), content));
      closed.push(await sinceClick(page, page.locator("aside").getByRole("button", { name: "Close" }), content, false));
    }
    sights.push(sum("panel", `of ${screen} opened`, opened, options));
    sights.push(sum("panel", `of ${screen} closed`, closed, options));
  }
  return sights;
}

/** To a caller's page from far down the list and back, and the list loaded anew. */
async function measureReturns(page: Page, options: BrowserOptions): Promise<TimedSight[]> {
  const { path, sight } = screens.Callers;
  await sinceNavigation(page, path, sight);
  await scrollList(page, "Callers", deepRows);
  const [opened, back, reloaded]: [number[], number[], number[]] = [[], [], []];
  const deepRow = `[data-row="${deepRows}"]`;
  for (let time = 0; time < 3; time += 1) {
    await page.locator(`section[aria-label="Callers"] .overflow-y-auto`).evaluate((element, row) => {
      element.scrollTop = row * 40 - 200;
    }, deepRows);
    await page.locator(deepRow).waitFor();
    await page.waitForLoadState("networkidle");
    opened.push(await sinceClick(page, page.locator(deepRow), "main h2"));
    back.push(await sinceBack(page, deepRow));
    await page.waitForLoadState("networkidle");
    reloaded.push(await sinceNavigation(page, path, deepRow));
  }
  return [
    sum("navigation", "to a caller", opened, options),
    sum("return", `back to row ${deepRows.toLocaleString("en")} of Callers`, back, options),
    sum("return", `row ${deepRows.toLocaleString("en")} of Callers after a reload`, reloaded, options),
  ];
}

async function measureScrolling(
  page: Page,
  screen: (typeof longLists)[number],
  options: BrowserOptions,
): Promise<Scrolling> {
  const { path, list, sight } = screens[screen];
  await sinceNavigation(page, path, sight);
  await page.waitForLoadState("networkidle");
  const scrolled = await scrollList(page, list, scrolledRows);
  const { rows, over32, over50, blankFrames } = scrolled;
  options.say(
    `scrolled ${rows} rows of ${list}: ${(over32 * 100).toFixed(1)} % of frames over 32 ms, ${(over50 * 100).toFixed(1)} % over 50, ${blankFrames} with a gap`,
  );
  return scrolled;
}
