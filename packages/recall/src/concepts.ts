import type { Word } from "./language.ts";
import { lexiconLanguages, lookUpPhrase, lookUpWord } from "./lexicon.ts";

/** Everyday words of one language that look like another language's entry: "son" (es: they are), "kind" (en). */
const falseFriends = new Set("son kind plan rate tarde baja mail alt rest hat art tag casa mag".split(" "));

function conceptsOfWord(word: Word, language: string | null): readonly string[] {
  if (word.class === "stop" || word.class === "negation") return [];
  const own = lexiconLanguages.find((each) => each === language);
  if (own) {
    const concepts = lookUpWord(word.folded, own);
    if (concepts.length > 0 || falseFriends.has(word.folded)) return concepts;
  }
  return [...new Set(lexiconLanguages.flatMap((each) => (each === own ? [] : lookUpWord(word.folded, each))))];
}

/**
 * The concepts of each word, in the words' order, without parents: ["order"] for "purchase", [] for a word that the
 * lexicon does not know. The text's own language decides; words it does not know are looked up in the other languages,
 * since agents query in English about callers who speak Spanish.
 */
export function conceptsOf(words: readonly Word[], language: string | null): (readonly string[])[] {
  return words.map((word, index) => {
    const alone = conceptsOfWord(word, language);
    const together = lookUpPhrase(words[index - 1]?.folded ?? "", word.folded);
    return together.length === 0 ? alone : [...alone, ...together];
  });
}
