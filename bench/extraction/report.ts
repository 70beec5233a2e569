import { type CallOutcome, groupOutcomes, type Tally, tally } from "./tally.ts";

/** US dollars for a million tokens. */
export interface Price {
  input: number;
  output: number;
}

const columns: [heading: string, cell: (one: Tally, price: Price | null) => string][] = [
  ["calls", (one) => String(one.calls)],
  ["memories", (one) => String(one.memories)],
  ["recall must", (one) => share(one.mustRecall)],
  ["recall all", (one) => share(one.recall)],
  ["precision", (one) => share(one.precision)],
  ["types", (one) => share(one.typeAccuracy)],
  ["names", (one) => share(one.nameAccuracy)],
  ["duplicates", (one) => String(one.duplicates)],
  ["ungrounded", (one) => String(one.ungrounded)],
  ["dropped", (one) => String(one.dropped)],
  ["failed", (one) => String(one.failed)],
  ["p50 ms", (one) => milliseconds(one.p50Ms)],
  ["p95 ms", (one) => milliseconds(one.p95Ms)],
  ["cost", cost],
];

/** The closing table: a row for each language, each domain, and all calls. Costs need a price and tokens that were reported. */
export function formatTable(outcomes: readonly CallOutcome[], price: Price | null): string {
  const rows = [
    ["", ...columns.map(([heading]) => heading)],
    ...formatGroups(
      groupOutcomes(outcomes, (call) => call.language),
      price,
    ),
    ...formatGroups(
      groupOutcomes(outcomes, (call) => call.domain),
      price,
    ),
    formatRow("all", outcomes, price),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

/** How one call went, in a line. */
export function formatOutcome({ call, score, error, milliseconds: took }: CallOutcome): string {
  if (!score) return `${call.id}: ${error ?? "failed"}`;
  const time = `${took.toFixed(0)} ms`;
  return `${call.id}: ${score.found.length}/${call.facts.length} facts, ${score.wrong.length} wrong, ${time}`;
}

/** The facts that were missed, with what was said. */
export function formatMisses(outcomes: readonly CallOutcome[]): string[] {
  return outcomes.flatMap(({ call, score }) =>
    (score?.missed ?? []).map((fact) => {
      const said = fact.turns.map((turn) => `${turn} “${call.transcript[turn]?.message ?? ""}”`);
      return `${call.id} ${fact.id} (${fact.importance}): ${said.join(" ")}`;
    }),
  );
}

/** The memories that nothing in the gold accounts for, with the turns that they cite. */
export function formatWrong(outcomes: readonly CallOutcome[]): string[] {
  return outcomes.flatMap(({ call, score }) =>
    (score?.wrong ?? []).map((memory) => {
      const cited = memory.evidence.map(({ turn, quote }) => `${turn} “${quote}”`);
      return `${call.id} [${memory.type}] ${memory.content} ← ${cited.join(" ")}`;
    }),
  );
}

function formatGroups(groups: ReadonlyMap<string, readonly CallOutcome[]>, price: Price | null): string[][] {
  return [...groups].map(([name, outcomes]) => formatRow(name, outcomes, price));
}

function formatRow(name: string, outcomes: readonly CallOutcome[], price: Price | null): string[] {
  const sums = tally(outcomes);
  return [name, ...columns.map(([, cell]) => cell(sums, price))];
}

function share(value: number | null): string {
  return value === null ? "–" : value.toFixed(2);
}

function milliseconds(value: number | null): string {
  return value === null ? "–" : value.toFixed(0);
}

function cost({ usage }: Tally, price: Price | null): string {
  if (!usage || !price) return "–";
  return `$${((usage.inputTokens * price.input + usage.outputTokens * price.output) / 1_000_000).toFixed(4)}`;
}
