import { dayMs } from "@elaaoms/core/clock";
import { describe, expect, it } from "vitest";
import { parsePhone } from "../../phone-number.ts";
import { buildTranscription } from "../transcription.ts";
import { demonstrationCalls } from "./demonstration-calls.ts";

const now = new Date("2026-11-20T18:30:00Z");
const calls = demonstrationCalls({ callers: 300, calls: 1_200, now });
const textOf = ({ turns }: (typeof calls)[number]) =>
  turns.flatMap(([who, said]) => (who === "search" ? [] : [said])).join("\n");

describe("the calls of the demonstration", () => {
  it("are as many as asked for, the same each time, and others with another seed", () => {
    expect(calls).toHaveLength(1_200);
    expect(demonstrationCalls({ callers: 300, calls: 1_200, now })).toEqual(calls);
    expect(demonstrationCalls({ callers: 300, calls: 1_200, now, seed: 2 })).not.toEqual(calls);
    expect(new Set(calls.map(({ conversationId }) => conversationId)).size).toBe(1_200);
  });

  it("lie in the ninety days before, oldest first", () => {
    const times = calls.map(({ startedAt }) => startedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(now.getTime() - 90 * dayMs);
    expect(times.at(-1)).toBeLessThan(now.getTime());
    expect(new Set(times.map((time) => Math.floor(time / dayMs))).size).toBeGreaterThan(80);
  });

  it("are made by 300 callers in three languages, by numbers that nobody has", () => {
    const numbers = calls.flatMap(({ caller }) =>
      caller.kind === "phone" || caller.kind === "sms" ? (caller.number ?? []) : [],
    );
    for (const number of new Set(numbers)) {
      expect(parsePhone(number, { channel: "phone", defaultCountry: null })).toEqual({ outcome: "phone", number });
      expect(number).toMatch(
        /^(\+1\d{3}55501\d\d|\+44(207946|113496)0\d{3}|\+49(3023125|6990009|4066969|2214710|8999998)\d{3})$/,
      );
    }
    const callers = new Set(calls.map(({ caller }) => JSON.stringify(caller)));
    expect(callers.size).toBeGreaterThanOrEqual(295);
    expect(callers.size).toBeLessThanOrEqual(301);
    for (const [language, least] of [
      ["en", 500],
      ["es", 150],
      ["de", 150],
    ] as const) {
      expect(calls.filter((call) => call.language === language).length).toBeGreaterThan(least);
    }
  });

  it("say different things, without gaps", () => {
    for (const call of calls) expect(textOf(call)).not.toMatch(/[{}]|undefined/);
    expect(new Set(calls.map(textOf)).size).toBeGreaterThan(1_190);
    expect(new Set(calls.flatMap(({ turns }) => turns.map(([, said]) => said))).size).toBeGreaterThan(3_000);
  });

  it("hold what a demonstration is to show", () => {
    const atOnce = Map.groupBy(calls, ({ caller, startedAt }) => JSON.stringify([caller, startedAt]));
    expect([...atOnce.values()].filter((group) => group.length > 1).length).toBeGreaterThan(10);
    expect(calls.filter(({ isUnread }) => isUnread)).toHaveLength(24);
    const few = demonstrationCalls({ callers: 30, calls: 120, now });
    expect(few.filter(({ isUnread }) => isUnread)).toHaveLength(4);
    expect(calls.some(({ caller }) => caller.kind === "phone" && caller.number === null)).toBe(true);
    expect(new Set(calls.map(({ agent }) => agent.id)).size).toBe(6);
    expect(buildTranscription(calls[0] ?? fail()).data.conversation_id).toBe("conv_wrenfield_00001");
  });
});

function fail(): never {
  throw new Error("There is no call.");
}
