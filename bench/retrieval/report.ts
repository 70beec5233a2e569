import { type Metrics, measure, percentile } from "./metrics.ts";
import { type AskedQuestion, mirrorWays, type Way, ways } from "./rank-questions.ts";

/** Questions that are counted together. */
export interface Group {
  name: string;
  asked: readonly AskedQuestion[];
}

export interface Row {
  group: string;
  way: Way;
  metrics: Metrics;
}

function groupBy(asked: readonly AskedQuestion[], nameOf: (one: AskedQuestion) => string): Group[] {
  const groups = Map.groupBy(asked, nameOf);
  return [...groups].map(([name, members]) => ({ name, asked: members })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** By half, wording, language, and caller; then all together. */
export function groupQuestions(asked: readonly AskedQuestion[]): Group[] {
  return [
    ...groupBy(asked, ({ question }) => question.half),
    ...groupBy(asked, ({ question }) => `${question.wording}, ${question.half}`),
    ...groupBy(asked, ({ caller }) => caller.language),
    ...groupBy(asked, ({ caller }) => caller.name),
    { name: "all", asked },
  ];
}

export function toRows(groups: readonly Group[]): Row[] {
  return groups.flatMap(({ name, asked }) =>
    [...ways, ...mirrorWays].flatMap((way) => {
      const metrics = measure(asked.flatMap(({ outcomes }) => outcomes[way] ?? []));
      return metrics ? [{ group: name, way, metrics }] : [];
    }),
  );
}

const headings = ["", "questions", "way", "hit@1", "hit@5", "hit@10", "MRR", "nDCG@10"];

export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map(({ group, way, metrics }) => [
    way === ways[0] ? group : "",
    way === ways[0] ? String(metrics.questions) : "",
    way,
    ...[metrics.hitAt1, metrics.hitAt5, metrics.hitAt10, metrics.mrr, metrics.ndcgAt10].map((each) => each.toFixed(3)),
  ]);
  const lines = [headings, ...cells];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) => line.map((cell, column) => alignCell(cell, column, widths[column] ?? 0)).join("  "))
    .join("\n");
}

function alignCell(cell: string, column: number, width: number): string {
  return column === 0 || column === 2 ? cell.padEnd(width) : cell.padStart(width);
}

/** What one ranking and one embedding of a question take, where a caller has the most memories. */
export function formatLatency(asked: readonly AskedQuestion[]): string {
  const most = Math.max(...asked.map(({ caller }) => caller.facts.length));
  const times = asked.filter(({ caller }) => caller.facts.length === most);
  const of = (values: number[]) =>
    `p50 ${percentile(values, 0.5).toFixed(2)} ms, p95 ${percentile(values, 0.95).toFixed(2)} ms`;
  const proposals = times.flatMap(({ proposalMilliseconds }) => proposalMilliseconds ?? []);
  return [
    `Ranking ${most} memories: ${of(times.map(({ milliseconds }) => milliseconds))}.`,
    `Embedding a question: ${of(times.map(({ embeddingMilliseconds }) => embeddingMilliseconds))}.`,
    ...(proposals.length > 0 ? [`Asking the OpenMemory server: ${of(proposals)}.`] : []),
  ].join("\n");
}

const bands: readonly (readonly [from: number, below: number])[] = [
  [0.9, 1.01],
  [0.7, 0.9],
  [0.5, 0.7],
  [0.3, 0.5],
  [0, 0.3],
];

/** What a relevance promises: of the memories that an agent gets with it, how many answer. */
export function formatCalibration(asked: readonly AskedQuestion[]): string {
  const found = asked.flatMap((one) => one.found);
  const lines = bands.map(([from, below]) => {
    const within = found.filter(({ relevance }) => relevance >= from && relevance < below);
    const right = within.filter(({ isRight }) => isRight).length;
    return `  from ${from.toFixed(1)}: ${right} of ${within.length} answer`;
  });
  return ["Of the five that an agent gets, by relevance:", ...lines].join("\n");
}

/** The questions to tune on that have no answer among the first five. Those held out stay unseen. */
export function formatMisses(asked: readonly AskedQuestion[]): string[] {
  return asked
    .filter(({ question, outcomes }) => question.half === "tune" && (outcomes.fused.places[0] ?? 5) >= 5)
    .map(({ caller, question, found, outcomes }) => {
      const content = (id: string | undefined) => caller.facts.find((fact) => fact.id === id)?.content ?? "–";
      const place = outcomes.fused.places[0];
      const [answer] = question.gold;
      return `${caller.name}: ${question.text}\n  place ${place === undefined ? "–" : place + 1}: ${content(answer)}\n  first: ${content(found[0]?.id)}`;
    });
}
