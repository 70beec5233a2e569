import { expect, it } from "vitest";
import { randomSets } from "./random-sets.ts";
import { measureStorageLoss } from "./stored-form.ts";

it("measures what one byte a dimension costs", () => {
  const loss = measureStorageLoss(randomSets(512));
  expect(loss).toMatchObject({ bytes: { given: 2_048, stored: 517 }, questions: 200 });
  expect(loss.lowestSelfCosine).toBeGreaterThan(0.9999);
  expect(loss.lowestSelfCosine).toBeLessThan(1);
  expect(loss.cosineError.largest).toBeGreaterThan(loss.cosineError.mean);
  expect(loss.cosineError.largest).toBeLessThan(0.003);
});

it("counts the questions whose answers come in another order", () => {
  const question = Float32Array.of(1, 0);
  const near = (cosine: number) => Float32Array.of(cosine, Math.sqrt(1 - cosine ** 2));
  const apart = measureStorageLoss([{ questions: [question], memories: [near(0.9), near(0.5), near(0.1)] }]);
  expect(apart.changed).toEqual({ first: 0, bestFive: 0, order: 0 });
  // Closer than a level of 1/127: stored, both are the same, and the first of them comes first.
  const tied = measureStorageLoss([{ questions: [question], memories: [near(0.5), near(0.5001)] }]);
  expect(tied.changed).toEqual({ first: 1, bestFive: 0, order: 1 });
});
