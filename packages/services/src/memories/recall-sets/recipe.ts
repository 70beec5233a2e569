import type { Embedder } from "@elaaoms/recall/embedder";
import { memorySetFormat } from "@elaaoms/recall/memory-set";

/** Raised with every change of which memories a set has, or of what is stored beside it. */
const contents = 1;

/** How a recall set is made: one that was made otherwise is not used. */
export function recipeOf(embedder: Pick<Embedder, "model">, language: string | null): string {
  return JSON.stringify([contents, memorySetFormat, embedder.model, language]);
}
