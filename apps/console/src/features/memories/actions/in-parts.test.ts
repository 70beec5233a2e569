import { expect, test } from "vitest";
import { inParts } from "./in-parts.ts";

const ids = Array.from({ length: 2_300 }, (_, index) => `mem_${index}`);

test("all are done in parts that the service takes, each once and in order", async () => {
  const parts: number[] = [];
  const told: number[] = [];
  const results = await inParts(
    ids,
    async (part) => {
      parts.push(part.length);
      return part.map((id) => ({ id }));
    },
    (done) => told.push(done),
  );
  expect(results.map(({ id }) => id)).toEqual(ids);
  expect(parts).toEqual([1_000, 1_000, 300]);
  expect(told).toEqual([1_000, 2_000, 2_300]);
});

test("what fails on the way says what is done", async () => {
  let asked = 0;
  const failing = inParts(ids, async (part) => {
    asked += 1;
    if (asked === 2) throw new Error("The service does not answer.");
    return part;
  });
  await expect(failing).rejects.toThrow("The service does not answer. 1,000 of 2,300 are done and stay done.");
  const first = inParts(ids, async () => {
    throw new Error("Not allowed.");
  });
  await expect(first).rejects.toThrow(/^Not allowed\.$/);
});
