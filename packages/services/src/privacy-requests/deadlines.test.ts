import { describe, expect, it } from "vitest";
import { answerDueAt, extendedDueAt, noticeDueAt } from "./deadlines.ts";

describe("the clock of a request", () => {
  it("ends on day 28, which lies within every month", () => {
    expect(answerDueAt(new Date("2026-02-01T09:00:00Z"))).toEqual(new Date("2026-03-01T09:00:00Z"));
  });

  it("is extended by two months of the calendar", () => {
    expect(extendedDueAt(new Date("2026-12-03T09:00:00Z"))).toEqual(new Date("2027-02-28T09:00:00Z"));
    expect(extendedDueAt(new Date("2026-11-22T09:00:00Z"))).toEqual(new Date("2027-02-20T09:00:00Z"));
  });

  it("lets the person be told so within a month, whose last day may be an earlier one", () => {
    expect(noticeDueAt(new Date("2027-01-31T09:00:00Z"))).toEqual(new Date("2027-02-28T09:00:00Z"));
    expect(noticeDueAt(new Date("2027-01-15T09:00:00Z"))).toEqual(new Date("2027-02-15T09:00:00Z"));
  });
});
