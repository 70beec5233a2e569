import { describe, expect, it } from "vitest";
import { extractLocally } from "../testing/written-calls.ts";

describe("one statement found twice", () => {
  it("is kept once, in the fuller words and with its attribute", async () => {
    const { candidates } = await extractLocally("C: I'm a nurse at Saint Brendan's, on nights mostly.");
    const jobs = candidates.filter(({ content }) => /nurse/i.test(content));
    expect(jobs).toHaveLength(1);
    expect(jobs[0]).toMatchObject({ attribute: "occupation" });
    expect(jobs[0]?.content).toContain("Saint Brendan's");
  });

  it("is kept once when it is a phone number", async () => {
    const { candidates } = await extractLocally("A: What's the best number?\nC: My mobile is 773-555-0129.");
    expect(candidates.filter(({ content }) => /0129/.test(content))).toHaveLength(1);
  });

  it("stays two statements when they tell different things", async () => {
    const { candidates } = await extractLocally("C: My son is allergic to kiwi, and my son is nine.");
    expect(candidates.length).toBeGreaterThanOrEqual(2);
  });
});
