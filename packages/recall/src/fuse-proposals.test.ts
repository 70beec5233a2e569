import { expect, test } from "vitest";
import { fuseProposals } from "./fuse-proposals.ts";

const ranked = [
  { id: "answer", relevance: 0.9 },
  { id: "near", relevance: 0.4 },
  { id: "middle", relevance: 0.3 },
  { id: "far", relevance: 0.2 },
];
const ids = (proposed: string[]) => fuseProposals(ranked, proposed).map(({ id }) => id);

test("without proposals the ranking is ours", () => {
  expect(fuseProposals(ranked, [])).toEqual(ranked);
});

test("what answers stays first, whatever is proposed", () => {
  expect(ids(["far", "middle", "near", "answer"])[0]).toBe("answer");
});

test("a proposal moves what is doubtful", () => {
  expect(ids(["far"])).toEqual(["answer", "far", "near", "middle"]);
});

test("agreement is stronger than either", () => {
  expect(ids(["near", "far"])).toEqual(["answer", "near", "far", "middle"]);
});

test("what only the other engine found is added, and claims no more than that it may help", () => {
  expect(fuseProposals(ranked, ["unheard"]).find(({ id }) => id === "unheard")).toEqual({
    id: "unheard",
    relevance: 0.1,
  });
  expect(fuseProposals([], ["unheard"])).toEqual([{ id: "unheard", relevance: 0.1 }]);
});

test("each keeps our relevance, and appears once", () => {
  const fused = fuseProposals(ranked, ["far", "answer", "near"]);
  expect([...fused].sort((a, b) => b.relevance - a.relevance)).toEqual(ranked);
});
