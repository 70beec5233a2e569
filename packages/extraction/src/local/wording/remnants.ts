const trailing: readonly RegExp[] = [
  /[\s,;:.!?…–—-]+$/,
  /,? so (?:please )?not (?:there|that|this|the same)\b[^,]*$/i,
  /, (?:just|like|you know|only)$/i,
  /,? (?:so|and|but|because|cause|or|then|though|although|since|which|if|when|while|as|that is|too|as well|ever|anyway|anyways|please|thanks|thank you|by the way|you know|I guess|to be honest)$/i,
  /,? (?:if (?:that's|that is|it's|it is) (?:possible|okay|ok|all right|alright|no trouble)|while (?:you're|the company(?:'re| is)) at it)$/i,
  /,? (?:as|if|when|whenever|whichever|whatever|however) (?:you|they|them) (?:prefer|like|want|wish|please|need|can|have it|asked|requested)$/i,
  /,? (?:if|when|as long as) (?:that|it|this)(?:'s| is)? (?:suits?|works?|helps?|fine|okay|ok|good|easier)(?: (?:for|with))?(?: (?:you|them|me))?$/i,
  / or (?:something|whatever|anything)(?: like that)?$/i,
  /,? (?:and|but|so) (?:that|it|this) (?:can'?t|cannot|isn'?t|wasn'?t|couldn'?t|doesn'?t|don'?t)(?: be| seem| look| sound)?$/i,
  /,? which (?:is|was) (?:just |really |so |absolutely |completely )*(?:ridiculous|unacceptable|frustrating|annoying|crazy|a joke|terrible|awful|a problem|great|fine)$/i,
];

/**
 * A statement without what is left of a clause that was cut off: a conjunction, "as you prefer", "please", punctuation.
 * "Only drinks decaf, so." → "Only drinks decaf".
 */
export function withoutRemnants(statement: string): string {
  let text = statement.replace(/\s+/g, " ").trim();
  for (let before = ""; before !== text; ) {
    before = text;
    text = trailing.reduce((rest, pattern) => rest.replace(pattern, ""), text);
  }
  return text;
}

/** Whether a statement ends in a pronoun for a thing that it does not name: "Their son will pick it up." */
export function endsInPronoun(statement: string): boolean {
  if (
    /\b(?:get|gets|getting|have|has|having|had) (?:it|that|this|them) (?:\p{L}+ed|done|fixed|made)\.$/iu.test(statement)
  )
    return true;
  return /\b(?:will|can|to|would|should) (?:\w+ )?(?:pick|drop|bring|get|do|take|send|leave|use|fix|keep|check|see|try|have) (?:it|them|that|this|one)(?: (?:up|off|back|out|there|in))?\.$/i.test(
    statement,
  );
}

/** `words`, matched in `source`, without a last word of which a length limit left only a part. */
export function wholeWords(words: string, source: string): string {
  const at = source.indexOf(words);
  const next = at < 0 ? "" : source.charAt(at + words.length);
  return /[\p{L}\d]$/u.test(words) && /[\p{L}\d]/u.test(next) ? words.replace(/\s*\S+$/, "") : words;
}
