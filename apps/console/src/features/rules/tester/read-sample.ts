import type { Inputs } from "#trpc/types.ts";

export type Sample = Inputs["privacyRules"]["test"]["text"];

const longestTurn = 4_000;
const mostTurns = 200;
const speaker = /^\s*(a|agent|c|caller|user)\s*:\s*/i;

/**
 * What somebody has pasted: a text, or the turns of a dialogue when a line begins with who speaks. Lines without a speaker go
 * on with the turn above.
 */
export function readSample(pasted: string): Sample {
  const lines = pasted.split("\n");
  if (!lines.some((line) => speaker.test(line))) return pasted;
  const turns: { role: "agent" | "caller"; text: string }[] = [];
  for (const line of lines) {
    const [label, who] = speaker.exec(line) ?? [];
    const last = turns.at(-1);
    if (label === undefined && last) last.text += `\n${line}`;
    else
      turns.push({
        role: who?.toLowerCase().startsWith("a") ? "agent" : "caller",
        text: line.slice(label?.length ?? 0),
      });
  }
  return turns.slice(0, mostTurns).map(({ role, text }) => ({ role, text: text.trimEnd().slice(0, longestTurn) }));
}
