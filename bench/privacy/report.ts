import { sensitivityCategories } from "@elaaoms/core/memory";
import type { Span } from "@elaaoms/privacy/turns";
import type { SnippetScore } from "./score.ts";
import { languages, parts, type Snippet } from "./snippet.ts";
import { type Tally, tally } from "./tally.ts";

const columns: [heading: string, cell: (one: Tally) => string][] = [
  ["positives", ({ positives }) => String(positives)],
  ["found", ({ found }) => String(found)],
  ["recall", ({ recall }) => share(recall)],
  ["matches", ({ matches }) => String(matches)],
  ["wrong", ({ wrong }) => String(wrong)],
  ["precision", ({ precision }) => share(precision)],
  ["look-alikes", ({ lookAlikes }) => (lookAlikes === 0 ? "–" : String(lookAlikes))],
  ["survival", ({ survival }) => share(survival)],
];

/** Figures by name, in the order in which they are shown: each category, each language, each part, everything. */
export function figures(scores: readonly SnippetScore[]): [string, Tally][] {
  const where = (holds: (snippet: Snippet) => boolean) => tally(scores.filter(({ snippet }) => holds(snippet)));
  return [
    ...sensitivityCategories.map((category): [string, Tally] => [category, tally(scores, category)]),
    ...languages.map((one): [string, Tally] => [one, where(({ language }) => language === one)]),
    ...parts.map((one): [string, Tally] => [one, where(({ part }) => part === one)]),
    ["all", tally(scores)],
  ];
}

/** The closing table. */
export function formatTable(scores: readonly SnippetScore[]): string {
  const rows = [
    ["", ...columns.map(([heading]) => heading)],
    ...figures(scores).map(([name, sums]) => [name, ...columns.map(([, cell]) => cell(sums))]),
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

/** What was missed, what was recognized wrongly, or which look-alikes were taken for something: one a line. */
export function formatList(scores: readonly SnippetScore[], what: "misses" | "wrong" | "taken"): string[] {
  return scores.flatMap(({ snippet, missed, wrong, taken }) => {
    const line = (name: string, spans: readonly Span[]) => `${snippet.id}  ${name}: ${quote(snippet, spans)}`;
    if (what === "misses") return missed.map(({ category, spans }) => line(category, spans));
    if (what === "wrong") return wrong.map(({ category, reason, spans }) => line(`${category} (${reason})`, spans));
    return taken.map((span) => line("look-alike", [span]));
  });
}

function quote({ turns }: Snippet, spans: readonly Span[]): string {
  return spans.map(({ turn, start, end }) => `“${turns[turn]?.text.slice(start, end) ?? ""}”`).join(" + ");
}

function share(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}
