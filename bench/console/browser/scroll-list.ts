import type { Page } from "@playwright/test";
import { median } from "../../shared/latency.ts";
import type { Scrolling } from "../report/result.ts";

const rowHeight = 40;
const wheelStep = 500;
const wheelPauseMs = 30;

interface Recorded {
  frames: number[];
  blankFrames: number;
}

/** Turns the wheel over a list until so many rows were passed, and tells how its frames came. */
export async function scrollList(page: Page, list: string, rows: number): Promise<Scrolling> {
  const scroller = page.locator(`section[aria-label="${list}"] .overflow-y-auto`);
  await scroller.hover();
  await record(page, list);
  let place = 0;
  for (let turn = 0; place < rows * rowHeight && turn < 3 * rows; turn += 1) {
    await page.mouse.wheel(0, wheelStep);
    await page.waitForTimeout(wheelPauseMs);
    if (turn % 20 === 0) place = await scroller.evaluate((element) => element.scrollTop);
  }
  const { frames, blankFrames } = await page.evaluate(() =>
    (window as unknown as { stopRecording: () => Recorded }).stopRecording(),
  );
  const share = (limit: number) => frames.filter((frame) => frame > limit).length / frames.length;
  return {
    ...{ list, rows: Math.floor(place / rowHeight), frames: frames.length, medianFrameMs: median(frames) },
    ...{ over32: share(32), over50: share(50), blankFrames },
  };
}

/** Notes how long each frame took, and whether rows covered the list's window in it. */
async function record(page: Page, list: string): Promise<void> {
  await page.evaluate((label) => {
    const element = document.querySelector(`section[aria-label="${label}"] .overflow-y-auto`);
    const frames: number[] = [];
    let [blankFrames, last, isOn] = [0, performance.now(), true];
    const isCovered = (): boolean => {
      const shown = element?.querySelectorAll("[data-row]");
      const [first, end] = [shown?.[0], shown?.[shown.length - 1]];
      if (!element || !first || !end) return false;
      const box = element.getBoundingClientRect();
      // Below all rows that were fetched stands that more are on their way.
      const bottom = Math.min(box.bottom, element.firstElementChild?.getBoundingClientRect().bottom ?? 0);
      return first.getBoundingClientRect().top <= box.top + 1 && end.getBoundingClientRect().bottom >= bottom - 1;
    };
    const look = (now: number) => {
      frames.push(now - last);
      last = now;
      if (!isCovered()) blankFrames += 1;
      if (isOn) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, {
      stopRecording: () => {
        isOn = false;
        return { frames: frames.slice(1), blankFrames };
      },
    });
  }, list);
}
