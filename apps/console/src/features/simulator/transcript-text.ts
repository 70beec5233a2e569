export interface WrittenTurn {
  role: "agent" | "caller";
  message: string;
}

export type ParsedTranscript = { outcome: "parsed"; turns: WrittenTurn[] } | { outcome: "invalid"; problem: string };

const speakers: Record<string, WrittenTurn["role"]> = { agent: "agent", caller: "caller", user: "caller" };
const line = /^\s*(\p{L}+)\s*:\s*(.*)$/u;
/** As the service takes them. */
const mostTurns = 200;
const longestTurn = 4_000;

/** Reads a transcript as people write it: a line a turn, "Agent: …" or "Caller: …"; a line without a speaker goes on. */
export function parseTranscript(text: string): ParsedTranscript {
  const turns: WrittenTurn[] = [];
  for (const [index, written] of text.split("\n").entries()) {
    if (written.trim() === "") continue;
    const [, name = "", said = ""] = line.exec(written) ?? [];
    const role = speakers[name.toLowerCase()];
    const last = turns.at(-1);
    if (role) turns.push({ role, message: said.trim() });
    else if (last) last.message = `${last.message} ${written.trim()}`.trim();
    else return invalid(`Line ${index + 1} says nobody: begin it with "Agent:" or "Caller:".`);
  }
  const said = turns.filter(({ message }) => message !== "");
  if (said.length === 0) return invalid('Write what was said, a line a turn: "Caller: My order number is FH-2061."');
  if (said.length > mostTurns) return invalid(`At most ${mostTurns} turns; these are ${said.length}.`);
  const long = said.findIndex(({ message }) => message.length > longestTurn);
  if (long >= 0) {
    return invalid(`A turn takes at most ${longestTurn.toLocaleString("en")} characters; turn ${long + 1} is longer.`);
  }
  return { outcome: "parsed", turns: said };
}

function invalid(problem: string): ParsedTranscript {
  return { outcome: "invalid", problem };
}
