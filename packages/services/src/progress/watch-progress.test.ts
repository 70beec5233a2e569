import { ServiceError } from "@elaaoms/core/errors";
import { expect, it } from "vitest";
import { ProgressFeed } from "./progress-feed.ts";
import { type WatchProgressOptions, watchProgress } from "./watch-progress.ts";

const running = { state: "running", done: 0, total: 1, parts: [], startedAt: null, problem: null } as const;

function watch(authorize: WatchProgressOptions["authorize"]) {
  const progress = new ProgressFeed({
    read: async () => ({ ...running, parts: [] }),
    log: { warn: () => {} },
    pollMs: 5,
  });
  const ctx = {
    organization: { id: "org_1" },
    actor: { kind: "person", id: "usr_1", auth: "session", ip: null },
    progress,
  } as unknown as WatchProgressOptions["ctx"];
  const input = { kind: "erasure", id: "preq_1" } as const;
  return watchProgress({ ctx, input, authorize, signal: new AbortController().signal, recheckMs: 5 });
}

it("refuses whoever may not, before anything is told", async () => {
  const watching = watch(async () => {
    throw new ServiceError("FORBIDDEN", "No.");
  });
  await expect(watching.next()).rejects.toMatchObject({ code: "FORBIDDEN" });
});

it("ends with the refusal once whoever watches may no more", async () => {
  let isMember = true;
  const watching = watch(async () => {
    if (!isMember) throw new ServiceError("FORBIDDEN", "You do not belong to this organization.");
  });
  expect((await watching.next()).value?.progress.state).toBe("running");
  setTimeout(() => {
    isMember = false;
  }, 20);
  await expect(watching.next()).rejects.toMatchObject({ code: "FORBIDDEN" });
});
