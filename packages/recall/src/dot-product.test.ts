import { expect, it } from "vitest";
import { dotProduct, toComponents } from "./dot-product.ts";

it.each([
  [[1, 2, 3], 14],
  [[0, 2, 0], 4],
  [[1, 0, 3], 10],
  [[0, 0, 0], 0],
])("multiplies %j with a row of others, from its start on", (vector, product) => {
  const row = [9, 9, 1, 2, 3, 9];
  for (const typed of [Int8Array.from(row), Float32Array.from(row)]) {
    expect(dotProduct(toComponents(Float32Array.from(vector)), typed, 2)).toBe(product);
  }
});
