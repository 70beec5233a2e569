const start =
  /\s+(?=(?:i|i'm|i've|i'd|i'll|we|we're|we've|he|he's|she|she's|it|it's|they|they're|there's|(?:my|our) \p{L}+ (?:is|was|has|does|did|can|will|works|keeps|said|just|never|always|also|\p{L}+ed)|that's|just (?:text|call|leave|put|send|ring|knock|use|come|take)|so please|please|can you|could you|oh wait|text me|call me)\s)(?! \p{L} \p{L}\s)/giu;
/** Words after which a clause is not complete, or that carry the next subject with them. */
const open =
  /(?:^|\s)(?:\p{L}|can|could|would|will|should|may|might|that|because|cause|if|when|while|so|and|but|or|what|how|where|which|who|than|like|as|to|of|for|with|without|in|on|at|by|from|the|a|an|is|was|are|am|were|be|has|have|had|do|did|does|think|know|knew|hope|said|says|told|tell|say|guess|believe|sure|let|make|makes|made|since|until|till|before|after|about|not|my|our|i|we|he|she|it|they|every time|thing|one|ones|everything|all|place|time|day|way|reason|don't|can't|call|email|see|saw|wish|want|need|give|gave|get|got|send|sent|pick|put|help|thought|figured|also|just|actually|now|then|really|well|uh|um|oh|yes|yeah|no|okay|ok|sorry|hi|hey|hello|good|between|over|under|text|never|always|please)$/iu;
const fewest = 2;

/**
 * Clauses of speech that recognition wrote without punctuation, each exactly as it stands there: a new one begins with a new
 * subject, after words that are complete. Not for text with punctuation.
 */
export function splitUnmarked(sentence: string): string[] {
  if (sentence.split(/\s+/).length < 8) return [sentence];
  const clauses: string[] = [];
  let from = 0;
  for (const { index, 0: gap } of sentence.matchAll(start)) {
    const left = sentence.slice(from, index).trim();
    if (left.split(/\s+/).length < fewest || open.test(left)) continue;
    clauses.push(left);
    from = index + gap.length;
  }
  return [...clauses, sentence.slice(from).trim()];
}
