import { PhraseIndex } from "../../text/phrases.ts";
import { englishLabels } from "./english.ts";
import { germanLabels } from "./german.ts";
import { type LabelKind, labelKinds } from "./label-kinds.ts";
import { spanishLabels } from "./spanish.ts";

/** The labels of every language at once: callers mix them, and what language a turn is in is not always known. */
export const allLabels = indexLabels();

function indexLabels(): PhraseIndex<LabelKind> {
  const index = new PhraseIndex<LabelKind>();
  for (const kind of labelKinds.toReversed()) {
    for (const phrases of [englishLabels, spanishLabels, germanLabels]) index.addAll(phrases[kind] ?? "", kind);
  }
  return index;
}
