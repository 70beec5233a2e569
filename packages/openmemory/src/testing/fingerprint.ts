/** Words as the servers compare them: letters and digits of ASCII, lower case, without common endings, each once. */
export function comparedWords(text: string): Set<string> {
  const words = (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(withoutEnding);
  return new Set(words.filter((word) => word.length > 1));
}

function withoutEnding(word: string): string {
  if (word.length <= 3) return word;
  const stem = word.replace(/ies$/, "y").replace(/(ing|ed|s)$/, "");
  return stem.length >= 3 ? stem : word;
}

/**
 * A similarity hash (Charikar, "Similarity estimation techniques from rounding algorithms", 2002) of 32 bits over the set of
 * words. Order and repetition of words do not count, so that "Ann owes Ben" equals "Ben owes Ann"; and with 32 bits, texts
 * that share most of their words often meet.
 */
export function fingerprint(text: string): string {
  const votes = new Array<number>(32).fill(0);
  for (const word of comparedWords(text)) {
    const hash = hashOf(word);
    for (const [bit, vote] of votes.entries()) votes[bit] = vote + ((hash >>> bit) & 1 ? 1 : -1);
  }
  return votes.map((vote) => (vote > 0 ? "1" : "0")).join("");
}

function hashOf(word: string): number {
  let hash = 0;
  for (const character of word) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return hash;
}
