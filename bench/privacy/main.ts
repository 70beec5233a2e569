import { writeFileSync } from "node:fs";
import { findMatches } from "@elaaoms/privacy/find-matches";
import { defaultPolicy } from "@elaaoms/privacy/policy/compile-policy";
import { createProgress } from "../shared/progress.ts";
import { type EvaluationArguments, readArguments, UsageError, usage } from "./arguments.ts";
import { allSnippets } from "./corpus/all.ts";
import { formatGrowth, measureGrowth } from "./growth.ts";
import { figures, formatList, formatTable } from "./report.ts";
import { type SnippetScore, scoreSnippet } from "./score.ts";

try {
  const given = readArguments(process.argv.slice(2));
  if (given.help) print(usage);
  else if (given.growth) print(`${formatGrowth(measureGrowth(() => performance.now()))}\n`);
  else evaluate(given);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${usage}`);
  process.exitCode = 2;
}

function evaluate(given: EvaluationArguments): void {
  const snippets = allSnippets.filter(
    ({ id, language, part }) =>
      (given.snippet ?? id) === id && (given.language ?? language) === language && (given.part ?? part) === part,
  );
  if (snippets.length === 0) throw new UsageError("No snippet is left to read.");
  print(`Reading ${snippets.length} snippets.\n`);
  const groups = [...Map.groupBy(snippets, ({ language, part }) => `${language} ${part}`)];
  const progress = createProgress(groups.length, { write: print, isTty: process.stdout.isTTY });
  const scores = groups.flatMap(([name, group]) => {
    const read = group.map((snippet) => scoreSnippet(snippet, findMatches(snippet.turns, defaultPolicy)));
    progress.step(`${name}: ${group.length} snippets`);
    return read;
  });
  progress.end();
  report(scores, given);
}

function report(scores: readonly SnippetScore[], given: EvaluationArguments): void {
  for (const what of given.show) print(`\n${what}:\n${formatList(scores, what).join("\n")}\n`);
  print(`\n${formatTable(scores)}\n`);
  if (!given.json) return;
  const lists = {
    misses: formatList(scores, "misses"),
    wrong: formatList(scores, "wrong"),
    taken: formatList(scores, "taken"),
  };
  writeFileSync(given.json, `${JSON.stringify({ figures: Object.fromEntries(figures(scores)), ...lists }, null, 2)}\n`);
}

function print(text: string): void {
  process.stdout.write(text);
}
