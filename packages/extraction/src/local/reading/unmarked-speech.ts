// A subject with its verb, or a word that begins a question or a request: what a new clause starts with.
const finite =
  "is|was|are|were|has|had|have|does|doesn'?t|did|didn'?t|can|can'?t|will|won'?t|isn'?t|wasn'?t|hasn'?t|keeps?|kept|said|says|just|never|always|also|still|only|needs?|works?|lives?|wants?|broke|died|moved|goes|went|came|comes|got|gets|hates|loves|likes|told|usually|closed|shut|quit|\\p{L}{3,}ed";
const start = new RegExp(
  String.raw`\s+(?=(?:i|i'm|i've|i'd|i'll|im|ive|we|we're|we've|weve|we'd|we'll|he|he's|hes|she|she's|shes|it's|it (?:${finite})|its (?:a|the|not|been|on|in|my|so|still|just|really|kind|\p{L}+ing)|they|they're|theyre|theyve|there's|theres|there (?:is|are|was)|(?:my|our|his|her|their|the|your) (?:\p{L}+ ){0,2}?\p{L}+ (?:${finite})|my \p{L}+s (?:at|in|on|home|not|coming|been|got)|(?:his|her|its) names?|that's|thats|nobody|no one|everyone|someone|just (?:text|call|leave|put|send|ring|knock|use|come|take)|so please|please (?!for\b|thanks?\b|thank\b|and\b|if\b)\p{L}+|before that|after that|also (?:i|we|my|can|could|please)|an? \p{L}+ (?:would|will|is|was)|(?:can|could|would|will|do|did|should|are|is) (?:you|i|we|they|he|she|it|there)|have (?:you|they)|how (?:much|long|many|do|about)|what (?:time|is|are|do)|whats|oh wait|oh and|text me|call me|don't (?:call|text|ring|use|leave|knock|send)|dont (?:call|text|ring|use|leave|knock|send))\s)(?! \p{L} \p{L}\s)`,
  "giu",
);
/** Words after which a clause is not complete, or that carry the next subject with them. */
const open =
  /(?:^|\s)(?:\p{L}|can|could|would|will|should|may|might|must|that|because|cause|cuz|if|when|while|so|and|but|or|what|how|where|which|who|whose|than|like|as|to|of|for|with|without|in|on|at|by|from|into|the|a|an|is|was|are|am|were|be|has|have|had|do|did|does|think|know|knew|hope|said|says|told|tell|say|guess|believe|sure|let|make|makes|made|since|until|till|before|after|once|twice|times|half|quite|such|per|unless|though|about|not|my|our|his|her|your|i|we|he|she|they|im|hes|shes|thats|every time|thing|one|ones|everything|all|place|way|reason|don't|dont|can't|cant|call|email|see|saw|wish|want|need|give|gave|get|got|send|sent|pick|put|help|thought|figured|also|just|actually|then|really|well|uh|um|oh|yes|yeah|no|nah|nope|okay|ok|sorry|hi|hey|hello|good|between|over|under|text|never|always|please|isn't|doesn't|cuz|wherever|whatever|whenever|anything|something|first time|last time|next time|why|through|(?:tell|told|ask|asked|said|says) \p{L}+)$/iu;
// "the shirt | i bought": what follows belongs to the noun.
const noun = /(?:^|\s)(?:the|a|an|th(?:is|at)(?! (?:is|was) )|those|these|some|any|all the) (?:\p{L}+ ){0,2}\p{L}+$/iu;
const relative =
  /^\s+(?:i|we|you|he|she|they) (?:just |already |really )?(?:bought|ordered|got|had|made|paid|booked|wanted|asked|sent|returned|talked|spoke|picked|put|used|saw|told|left|(?:want|need|have|use|like)(?! (?:it|to|a|an|the|all|my|that|this|some|you)(?!\p{L}))|rented|signed|chose|took|gave|\p{L}{3,}ed)(?!\p{L})/iu;
/** What stands before the subject of its own clause: "thursday | im out of town". */
const adverbial =
  /^(?:(?:and|so|but|on|this|next|last|every|by|in|at|the|until|till|from|since|usually|normally|right|now|then|also|mostly|maybe|two|three|a|few|days?|weeks?|months?|years?|ago|time|mornings?|afternoons?|evenings?|nights?|weekends?|weekdays?|today|tomorrow|tonight|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|spring|summer|fall|winter|week|month|year) ?)+$/i;
const fewest = 2;

/**
 * Clauses of speech that recognition wrote without punctuation, each exactly as it stands there: a new one begins with a new
 * subject, after words that are complete. Not for text with punctuation.
 */
export function splitUnmarked(sentence: string): string[] {
  if (sentence.split(/\s+/).length < 7) return [sentence];
  const clauses: string[] = [];
  let from = 0;
  for (const { index, 0: gap } of sentence.matchAll(start)) {
    const left = sentence.slice(from, index).trim();
    if (left.split(/\s+/).length < fewest || open.test(left) || adverbial.test(left)) continue;
    if (noun.test(left) && relative.test(sentence.slice(index))) continue;
    clauses.push(left);
    from = index + gap.length;
  }
  return [...clauses, sentence.slice(from).trim()];
}
