const nato =
  "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu";

/** Spelling words and letter names of several letters → the letter. They count only beside digits or other letters. */
const spellingWords = new Map<string, string>([
  ...nato.split(" ").map((word): [string, string] => [word, word.charAt(0).toUpperCase()]),
  ...Object.entries({
    alfa: "A",
    juliett: "J",
    whisky: "W",
    zed: "Z",
    zee: "Z",
    zeta: "Z",
    equis: "X",
    ele: "L",
    eme: "M",
    ene: "N",
    efe: "F",
    jota: "J",
    hache: "H",
    erre: "R",
    uve: "V",
    ypsilon: "Y",
  }),
]);

/** Spanish letter names that are everyday words, too: they count only at the end of a number that wants a letter. */
const letterNames = new Map<string, string>(
  Object.entries({ be: "B", ce: "C", de: "D", ge: "G", ka: "K", pe: "P", cu: "Q", te: "T", ese: "S", ve: "V" }),
);

/** The letter that a folded word spells, or null. */
export function spelledLetter(folded: string): string | null {
  if (/^[a-z]$/.test(folded)) return folded.toUpperCase();
  return spellingWords.get(folded) ?? null;
}

/** The letter that a folded word names where a letter has to come, or null. */
export function namedLetter(folded: string): string | null {
  return spelledLetter(folded) ?? letterNames.get(folded) ?? null;
}
