import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CandidateMemory, ExtractionEngine, ExtractionInput, ExtractionResult } from "../engine.ts";
import { inputOf } from "../local/testing/written-calls.ts";
import { ExtractionProviderError } from "../provider-error.ts";
import { createOpenAiEngine } from "../providers/openai-engine.ts";
import {
  failWith,
  memoryOf,
  openAiAnswer,
  type ProviderBehavior,
  type ProviderServer,
  readingOf,
  startProviderServer,
} from "../testing/provider-server.ts";
import { extractInChunks } from "./extract-in-chunks.ts";

const countTokens = (text: string) => Math.ceil(text.length / 4);

/** A call of three hours: an address that is said, corrected an hour later and read back; something new every 50 turns. */
function longCall(turns: number): ExtractionInput {
  const lines = Array.from({ length: turns }, (_, turn) => {
    const role = turn % 2 === 0 ? "A" : "C";
    if (turn === 11) return `${role}: My address is 18 Alder Lane, Duluth.`;
    if (turn === turns - 101) return `${role}: Sorry, my address is 7 Birch Road, Duluth.`;
    if (turn % 50 === 1) return `${role}: Ticket number ${turn} is still open.`;
    return `${role}: And then we looked at the next line of the long list, number ${turn}, and found nothing new in it.`;
  });
  return inputOf(lines.join("\n"), {
    analysis: { summary: null, dataCollection: [{ name: "email", value: "dana@example.com", rationale: null }] },
  });
}

/** A model that notes every ticket and address in what it is given. */
const noting: ProviderBehavior = (response, request) => {
  const messages = request.body.messages as { content: string }[];
  const lines = (messages.at(-1)?.content ?? "").split("\n").filter((line) => line.startsWith('{"turn"'));
  const turns = lines.map((line) => JSON.parse(line.replace(/,$/, "")) as { turn: number; text: string });
  const memories = turns.flatMap(({ turn, text }) => {
    const address = /address is (.*)\./.exec(text)?.[1];
    const evidence = [{ turn, quote: text }];
    if (address) {
      return memoryOf({ content: `The caller lives at ${address}.`, attribute: "address", value: address, evidence });
    }
    const ticket = /Ticket number (\d+)/.exec(text)?.[1];
    return ticket ? memoryOf({ content: `The caller's ticket ${ticket} is open.`, type: "issue", evidence }) : [];
  });
  const summary = `From turn ${turns[0]?.turn}.`;
  openAiAnswer({ text: JSON.stringify(readingOf({ memories, summary })), ended: "whole" })(response, request);
};

let server: ProviderServer;
beforeAll(async () => {
  server = await startProviderServer();
});
afterAll(() => server.close());
const engine = () =>
  extractInChunks(createOpenAiEngine({ apiKey: null, baseUrl: `${server.url}/v1` }), { countTokens });
const signal = () => new AbortController().signal;

const nothing: ExtractionResult = {
  candidates: [],
  summary: null,
  callerName: null,
  language: "en",
  topic: null,
  insights: [],
  openIssues: [],
  greeting: null,
  dropped: {},
};

describe("extractInChunks", () => {
  it("reads a call of three hours: every fact once, the corrected address alone", async () => {
    server.behave(noting);
    const call = longCall(2_700);
    const result = await engine().extract(call, { signal: signal() });
    expect(server.requests.length).toBeGreaterThan(5);
    expect(server.requests.length).toBeLessThan(30);
    const contents = result.candidates.map(({ content }) => content);
    expect(new Set(contents).size).toBe(contents.length);
    expect(contents.filter((content) => content.includes("ticket"))).toHaveLength(54);
    expect(contents.filter((content) => content.includes("lives"))).toEqual([
      "The caller lives at 7 Birch Road, Duluth.",
    ]);
    expect(contents.filter((content) => content.includes("dana@example.com"))).toHaveLength(1);
    expect(result.summary).toMatch(/^From turn 2\d{3}\.$/);
    expect(result.openIssues).toEqual(["Order NW-4417 has not arrived."]);
    expect(result.callerName).toBe("Dana Whitfield");
  });

  it("asks about the end last, with what the parts before it left open", async () => {
    server.behave(noting);
    const last = openAiAnswer({
      text: JSON.stringify(readingOf({ memories: [], summary: "All was settled.", open_issues: [], greeting: null })),
      ended: "whole",
    });
    const isLast = (body: unknown) => JSON.stringify(body).includes("earlier_parts");
    server.behave((response, request) => {
      const sent = JSON.stringify((request.body.messages as unknown[]).at(-1));
      (isLast(sent) ? last : noting)(response, request);
    });
    const result = await engine().extract(longCall(2_700), { signal: signal() });
    const sent = server.requests.map(({ body }) => JSON.stringify((body.messages as unknown[]).at(-1)));
    expect(sent.map(isLast)).toEqual([...sent.slice(1).map(() => false), true]);
    expect(sent.at(-1)).toContain("Order NW-4417 has not arrived.");
    expect(sent.at(-1)).toContain("From turn 0.");
    expect(result).toMatchObject({ summary: "All was settled.", openIssues: [], greeting: null });
    expect(result.candidates.length).toBeGreaterThan(40);
  });

  it("lets no greeting say aloud what an earlier part found sensitive", async () => {
    const asthma = memoryOf({
      content: "The caller has asthma.",
      entities: ["asthma"],
      sensitivity: ["health"],
      evidence: [{ turn: 11, quote: "My address is 18 Alder Lane, Duluth." }],
    });
    const greeted = async (greeting: string) => {
      server.behave((response, request) => {
        const sent = JSON.stringify((request.body.messages as unknown[]).at(-1));
        const isLast = sent.includes("earlier_parts");
        const text = JSON.stringify(readingOf({ memories: isLast ? [] : [asthma], greeting }));
        openAiAnswer({ text, ended: "whole" })(response, request);
      });
      return engine().extract(longCall(2_700), { signal: signal() });
    };
    const { candidates, greeting } = await greeted("Hi Dana, how is your asthma?");
    expect(candidates.map(({ content }) => content)).toContain("The caller has asthma.");
    expect(greeting).toBeNull();
    expect((await greeted("Hi Dana, welcome back!")).greeting).toBe("Hi Dana, welcome back!");
  });

  it("gives what is said in the overlap once", async () => {
    server.behave(noting);
    const result = await engine().extract(longCall(2_700), { signal: signal() });
    expect(result.dropped.duplicate ?? 0).toBeGreaterThan(0);
    expect(result.dropped.ungrounded).toBeUndefined();
  });

  it("asks once about a short call", async () => {
    server.behave(noting);
    await engine().extract(longCall(150), { signal: signal() });
    expect(server.requests).toHaveLength(1);
  });

  it("gives nothing at all when one part cannot be read", async () => {
    server.behave(noting, noting, noting, failWith(401));
    const error = await engine()
      .extract(longCall(2_700), { signal: signal() })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ExtractionProviderError);
    expect(server.requests.length).toBeLessThan(10);
  });

  it("reads three parts at a time and ends them all with the first that fails", async () => {
    let reading = 0;
    let most = 0;
    let cutOff = 0;
    const failing = new Error("One part cannot be read.");
    const counting: ExtractionEngine = {
      name: "openai",
      async extract(part, options) {
        reading += 1;
        most = Math.max(most, reading);
        try {
          await new Promise((resolve) => setTimeout(resolve, 5));
          if (part.transcript[0]?.turn === 0) throw failing;
          options.signal.throwIfAborted();
          await new Promise((_, reject) =>
            options.signal.addEventListener("abort", () => reject(options.signal.reason)),
          );
          return nothing;
        } catch (error) {
          if (options.signal.aborted) cutOff += 1;
          throw error;
        } finally {
          reading -= 1;
        }
      },
    };
    await expect(
      extractInChunks(counting, { countTokens }).extract(longCall(2_700), { signal: signal() }),
    ).rejects.toBe(failing);
    expect({ most, reading, cutOff }).toEqual({ most: 3, reading: 0, cutOff: 2 });
  });

  it("keeps the most important candidates of more than can be kept", async () => {
    const many: ExtractionEngine = {
      name: "openai",
      async extract({ transcript }) {
        const candidates = transcript.map(
          ({ turn }): CandidateMemory => ({
            content: `Statement ${turn}.`,
            type: "factual",
            importance: turn % 100 === 0 ? 9 : 3,
            confidence: 1,
            attribute: null,
            value: null,
            entities: [],
            evidence: [{ turn, quote: "x" }],
            attributedTo: "caller",
            sensitivity: [],
            validFrom: null,
            validUntil: null,
          }),
        );
        return { ...nothing, candidates };
      },
    };
    const result = await extractInChunks(many, { countTokens }).extract(longCall(2_700), { signal: signal() });
    expect(result.candidates).toHaveLength(200);
    expect(result.candidates.filter(({ importance }) => importance === 9)).toHaveLength(27);
    expect(result.dropped.unsure).toBe(2_701 - 200);
  });
});
