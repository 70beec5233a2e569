const joints =
  /(?:,\s+(?:and|but|so|because|which|since)\s+|,\s+|;\s+|\s+[—–-]\s+|\s+(?:and|but|so|because)\s+)(?=(?:I|I'm|I've|I'd|we|we've|it|it's|that's|this|they|you|he|she|my|our|the|there|please|can|could|nobody|no one|one of|now|still|text|call|email|someone|last (?:time|week|month|year))\b)/gi;

/** A sentence's clauses: parts with a subject (or an imperative) of their own, in order. */
export function splitClauses(sentence: string): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const joint of sentence.matchAll(joints)) {
    const left = sentence.slice(from, joint.index).trim();
    // "My husband and I are …" is one clause: a subject alone stands before the joint.
    if (left.split(/\s+/).length < 3 && /\band\b/i.test(joint[0])) continue;
    if (left !== "") clauses.push(left);
    from = joint.index + joint[0].length;
  }
  return [...clauses, sentence.slice(from).trim()].filter((clause) => clause !== "");
}

/** Cuts a clause to a length that still reads well, at a word boundary. */
export function shorten(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const space = text.lastIndexOf(" ", characters);
  return `${text.slice(0, space > 0 ? space : characters)}…`;
}
