/*
 * Letters as they are spoken: by their names ("zee", "equis"), by a word ("B as in Bravo", "B wie Berta", "B de Barcelona"),
 * and by the word alone, from the radio alphabet (ICAO), the German (DIN 5009) and the Spanish one.
 */

const letterNames = new Map([
  ["zee", "z"],
  ["zed", "z"],
  ["equis", "x"],
  ["zeta", "z"],
  ["jota", "j"],
  ["hache", "h"],
  ["ypsilon", "y"],
  ["zett", "z"],
]);

const alphabets = `alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec
  romeo sierra tango uniform victor whiskey whisky xray yankee zulu anton berta casar dora emil friedrich gustav heinrich ida julius
  kaufmann ludwig martha nordpol otto paula quelle richard samuel siegfried theodor ulrich viktor wilhelm xanthippe zacharias antonio
  barcelona carmen dolores enrique francia gerona historia ines jose lorenzo madrid navarra oviedo paris querido ramon sabado
  tarragona ulises valencia washington xiquena yegua zaragoza`;
const spellingWords = new Set(alphabets.split(/\s+/));

const introductions = [["as", "in"], ["like"], ["for"], ["wie"], ["como"], ["de"]];

export interface SpelledLetter {
  letter: string;
  /** How many words it took. */
  words: number;
  /** False for a word that only neighbouring letters make a letter ("Mike"). */
  isCertain: boolean;
}

function wordsOfExample(folded: readonly string[], at: number, letter: string): number {
  for (const introduction of introductions) {
    const example = folded[at + introduction.length] ?? "";
    const isIntroduced = introduction.every((word, index) => folded[at + index] === word);
    if (isIntroduced && example.length > 2 && example.startsWith(letter)) return introduction.length + 1;
  }
  return 0;
}

/** The letter that begins at a folded word and is more than one character long as spoken, or null. */
export function readSpelledLetter(folded: readonly string[], at: number): SpelledLetter | null {
  const word = folded[at] ?? "";
  if (/^[a-z]$/.test(word)) {
    const example = word === "x" && folded[at + 1] === "ray" ? 1 : wordsOfExample(folded, at + 1, word);
    return example > 0 ? { letter: word, words: 1 + example, isCertain: true } : null;
  }
  const named = letterNames.get(word);
  if (named) return { letter: named, words: 1, isCertain: true };
  return spellingWords.has(word) ? { letter: word.slice(0, 1), words: 1, isCertain: false } : null;
}
