const plain = /^[a-z0-9]*$/;

/** A word for comparing: lower case, no accents, "ss" for "ß", a straight apostrophe, ASCII digits. */
export function foldWord(word: string): string {
  if (plain.test(word)) return word;
  return word.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘ʼ]/g, "'").toLowerCase().replaceAll("ß", "ss");
}
