/** Longer sentences are cut at a comma, else at a word boundary: patterns stay bounded, and a quote stays short. */
const maxSentenceCharacters = 320;

const abbreviation = /(?:^|\s)(?:\p{L}|mr|mrs|ms|dr|st|ave|no|nr|sr|sra|hr|fr|apt|ste|str)\.$/iu;

function cut(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > maxSentenceCharacters) {
    const comma = rest.lastIndexOf(", ", maxSentenceCharacters);
    const space = rest.lastIndexOf(" ", maxSentenceCharacters);
    const at =
      [comma > maxSentenceCharacters / 2 ? comma + 1 : 0, space, maxSentenceCharacters].find((one) => one > 0) ?? 0;
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return rest === "" ? parts : [...parts, rest];
}

/**
 * Splits a message into sentences, each exactly as it stands there. A dot after a single letter or a common abbreviation
 * ends none ("N. W. 4417", "12 Elm St. in Derry").
 */
export function splitSentences(message: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of message.matchAll(/[.!?…]+["'”’)]?(?=\s)|\n+/g)) {
    const to = match.index + match[0].length;
    const next = message.slice(to, to + 3).trim();
    const candidate = message.slice(from, to);
    const isAbbreviation = match[0] === "." && abbreviation.test(candidate.slice(-8)) && /^[\p{L}\d]/u.test(next);
    if (isAbbreviation) continue;
    sentences.push(...cut(candidate.trim()));
    from = to;
  }
  sentences.push(...cut(message.slice(from).trim()));
  return sentences.filter((sentence) => /[\p{L}\d]/u.test(sentence));
}
