import { conceptsOf } from "./concepts.ts";
import { detectLanguage } from "./detect-language.ts";
import type { CosineScale, Embedder } from "./embedder.ts";
import { addFeature, toUnitVector } from "./hashed-features.ts";
import { type AnalyzedText, analyzeText, type Word } from "./language.ts";
import { isMemberConcept, parentConcepts } from "./lexicon.ts";
import { relatedSetsOf } from "./related-words.ts";

const dimensions = 384;

/**
 * Measured on the tune half of `pnpm eval:retrieval`, where most questions go to 250 memories: 95 % of the memories that do
 * not answer lie below 0.29, and of the pairs above 0.70 85 % belong together. Declared higher, because words and these
 * vectors are no independent witnesses: both know the same lexicon, so that agreement proves little. On that half, this
 * scale finds as much as words alone, and orders it better; the measured one finds less.
 */
export const localCosineScale: CosineScale = { unrelated: 0.5, answering: 0.9 };

/**
 * What a feature weighs. There are no document frequencies to go by, so the lexicon stands in: words that it knows are
 * common in the domain and say what a statement is about, words that it does not know are the values that tell two
 * statements apart.
 */
const weights = {
  stop: 0.05,
  soft: 0.25,
  knownWord: 0.45,
  value: 1.1,
  name: 1.3,
  number: 1.3,
  code: 2,
  codePart: 0.6,
  negation: 1.6,
  concept: 0.9,
  parent: 0.4,
  synonyms: 0.7,
  fields: 0.2,
  bigram: 0.3,
  characters: 0.5,
};
const gramLengths = [3, 4];
/** Longer words are no words; their character sequences would only cost time. */
const maxGramWord = 40;
/** A memory is a sentence or two; of a longer text the beginning stands for it. */
const maxTextLength = 20_000;

/** A few words may not tell their language; a question and a memory have to be read alike all the same. */
const likeliestLanguage = "en";

/** Feature → weight; repetition adds little (the square root of the count). */
type Features = Map<string, { weight: number; count: number }>;

function add(features: Features, feature: string, weight: number): void {
  const known = features.get(feature);
  if (known) known.count += 1;
  else features.set(feature, { weight, count: 1 });
}

function weightOfWord(word: Word, isKnown: boolean): number {
  if (word.class === "stop") return weights.stop;
  if (word.class === "negation") return weights.negation;
  if (word.class === "soft") return weights.soft;
  if (/^\p{N}+$/u.test(word.folded)) return weights.number;
  if (isKnown) return weights.knownWord;
  return word.isName ? weights.name : weights.value;
}

/** Character sequences let misheard and inflected forms of a word meet; together they weigh what one feature weighs. */
function addCharacters(features: Features, word: string, weight: number): void {
  const padded = `<${word.slice(0, maxGramWord)}>`;
  const grams = gramLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, padded.length - length + 1) }, (_, at) => padded.slice(at, at + length)),
  );
  for (const gram of grams) add(features, `g:${gram}`, weight / Math.sqrt(grams.length));
}

function addWords(features: Features, words: readonly Word[], language: string | null): void {
  const concepts = conceptsOf(words, language);
  const related = relatedSetsOf(words, language);
  let previous: string | null = null;
  for (const [index, word] of words.entries()) {
    const known = concepts[index] ?? [];
    const weight = weightOfWord(
      word,
      known.some((concept) => !isMemberConcept(concept)),
    );
    add(features, word.class === "negation" ? "not" : `w:${word.stem}`, weight);
    const { synonyms = [], fields = [] } = related[index] ?? {};
    for (const each of synonyms) add(features, `s:${each}`, weights.synonyms / Math.sqrt(synonyms.length));
    for (const each of fields) add(features, `f:${each}`, weights.fields / Math.sqrt(fields.length));
    for (const concept of known) add(features, `c:${concept}`, weights.concept / Math.sqrt(known.length));
    for (const parent of parentConcepts(known)) add(features, `c:${parent}`, weights.parent);
    if (word.class !== "content") continue;
    addCharacters(features, word.folded, weights.characters * weight);
    if (previous !== null) add(features, `b:${previous} ${word.stem}`, weights.bigram);
    previous = word.stem;
  }
}

function addCodes(features: Features, codes: AnalyzedText["codes"]): void {
  for (const code of codes) {
    add(features, `x:${code.whole}`, weights.code);
    if (code.kind === "email") add(features, "c:email", weights.concept);
    for (const part of code.parts) add(features, `w:${part}`, weights.codePart);
  }
}

function embedText(text: string, language: string | null): Float32Array {
  const beginning = text.slice(0, maxTextLength);
  const readAs = language ?? detectLanguage([beginning]) ?? likeliestLanguage;
  const { words, codes } = analyzeText(beginning, readAs);
  const features: Features = new Map();
  addWords(features, words, readAs);
  addCodes(features, codes);
  if (features.size === 0) add(features, `t:${text.trim()}`, 1);
  const vector = new Float64Array(dimensions);
  for (const [feature, { weight, count }] of features) addFeature(vector, feature, weight * Math.sqrt(count));
  return toUnitVector(vector);
}

/**
 * The built-in embedder: no download, no network, the same vector for the same text on every machine.
 *
 * Hashes stems, pairs of words, character sequences, codes, the concepts of the hand-written lexicon (en, es, de) and its
 * sets of related words into 384 components of unit length. Paraphrases meet as far as the lexicon knows their words; it
 * does not understand.
 *
 * The duplicate threshold is measured on 36 facts stated twice and 36 pairs of statements that differ in one value, in
 * three languages (`test/statement-pairs.ts`): 35 restated ones have cosines from 0.822, the different ones up to 0.817. In
 * longer statements one value weighs less, so a caller of this embedder also asks `differInValues`.
 */
export function createLocalEmbedder(): Embedder {
  return {
    model: "local-2",
    dimensions,
    duplicateThreshold: 0.822,
    cosineScale: localCosineScale,
    embed(texts, { signal, language }) {
      if (signal.aborted) return Promise.reject(signal.reason);
      return Promise.resolve(texts.map((text) => embedText(text, language)));
    },
  };
}
