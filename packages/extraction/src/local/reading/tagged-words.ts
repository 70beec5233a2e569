import nlp from "compromise/two";

/** A word with what a language model's lexicon takes it for. */
export interface TaggedWord {
  /** As written, without punctuation around it. */
  text: string;
  /** What follows it up to the next word: spaces, commas. */
  after: string;
  tags: ReadonlySet<string>;
}

interface Term {
  text: string;
  post?: string;
  tags?: readonly string[];
}

/** The words of an English clause with their parts of speech. Parts of a contraction that have no letters are left out. */
export function tagWords(clause: string): TaggedWord[] {
  const sentences = nlp(clause).json({ terms: { tags: true } }) as readonly { terms: readonly Term[] }[];
  return sentences
    .flatMap(({ terms }) => terms)
    .filter(({ text }) => text !== "")
    .map(({ text, post, tags }) => ({ text, after: post ?? " ", tags: new Set(tags) }));
}
