import { expect, it } from "vitest";
import { drawBars } from "./charts.ts";

it("draws a bar for each value, as high as it is beside the highest, with its number", () => {
  const svg = drawBars({
    title: "Latency <p95>",
    unit: "ms",
    series: ["service", "bare"],
    groups: [{ label: "client-data", values: [40, 1_000] }],
    decimals: 0,
  });
  expect(svg).toContain("Latency &lt;p95>");
  expect(svg).toMatch(/>40<.*>1,000</s);
  const heights = [...svg.matchAll(/<rect[^>]* height="([\d.]+)"[^>]*>(?=<text[^>]*text-anchor)/g)].map((match) =>
    Number(match[1]),
  );
  expect(heights).toHaveLength(2);
  expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(0.04, 1);
});
