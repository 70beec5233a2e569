import { type SensitivityCategory, sensitivityCategories } from "@elaaoms/core/memory";
import type { PrivacyTurn, Span } from "@elaaoms/privacy/turns";
import type { Language, Part, Positive, Snippet } from "./snippet.ts";

interface Marked {
  name: string;
  span: Span;
}

/**
 * Reads snippets from their written form, one a line: turns separated by " | ", each beginning with `C:` for the caller or
 * `A:` for the agent. `{payment: 4111 …}` is personal data of that category, `{payment+: …}` continues what was dictated in
 * a turn before, `<4471 2299>` has to survive. Throws when a line is not of this form.
 */
export function readSnippets(written: string, given: { language: Language; part: Part }): Snippet[] {
  const lines = written.trim().split("\n");
  return lines.map((line, index) => {
    const id = `${given.language} ${given.part} ${index + 1}`;
    const turns: PrivacyTurn[] = [];
    const marked = line.split(" | ").flatMap((part, turn) => {
      const [, speaker, said = ""] = /^([AC]): (.*)$/.exec(part.trim()) ?? [];
      if (!speaker) throw new Error(`${id}: turn ${turn} has no speaker`);
      const { text, marks } = readMarks(said, turn);
      turns.push({ role: speaker === "A" ? "agent" : "caller", text });
      return marks;
    });
    const positives = groupPositives(
      marked.filter(({ name }) => name !== ""),
      id,
    );
    const lookAlikes = marked.flatMap(({ name, span }) => (name === "" ? [span] : []));
    if (positives.length + lookAlikes.length === 0) throw new Error(`${id}: nothing is marked`);
    return { id, ...given, turns, positives, lookAlikes };
  });
}

function readMarks(said: string, turn: number): { text: string; marks: Marked[] } {
  const marks: Marked[] = [];
  let text = "";
  let copied = 0;
  for (const found of said.matchAll(/\{([a-z_]+\+?): ([^{}]*)\}|<([^<>]*)>/g)) {
    text += said.slice(copied, found.index);
    const content = found[2] ?? found[3] ?? "";
    marks.push({ name: found[1] ?? "", span: { turn, start: text.length, end: text.length + content.length } });
    text += content;
    copied = found.index + found[0].length;
  }
  return { text: text + said.slice(copied), marks };
}

function groupPositives(marked: readonly Marked[], id: string): Positive[] {
  const positives: { category: SensitivityCategory; spans: Span[] }[] = [];
  for (const { name, span } of marked) {
    const category = sensitivityCategories.find((one) => one === name.replace(/\+$/, ""));
    if (!category) throw new Error(`${id}: "${name}" is no category`);
    const open = positives.findLast((one) => one.category === category);
    if (name.endsWith("+") && open) open.spans.push(span);
    else positives.push({ category, spans: [span] });
  }
  return positives;
}
