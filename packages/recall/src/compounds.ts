import { isGermanLexiconWord } from "./lexicon.ts";

const minCompoundLength = 8;
const minTail = 4;
const minHead = 3;
/** A compound of more than a few words is not said on the phone; the bound keeps hostile text cheap. */
const maxCompoundLength = 40;

/** "Versicherungs|nummer": the letters that German puts between the parts. */
function withoutLink(head: string): string {
  for (const link of ["s", "n", "en"]) {
    const bare = head.endsWith(link) ? head.slice(0, -link.length) : head;
    if (bare !== head && isGermanLexiconWord(bare)) return bare;
  }
  return head;
}

/**
 * German writes "Bestellnummer" as one word, and a question may have only its parts. Splits a folded word where the lexicon
 * knows its end or else its beginning; a word that it knows, or knows nothing of, stays whole.
 */
export function splitCompound(folded: string): string[] {
  if (folded.length < minCompoundLength || folded.length > maxCompoundLength) return [folded];
  if (isGermanLexiconWord(folded)) return [folded];
  for (let cut = minHead; cut <= folded.length - minTail; cut += 1) {
    const tail = folded.slice(cut);
    if (isGermanLexiconWord(tail)) return [...splitCompound(withoutLink(folded.slice(0, cut))), tail];
  }
  for (let cut = folded.length - minTail; cut >= minTail; cut -= 1) {
    const head = withoutLink(folded.slice(0, cut));
    if (isGermanLexiconWord(head)) return [head, folded.slice(cut)];
  }
  return [folded];
}
