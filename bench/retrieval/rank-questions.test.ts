import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { describe, expect, it } from "vitest";
import { loadCallers } from "./load-callers.ts";
import { measure } from "./metrics.ts";
import { type AskedQuestion, rankQuestions } from "./rank-questions.ts";
import { formatMisses, formatTable, groupQuestions, toRows } from "./report.ts";

describe("retrieval from long lives", async () => {
  const asked: AskedQuestion[] = [];
  for (const caller of loadCallers(new URL("callers/", import.meta.url))) {
    if (caller.facts.length < 250) continue;
    for await (const one of rankQuestions(caller, { embedder: createLocalEmbedder(), now: () => 0 })) asked.push(one);
  }
  const heldOut = asked.filter(({ question }) => question.half === "held-out");
  const metricsOf = (way: "fused" | "lexical" | "plain BM25") => measure(heldOut.map(({ outcomes }) => outcomes[way]));

  // Measured: hit@5 0.78, hit@10 0.82; plain BM25 0.48 and 0.53.
  it("finds more than plain BM25 among 250 memories, by far", () => {
    expect(metricsOf("fused")?.hitAt5).toBeGreaterThanOrEqual(0.75);
    expect(metricsOf("fused")?.hitAt10).toBeGreaterThanOrEqual(0.8);
    expect(metricsOf("plain BM25")?.hitAt5).toBeLessThan(0.6);
  });

  it("loses nothing by the vectors", () => {
    expect((metricsOf("fused")?.hitAt5 ?? 0) - (metricsOf("lexical")?.hitAt5 ?? 1)).toBeGreaterThan(-0.03);
  });

  it("shows no question that is held out", () => {
    const shown = formatMisses(asked).join("\n");
    for (const { question } of heldOut) expect(shown).not.toContain(question.text);
    const lines = formatTable(toRows(groupQuestions(heldOut))).split("\n");
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});
