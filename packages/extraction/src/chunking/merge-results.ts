import { foldText } from "@elaaoms/core/text";
import type { ExtractionInput, ExtractionResult } from "../engine.ts";
import { addDropCounts } from "../grounding.ts";
import { isPartOfName } from "../local/finders/people/names.ts";
import { mergeCandidates } from "../merge-candidates.ts";
import { platformCandidates } from "../platform-candidates.ts";
import { fitGreeting } from "../result-of-reading.ts";

const maxCandidates = 200;

/** Lines of all parts, each once; of too many the last ones, because the end of a call says how things stand. */
function lastLines(lines: readonly string[], most: number): string[] {
  const byText = new Map(lines.map((line) => [foldText(line), line]));
  return [...byText.values()].slice(-most);
}

/** The name said last, in its fullest form. */
function nameOf(names: readonly string[]): string | null {
  const last = names.at(-1);
  if (last === undefined) return null;
  return names.findLast((name) => name !== last && isPartOfName(last, name)) ?? last;
}

function mostFrequent(languages: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/**
 * The readings of a call's parts as one, in the order of the parts. A fact told twice is one candidate, of an attribute the
 * value said last stands; candidates beyond 200 leave by importance. Summary, open issues and greeting are those of the last
 * part, which was read with what the others left; the greeting is held against what all parts found sensitive. What the platform collected is added from the whole call, so the parts are
 * to be read without it.
 */
export function mergeResults(results: readonly ExtractionResult[], input: ExtractionInput): ExtractionResult {
  const platform = platformCandidates(input);
  const end = results.at(-1);
  const { merged, duplicates } = mergeCandidates([
    ...platform.candidates,
    ...results.flatMap(({ candidates }) => candidates),
  ]);
  const important = new Set(
    [...merged].sort((one, other) => other.importance - one.importance).slice(0, maxCandidates),
  );
  const leftOut = merged.length - important.size;
  const callerName = nameOf(results.flatMap(({ callerName }) => callerName ?? [])) ?? platform.name;
  const language = mostFrequent(results.map(({ language }) => language)) ?? input.call.language ?? "en";
  return {
    candidates: merged.filter((candidate) => important.has(candidate)),
    summary: end?.summary ?? input.analysis.summary,
    callerName,
    language,
    // Callers say at the beginning why they call.
    topic: results.find(({ topic }) => topic !== null)?.topic ?? null,
    insights: lastLines(
      results.flatMap(({ insights }) => insights),
      5,
    ),
    openIssues: end?.openIssues ?? [],
    greeting: fitGreeting(end?.greeting ?? null, { candidates: merged, callerName, language }),
    dropped: [
      ...results.map(({ dropped }) => dropped),
      duplicates > 0 ? { duplicate: duplicates } : {},
      leftOut > 0 ? { unsure: leftOut } : {},
    ].reduce(addDropCounts, {}),
  };
}
