import { align } from "../../shared/align.ts";
import type { BenchResult, Scrolling, TimedQuestion, TimedSight } from "./result.ts";

/** The figures for people. */
export function formatResult(result: BenchResult): string {
  const { machine } = result;
  const tables = [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB; Node ${machine.node}, Postgres ${machine.postgres}\n` +
      `load average before: ${machine.loadBefore}, after: ${result.loadAfter}; each question asked ${result.rounds} times`,
  ];
  if (result.questions.length > 0) tables.push(questionTable(result.questions), listTable(result.questions));
  if (result.sights.length > 0) tables.push(sightTable(result.sights));
  if (result.scrolling.length > 0) tables.push(scrollTable(result.scrolling));
  return `${tables.join("\n\n")}\n`;
}

function questionTable(questions: readonly TimedQuestion[]): string {
  const rows = questions.map(({ list, name, p50, p95, slowest, ratio }) => [
    `${list}: ${name}`,
    ...[p50, p95, slowest].map((milliseconds) => milliseconds.toFixed(1)),
    `${ratio.toFixed(1)} ×`,
  ]);
  return `Answers over HTTP (milliseconds), beside a bare page of 50 rows\n${align([["question", "p50", "p95", "slowest", "p50 ratio"], ...rows])}`;
}

/** Each list by its slowest question. */
function listTable(questions: readonly TimedQuestion[]): string {
  const rows = [...Map.groupBy(questions, ({ list }) => list)].map(([list, asked]) => {
    const worst = asked.reduce((one, other) => (other.p95 > one.p95 ? other : one));
    const middle = asked.map(({ p50 }) => p50).sort((one, other) => one - other)[Math.floor(asked.length / 2)] ?? 0;
    return [list, String(asked.length), middle.toFixed(1), worst.p95.toFixed(1), worst.name];
  });
  return `By list\n${align([["list", "questions", "middle p50", "highest p95", "of"], ...rows])}`;
}

function sightTable(sights: readonly TimedSight[]): string {
  const rows = sights.map(({ kind, name, median, slowest }) => [
    `${kind}: ${name}`,
    median.toFixed(0),
    slowest.toFixed(0),
  ]);
  return `Until it can be seen in the browser (milliseconds)\n${align([["what", "median", "slowest"], ...rows])}`;
}

function scrollTable(scrolling: readonly Scrolling[]): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const rows = scrolling.map(({ list, rows, frames, medianFrameMs, over32, over50, blankFrames }) => [
    list,
    rows.toLocaleString("en"),
    String(frames),
    medianFrameMs.toFixed(1),
    percent(over32),
    percent(over50),
    String(blankFrames),
  ]);
  const header = ["list", "rows", "frames", "median ms", "over 32 ms", "over 50 ms", "with a gap"];
  return `Scrolling by the wheel\n${align([header, ...rows])}`;
}
