import type { BenchResult } from "./result.ts";

/** A group of bars beside one another, one a series. */
interface BarGroup {
  label: string;
  values: readonly number[];
}

export interface BarChart {
  title: string;
  /** What the numbers are. */
  unit: string;
  series: readonly string[];
  groups: readonly BarGroup[];
  decimals: number;
}

const width = 720;
const height = 300;
const plot = { left: 20, right: 700, top: 70, bottom: 255 };
const maxBarWidth = 56;

/** Mid tones, which stand out on white and on black; the text has the colour of the page that shows it. */
const colors = ["#2f81f7", "#8b949e", "#d29922"];

/**
 * Draws bars as SVG, with their numbers. Readable on light and on dark ground: texts take the colour that the reader's
 * system prefers, and nothing lies behind them.
 */
export function drawBars(chart: BarChart): string {
  const highest = Math.max(...chart.groups.flatMap(({ values }) => values));
  const groupWidth = (plot.right - plot.left) / chart.groups.length;
  const groups = chart.groups.map((group, index) =>
    drawGroup(group, { chart, highest, left: plot.left + index * groupWidth, width: groupWidth }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(chart.title)}">`,
    "<style>text{font:13px system-ui,sans-serif;fill:#1f2328}.title{font-weight:600;font-size:15px}.axis{stroke:#8b949e}" +
      "@media(prefers-color-scheme:dark){text{fill:#e6edf3}}</style>",
    `<text class="title" x="${plot.left}" y="24">${escapeXml(chart.title)}</text>`,
    ...chart.series.map((name, index) => drawLegend(name, index, chart)),
    `<line class="axis" x1="${plot.left}" x2="${plot.right}" y1="${plot.bottom}" y2="${plot.bottom}"/>`,
    ...groups,
    "</svg>\n",
  ].join("\n");
}

function drawLegend(name: string, index: number, { unit }: BarChart): string {
  const left = plot.left + index * 220;
  const text = index === 0 ? `${name} (${unit})` : name;
  return `<rect x="${left}" y="36" width="12" height="12" rx="2" fill="${colors[index]}"/><text x="${left + 18}" y="47">${escapeXml(text)}</text>`;
}

function drawGroup(
  { label, values }: BarGroup,
  place: { chart: BarChart; highest: number; left: number; width: number },
): string {
  const { chart, highest } = place;
  const barWidth = Math.min(maxBarWidth, (place.width - 24) / values.length);
  const middle = place.left + place.width / 2;
  const bars = values.map((value, index) => {
    const barHeight = Math.max(1, ((plot.bottom - plot.top - 20) * value) / highest);
    const left = middle + (index - values.length / 2) * barWidth;
    const top = plot.bottom - barHeight;
    const number = value.toLocaleString("en", { maximumFractionDigits: chart.decimals });
    return (
      `<rect x="${round(left)}" y="${round(top)}" width="${round(barWidth - 4)}" height="${round(barHeight)}" rx="2" fill="${colors[index]}"/>` +
      `<text x="${round(left + barWidth / 2 - 2)}" y="${round(top - 5)}" text-anchor="middle">${number}</text>`
    );
  });
  return `${bars.join("")}<text x="${round(middle)}" y="${plot.bottom + 20}" text-anchor="middle">${escapeXml(label)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** The charts of a result, by file name. */
export function chartsOf(result: BenchResult): Map<string, BarChart> {
  const charts = new Map<string, BarChart>();
  const busiest = Math.max(...result.hooks.map(({ connections }) => connections));
  const busy = result.hooks.filter(({ connections }) => connections === busiest);
  const both = ["the service", "a bare handler"];
  if (busy.length > 0) {
    charts.set("hooks-throughput.svg", {
      title: `Requests a second with ${busiest} connections`,
      ...{ unit: "requests/s", series: both, decimals: 0 },
      groups: busy.map(({ hook, service, bare }) => ({
        label: hook,
        values: [service.requestsPerSecond, bare.requestsPerSecond],
      })),
    });
    charts.set("hooks-p95.svg", {
      title: `Latency with ${busiest} connections, 95th percentile`,
      ...{ unit: "milliseconds", series: both, decimals: 1 },
      groups: busy.map(({ hook, service, bare }) => ({ label: hook, values: [service.p95, bare.p95] })),
    });
  }
  if (result.search.length > 0) {
    charts.set("search-by-total.svg", {
      title: "Search by the total of memories, one connection, over HTTP",
      ...{ unit: "milliseconds", series: ["median", "95th percentile"], decimals: 2 },
      groups: result.search.map(({ memories, service }) => ({
        label: `${memories.toLocaleString("en")} memories`,
        values: [service.p50, service.p95],
      })),
    });
  }
  return charts;
}
