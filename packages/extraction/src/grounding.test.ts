import { describe, expect, it } from "vitest";
import type { CandidateMemory, ExtractionEngine } from "./engine.ts";
import { extractGrounded, groundCandidates } from "./grounding.ts";
import { inputOf, transcriptOf } from "./local/testing/written-calls.ts";

const transcript = transcriptOf(`
A: Is your order NW-4417?
C: Yes.
C: Hello, good morning!
C: I’d like   it in BLUE, please.`);

function candidate(evidence: CandidateMemory["evidence"], attributedTo: CandidateMemory["attributedTo"] = "caller") {
  return {
    content: "Something.",
    type: "factual",
    importance: 5,
    confidence: 0.9,
    attribute: null,
    value: null,
    entities: [],
    evidence,
    attributedTo,
    sensitivity: [],
    validFrom: null,
    validUntil: null,
  } satisfies CandidateMemory;
}

const drops = (...evidence: CandidateMemory["evidence"]) => groundCandidates([candidate(evidence)], transcript).dropped;

describe("groundCandidates", () => {
  it("keeps quotes that differ in case, spacing and quotes only", () => {
    expect(drops({ turn: 3, quote: "I'd like it in blue" })).toEqual({});
  });

  it("keeps a confirmation that cites what it confirms", () => {
    expect(drops({ turn: 0, quote: "Is your order NW-4417?" }, { turn: 1, quote: "Yes." })).toEqual({});
  });

  it.each([
    ["a quote that was never said", { turn: 3, quote: "I'd like it in red" }, { ungrounded: 1 }],
    ["a quote of another turn", { turn: 2, quote: "it in blue" }, { ungrounded: 1 }],
    ["half a word", { turn: 3, quote: "lik" }, { ungrounded: 1 }],
    ["an empty quote", { turn: 3, quote: " .. " }, { ungrounded: 1 }],
    ["a turn that is not there", { turn: 99, quote: "blue" }, { ungrounded: 1 }],
    ["the agent alone", { turn: 0, quote: "your order NW-4417" }, { agent_only: 1 }],
    ["a greeting", { turn: 2, quote: "Hello, good morning!" }, { greeting: 1 }],
  ])("drops %s", (_, evidence, expected) => {
    expect(drops(evidence)).toEqual(expected);
  });

  it("needs no turn for what the platform collected, and needs one for the caller's words", () => {
    expect(groundCandidates([candidate([], "platform")], transcript).kept).toHaveLength(1);
    expect(groundCandidates([candidate([])], transcript).dropped).toEqual({ ungrounded: 1 });
  });
});

describe("extractGrounded", () => {
  const engine: ExtractionEngine = {
    name: "openai",
    extract: async () => ({
      candidates: [candidate([{ turn: 1, quote: "invented words" }])],
      summary: null,
      callerName: null,
      language: "en",
      topic: null,
      insights: [],
      openIssues: [],
      greeting: null,
      dropped: { ungrounded: 1, unsure: 2 },
    }),
  };

  it("applies to any engine and adds to its counts", async () => {
    const result = await extractGrounded(engine, inputOf("C: Hello"), { signal: new AbortController().signal });
    expect(result.candidates).toEqual([]);
    expect(result.dropped).toEqual({ ungrounded: 2, unsure: 2 });
  });

  it("does not start when the signal is aborted", async () => {
    await expect(extractGrounded(engine, inputOf("C: Hello"), { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
