import { dayMs } from "@elaaoms/core/clock";
import { describe, expect, it } from "vitest";
import { document, now, scopeOf } from "../test/documents.ts";
import { withConversationContext } from "./conversation-context.ts";

function contextOf(statedAt: readonly Date[], relevances: readonly number[]): number[] {
  const documents = statedAt.map((at, index) => document(`m${index}`, "Said something.", { statedAt: at }));
  return [...withConversationContext(scopeOf(documents, "en"), Float64Array.from(relevances))];
}

const yesterday = new Date(now.getTime() - dayMs);

describe("withConversationContext", () => {
  it("lets what was said beside an answer follow it, the nearer the more, and never as an answer of its own", () => {
    const [answer = 0, next = 0, afterNext = 0, far = 0] = contextOf([now, now, now, now], [0.9, 0, 0, 0]);
    expect(answer).toBe(0.9);
    expect(next).toBeGreaterThan(afterNext);
    expect(next).toBeLessThan(0.3);
    expect(afterNext).toBeGreaterThan(far);
    expect(far).toBe(0);
  });

  it("takes nothing over from another conversation", () => {
    expect(contextOf([yesterday, now], [0.9, 0.2])).toEqual([0.9, 0.2]);
  });
});
