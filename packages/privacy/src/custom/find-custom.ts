import type { RE2JS } from "re2js";
import type { PrivacyMatch } from "../match.ts";
import { spanOfTokens } from "../text/span-of-tokens.ts";
import { type Token, tokenize } from "../text/tokens.ts";
import type { PrivacyTurn, Span } from "../turns.ts";
import type { CompiledRule } from "./compile-rule.ts";

/** The longest match of a pattern in a text longer than a window. */
const longestMatch = 1024;
const lookBehind = 256;
const step = 1024;

/** What custom rules match, each turn by itself; nothing that touches a placeholder. */
export function findCustom(
  turns: readonly PrivacyTurn[],
  rules: readonly CompiledRule[],
  placeholders: ReadonlySet<string>,
): PrivacyMatch[] {
  if (rules.length === 0) return [];
  return turns.flatMap(({ text }, turn) => {
    const tokens = tokenize(turn, text, placeholders);
    const hidden = tokens.filter(({ kind }) => kind === "placeholder");
    return rules.flatMap((rule) =>
      spansOf(rule, tokens, text, turn)
        .filter((span) => !touchesAny(span, hidden))
        .map((span): PrivacyMatch => {
          return { category: rule.name, kind: "custom", spans: [span], confidence: 1, reason: "rule", rule: rule.id };
        }),
    );
  });
}

function spansOf({ matcher }: CompiledRule, tokens: readonly Token[], text: string, turn: number): Span[] {
  if (matcher.kind === "pattern") return findPattern(matcher.pattern, text, turn);
  return matcher.index.all(tokens).map(({ first, last }) => spanOfTokens(tokens, first, last));
}

/**
 * Every match of a pattern, in windows that overlap: a search costs at most its window, so the whole is linear in the
 * text even for patterns that look far ahead for each match.
 */
function findPattern(pattern: RE2JS, text: string, turn: number): Span[] {
  const spans: Span[] = [];
  let free = 0;
  for (let from = 0; from < Math.max(1, text.length); from += step) {
    const start = Math.max(0, from - lookBehind);
    const window = text.slice(start, from + step + longestMatch);
    const matcher = pattern.matcher(window);
    let at = Math.max(free, from) - start;
    while (at <= window.length && start + at < from + step && matcher.find(at)) {
      const begins = start + matcher.start();
      if (begins >= from + step) break;
      const ends = start + matcher.end();
      if (ends > begins) {
        spans.push({ turn, start: begins, end: ends });
        free = ends;
      }
      at = Math.max(matcher.end(), matcher.start() + 1);
    }
  }
  return spans;
}

/** Both lists stand in the order of the text, so a binary search tells. */
function touchesAny(span: Span, hidden: readonly Token[]): boolean {
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hidden[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = hidden[low];
  return next !== undefined && next.start < span.end;
}
