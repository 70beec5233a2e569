import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { measureScale } from "../../embeddings/calibrate.ts";
import type { AskedCaller } from "./asked-callers.ts";
import { createDistributionalEmbedder } from "./distributional-embedder.ts";
import type { Way } from "./judge-scores.ts";

export const otherVectors = "other vectors";

/** Words alone, the built-in embedder, and a different one with the scale that its tune half shows. */
export async function prepareWays(callers: readonly AskedCaller[]): Promise<Way[]> {
  const builtIn = createLocalEmbedder();
  const other = createDistributionalEmbedder(callers.flatMap(({ facts }) => facts.map(({ content }) => content)));
  const embedded = await Promise.all(
    callers.map(async ({ facts, questions, language }) => {
      const embed = (texts: readonly string[]) =>
        other.embed(texts, { signal: new AbortController().signal, language });
      const asked = questions.filter(({ half, gold }) => half === "tune" && gold.size > 0);
      const vectors = await embed(asked.map(({ text }) => text));
      return {
        memories: await embed(facts.map(({ content }) => content)),
        questions: asked.flatMap(({ gold }, index) => {
          const answers = new Set(facts.flatMap(({ id }, place) => (gold.has(id) ? [place] : [])));
          const vector = vectors[index];
          return vector ? [{ vector, answers }] : [];
        }),
      };
    }),
  );
  return [
    { name: "words alone", embedder: null },
    { name: "built-in vectors", embedder: builtIn },
    { name: otherVectors, embedder: other, cosineScale: measureScale(embedded).scale },
  ];
}
