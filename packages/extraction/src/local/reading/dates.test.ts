import { describe, expect, it } from "vitest";
import { inputOf } from "../testing/written-calls.ts";
import { annotateDates, findDates } from "./dates.ts";
import { readCall } from "./reading.ts";

const call = (overrides: { startedAt?: Date; timeZone?: string | null; language?: string } = {}) =>
  readCall(
    inputOf("", {
      call: {
        startedAt: overrides.startedAt ?? new Date("2026-10-26T15:00:00Z"),
        timeZone: overrides.timeZone ?? null,
        language: overrides.language ?? "en",
      },
    }),
  );

describe("dates said in a call", () => {
  it.each([
    ["a trip on the thirtieth", "2026-10-30"],
    ["we have payroll on the fifteenth", "2026-11-15"],
    ["it's due by the 3rd", "2026-11-03"],
    ["I ordered it on the 3rd", "2026-10-03"],
    ["next Friday", "2026-11-06"],
    ["tomorrow", "2026-10-27"],
    ["in two weeks", "2026-11-09"],
    ["a charge on October 22nd", "2026-10-22"],
    ["I called on Thursday", "2026-10-22"],
    ["I ate out on Friday", "2026-10-23"],
    ["she visited on Friday", "2026-10-23"],
    ["Saturday the 14th at ten", "2026-11-14"],
    ["we leave on March 3rd 2027", "2027-03-03"],
  ])("resolves %j to %s", (text, iso) => {
    expect(findDates(text, call()).map((date) => date.iso)).toEqual([iso]);
  });

  it.each([
    ["nos vemos el próximo viernes", "es"],
    ["wir sehen uns nächsten Freitag", "de"],
  ])("resolves %j in %s", (text, language) => {
    expect(findDates(text, call({ language }))[0]?.iso).toBe("2026-11-06");
  });

  it.each(["that's the second time", "I need it now", "this month", "before nine", "I may come", ""])(
    "finds no day in %j",
    (text) => {
      expect(findDates(text, call())).toEqual([]);
    },
  );

  it("takes the day in the caller's time zone, and survives an unknown one", () => {
    const startedAt = new Date("2026-10-27T02:00:00Z");
    expect(findDates("tomorrow", call({ startedAt, timeZone: "America/Chicago" }))[0]?.iso).toBe("2026-10-27");
    expect(findDates("tomorrow", call({ startedAt, timeZone: "Mars/Olympus" }))[0]?.iso).toBe("2026-10-28");
  });

  it("keeps the caller's words and adds the date", () => {
    expect(annotateDates("a trip on the thirtieth, for work", call())).toBe(
      "a trip on the thirtieth (2026-10-30), for work",
    );
  });

  it.each([
    ["moving house next spring", "moving house next spring (2027)"],
    ["since last winter", "since last winter (2025)"],
    ["the weekend of the fifth of December", "the weekend of the fifth of December (2026-12-05)"],
    ["a trip next week", "a trip next week"],
  ])("is no more exact than what was said, and never two in one: %s", (text, annotated) => {
    expect(annotateDates(text, call())).toBe(annotated);
  });
});
