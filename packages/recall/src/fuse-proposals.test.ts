import { expect, test } from "vitest";
import { fuseProposals } from "./fuse-proposals.ts";

const [answer, near, middle, far, unheard] = [7, 2, 0, 5, 3];
const ranked = [
  { position: answer, relevance: 0.9 },
  { position: near, relevance: 0.4 },
  { position: middle, relevance: 0.3 },
  { position: far, relevance: 0.2 },
];
const order = (proposed: number[]) => fuseProposals(ranked, proposed).map(({ position }) => position);

test("without proposals the ranking is ours", () => {
  expect(fuseProposals(ranked, [])).toEqual(ranked);
});

test("what answers stays first, whatever is proposed", () => {
  expect(order([far, middle, near, answer])[0]).toBe(answer);
});

test("a proposal moves what is doubtful, where our ranks say little", () => {
  const doubtful = Array.from({ length: 20 }, (_, position) => ({ position, relevance: 0.2 }));
  const fused = fuseProposals(doubtful, [1, 15]).map(({ position }) => position);
  expect(fused.slice(0, 3)).toEqual([0, 1, 2]);
  expect(fused.indexOf(15)).toBeLessThan(14);
});

test("what only the other engine found is added, and claims no more than that it may help", () => {
  expect(fuseProposals(ranked, [unheard]).find(({ position }) => position === unheard)).toEqual({
    position: unheard,
    relevance: 0.1,
  });
  expect(fuseProposals([], [unheard])).toEqual([{ position: unheard, relevance: 0.1 }]);
});

test("each keeps our relevance, and appears once", () => {
  const fused = fuseProposals(ranked, [far, answer, near]);
  expect([...fused].sort((a, b) => b.relevance - a.relevance)).toEqual(ranked);
});
