import { fittedModel } from "@elaaoms/recall/calibrated-relevance";
import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { describe, expect, it } from "vitest";
import { loadAskedCallers } from "./asked-callers.ts";
import { fitRelevance } from "./fit-relevance.ts";
import { judgeScores } from "./judge-scores.ts";
import { measureOwnAgentSearch } from "./own-agent-search.ts";
import { claimsOf, expectedCalibrationError, shareRight } from "./reliability.ts";
import { setSizes } from "./sample-facts.ts";
import { prepareWays } from "./ways.ts";

describe("relevance", async () => {
  const callers = loadAskedCallers();
  const ways = await prepareWays(callers);
  const judged = await judgeScores(callers, ways);
  const heldOut = judged.filter(({ half }) => half === "held-out");
  const cells = ways.flatMap(({ name }) => setSizes.map((size) => [name, size] as const));

  it.each(cells)("of 0.7 and more is an answer, by %s, in sets of %d", (way, size) => {
    const claims = claimsOf(
      heldOut.filter((each) => each.way === way && each.size === size),
      "relevance",
    );
    const { count, share } = shareRight(claims, 0.7);
    expect(count).toBeGreaterThanOrEqual(15);
    expect(share).toBeGreaterThanOrEqual(0.75);
    expect(shareRight(claims, 0, 0.3).share).toBeLessThanOrEqual(0.12);
    // Measured: at most 0.04.
    expect(expectedCalibrationError(claims)).toBeLessThan(0.06);
  });

  it("is needed: the same scores without it are no likelihoods", () => {
    expect(expectedCalibrationError(claimsOf(heldOut, "score"))).toBeGreaterThan(0.3);
  });

  it("has vectors to hold for that are really different: their cosines order memories otherwise", () => {
    const [, , other] = ways;
    expect(other?.cosineScale?.unrelated).toBeGreaterThan(0.55);
    const best = (way: string) =>
      heldOut.flatMap((each) => (each.way === way && each.size === 250 ? [each.told[0]?.score] : []));
    const [own, others] = [best("built-in vectors"), best("other vectors")];
    const differing = own.filter((score, index) => Math.abs((score ?? 0) - (others[index] ?? 0)) > 0.02).length;
    expect(differing / own.length).toBeGreaterThan(0.5);
  });

  it("is what fitting on the tune half gives", () => {
    const fitted = fitRelevance(judged);
    expect(fitted.sharpness).toBe(fittedModel.sharpness);
    expect(fitted.intercept).toBeCloseTo(fittedModel.intercept, 1);
    expect(fitted.logShare).toBeCloseTo(fittedModel.logShare, 1);
    expect(fitted.leadingFit).toBeCloseTo(fittedModel.leadingFit, 1);
  });

  it("lets a search go on to other agents' memories where its own have no answer", async () => {
    const lives = callers.filter(({ facts }) => facts.length >= 250);
    const [never, byScore, byRelevance, always] = await measureOwnAgentSearch(lives, createLocalEmbedder());
    if (!never || !byScore || !byRelevance || !always) throw new Error("A rule was not measured.");
    expect(byRelevance.hitAt5).toBeGreaterThan(byScore.hitAt5);
    expect(byRelevance.hitAt5).toBeGreaterThanOrEqual(always.hitAt5 - 0.05);
    expect(never.hitAt5).toBeLessThan(byRelevance.hitAt5);
    expect(byRelevance.widened).toBeLessThan(1);
  });
});
