import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Progress, ProgressKey } from "./progress.ts";
import { ProgressFeed } from "./progress-feed.ts";

const key: ProgressKey = { organizationId: "org_1", kind: "erasure", id: "preq_1" };
const at = (done: number, state: Progress["state"] = "running"): Progress => {
  return { state, done, total: 3, parts: [], startedAt: null, problem: null };
};

const feeds: ProgressFeed[] = [];
afterEach(() => {
  for (const feed of feeds.splice(0)) feed.stop();
});

/** A row that a test moves on, and how often it was read. */
function createFeed(first: Progress | null) {
  const row = { progress: first, reads: 0, failure: null as Error | null };
  const warnings: string[] = [];
  const feed = new ProgressFeed({
    async read() {
      row.reads += 1;
      if (row.failure) throw row.failure;
      return row.progress;
    },
    log: { warn: (_fields, message) => void warnings.push(message) },
    pollMs: 5,
  });
  feeds.push(feed);
  return { feed, row, warnings };
}

function watch(feed: ProgressFeed, options: Partial<Parameters<ProgressFeed["watch"]>[1]> = {}) {
  return feed.watch(key, { holder: "usr_1", signal: new AbortController().signal, ...options });
}

describe("watching", () => {
  it("tells how it stands at once, then each change, and ends with the work", async () => {
    const { feed, row } = createFeed(at(1));
    const watching = watch(feed);
    expect((await watching.next()).value?.progress.done).toBe(1);
    row.progress = at(2);
    expect((await watching.next()).value?.progress.done).toBe(2);
    row.progress = at(3, "completed");
    expect((await watching.next()).value?.progress.state).toBe("completed");
    expect(await watching.next()).toEqual({ done: true, value: undefined });
  });

  it("goes on after what a lost connection had told", async () => {
    const { feed, row } = createFeed(at(1));
    const before = watch(feed);
    const seen = (await before.next()).value?.version;
    await before.return(undefined);
    const after = watch(feed, { seen });
    setTimeout(() => {
      row.progress = at(2);
    }, 20);
    expect((await after.next()).value?.progress.done).toBe(2);
  });

  it("reads what many watch once, and nothing once nobody does", async () => {
    const { feed, row } = createFeed(at(1));
    const watching = Array.from({ length: 10 }, (_, index) => watch(feed, { holder: `usr_${index}` }));
    for (const one of watching) await one.next();
    expect(row.reads).toBeLessThan(10);
    row.progress = at(2);
    for (const one of watching) expect((await one.next()).value?.progress.done).toBe(2);
    for (const one of watching) await one.return(undefined);
    await sleep(20);
    const { reads } = row;
    await sleep(30);
    expect(row.reads).toBe(reads);
  });

  it("ends with its signal, and when the feed is stopped", async () => {
    const { feed } = createFeed(at(1));
    const closing = new AbortController();
    const closed = watch(feed, { signal: closing.signal });
    const stopped = watch(feed);
    await Promise.all([closed.next(), stopped.next()]);
    setTimeout(() => closing.abort(), 5);
    expect((await closed.next()).done).toBe(true);
    setTimeout(() => feed.stop(), 5);
    expect((await stopped.next()).done).toBe(true);
    expect((await watch(feed).next()).done).toBe(true);
  });

  it("refuses what is not there", async () => {
    await expect(watch(createFeed(null).feed).next()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("lets one person watch so much at once, and another go on", async () => {
    const { feed } = createFeed(at(1));
    const watching = Array.from({ length: 12 }, () => watch(feed));
    for (const one of watching) await one.next();
    await expect(watch(feed).next()).rejects.toMatchObject({ code: "RATE_LIMITED" });
    expect((await watch(feed, { holder: "usr_2" }).next()).done).toBe(false);
    await watching[0]?.return(undefined);
    expect((await watch(feed).next()).done).toBe(false);
  });

  it("outlasts a database that does not answer for a while", async () => {
    const { feed, row, warnings } = createFeed(at(1));
    const watching = watch(feed);
    await watching.next();
    row.failure = new Error("connection lost");
    await expect.poll(() => warnings.length).toBeGreaterThan(0);
    row.failure = null;
    row.progress = at(3, "completed");
    expect((await watching.next()).value?.progress.done).toBe(3);
  });
});
