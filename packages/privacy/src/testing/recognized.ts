import { findMatches } from "../find-matches.ts";
import { defaultPolicy, type PrivacyPolicy } from "../policy/compile-policy.ts";
import type { PrivacyTurn } from "../turns.ts";

/** Turns from lines that begin with `A:` for the agent or `C:` for the caller; other lines are the caller's. */
export function dialogue(lines: readonly string[]): PrivacyTurn[] {
  return lines.map((line) => {
    const [, speaker = "C", text = line] = /^([AC]): (.*)$/s.exec(line) ?? [];
    return { role: speaker === "A" ? "agent" : "caller", text };
  });
}

/** What is recognized in a dialogue, each as "kind: words", pieces joined by " + ". */
export function recognized(lines: readonly string[], policy: PrivacyPolicy = defaultPolicy): string[] {
  const turns = dialogue(lines);
  return findMatches(turns, policy).map(({ kind, spans }) => {
    const words = spans.map(({ turn, start, end }) => turns[turn]?.text.slice(start, end));
    return `${kind}: ${words.join(" + ")}`;
  });
}
