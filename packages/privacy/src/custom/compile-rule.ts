import { RE2JS, RE2JSSyntaxException } from "re2js";
import { type Effect, effectOf } from "../policy/actions.ts";
import type { PolicyError } from "../policy/policy-error.ts";
import type { CustomRule } from "../policy/settings.ts";
import { foldWord } from "../text/fold-word.ts";
import { PhraseIndex } from "../text/phrases.ts";
import { errorPosition } from "./error-position.ts";

/** The most instructions of a compiled pattern: time is proportional to them and to the text. */
const largestProgram = 1000;

/** A custom rule, ready to be applied. */
export interface CompiledRule {
  id: string;
  name: string;
  effect: Effect;
  matcher: { kind: "keywords"; index: PhraseIndex<true> } | { kind: "pattern"; pattern: RE2JS };
}

type Outcome = { outcome: "compiled"; rule: CompiledRule } | { outcome: "invalid"; error: PolicyError };

/** Compiles a rule; `field` is where it stands in the settings, for the error. */
export function compileRule(rule: CustomRule, field: string): Outcome {
  const { id, name, action, beforeModel, match } = rule;
  const common = { id, name, effect: effectOf(action, beforeModel) };
  if (match.kind === "keywords") {
    return {
      outcome: "compiled",
      rule: { ...common, matcher: { kind: "keywords", index: indexKeywords(match.keywords) } },
    };
  }
  const compiled = compilePattern(match.pattern);
  if ("pattern" in compiled) {
    return { outcome: "compiled", rule: { ...common, matcher: { kind: "pattern", pattern: compiled.pattern } } };
  }
  return { outcome: "invalid", error: { field: `${field}.match.pattern`, ...compiled } };
}

function compilePattern(pattern: string): { pattern: RE2JS } | Omit<PolicyError, "field"> {
  try {
    const compiled = RE2JS.compile(pattern);
    if (compiled.programSize() > largestProgram) {
      return { position: null, message: "The pattern is too large: use fewer or smaller repetitions." };
    }
    if (compiled.test(""))
      return { position: null, message: "The pattern matches an empty text: it would match everywhere." };
    return { pattern: compiled };
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    const fragment = error.getPattern();
    const position = errorPosition(pattern, fragment, error.getDescription());
    return { position, message: describe(error.getDescription(), fragment, pattern) };
  }
}

/** The library's words, with the piece that it stumbled over. Look-around and back references are not of RE2. */
function describe(description: string, fragment: string | null, pattern: string): string {
  const piece = fragment && fragment !== pattern ? ` at "${fragment}"` : "";
  return `The pattern is no RE2 pattern: ${description}${piece}.`;
}

/** Keywords by their folded words; German umlauts also in their spelling with "e". */
function indexKeywords(keywords: readonly string[]): PhraseIndex<true> {
  const index = new PhraseIndex<true>();
  for (const keyword of keywords) {
    for (const spelling of spellings(keyword)) index.add(spelling, true);
  }
  return index;
}

function spellings(keyword: string): ReadonlySet<string> {
  const words = (keyword.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[^\s-]/gu) ?? []).join(" ");
  const lower = words.normalize("NFC").toLowerCase();
  const written = lower.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue");
  const plain = lower.replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("ue", "u");
  return new Set([lower, written, plain].map((one) => one.split(" ").map(foldWord).join(" ")));
}
