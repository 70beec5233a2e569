import type { Embedder } from "@elaaoms/recall/embedder";
import { differInValues } from "@elaaoms/recall/same-statement";
import type { CallerFixture } from "../../packages/recall/test/phone-calls.ts";
import type { StatementPair } from "../../packages/recall/test/statement-pairs.ts";

/** Of unit vectors. */
export function cosine(first: Float32Array, second: Float32Array): number {
  return first.reduce((sum, component, index) => sum + component * (second[index] ?? 0), 0);
}

async function embedAll(embedder: Embedder, texts: readonly string[], language: string): Promise<Float32Array[]> {
  return embedder.embed(texts, { signal: new AbortController().signal, language, mayRetry: true });
}

/** Two statements, how alike an embedder finds them, and whether their values alone tell them apart. */
export interface PairCosine {
  first: string;
  second: string;
  cosine: number;
  differsInValues: boolean;
}

/** Embeds pairs of statements, the pairs of one language at once. */
export async function measurePairs(embedder: Embedder, pairs: readonly StatementPair[]): Promise<PairCosine[]> {
  const measured: PairCosine[] = [];
  for (const [language, ofLanguage] of Map.groupBy(pairs, ([language]) => language)) {
    const vectors = await embedAll(
      embedder,
      ofLanguage.flatMap(([, first, second]) => [first, second]),
      language,
    );
    for (const [index, [, first, second]] of ofLanguage.entries()) {
      const [a, b] = [vectors[2 * index], vectors[2 * index + 1]];
      if (!a || !b) throw new Error("The embedder gave too few vectors.");
      const differsInValues = differInValues(first, second, language);
      measured.push({ first, second, cosine: cosine(a, b), differsInValues });
    }
  }
  return measured;
}

/** The questions about one caller with the caller's memories, as vectors. */
export interface EmbeddedCaller {
  memories: Float32Array[];
  questions: { vector: Float32Array /** Places of the memories that answer it. */; answers: ReadonlySet<number> }[];
}

/** Embeds callers' memories and questions. */
export async function embedCallers(
  embedder: Embedder,
  fixtures: readonly CallerFixture[],
  onCaller: (caller: string) => void,
): Promise<EmbeddedCaller[]> {
  const callers: EmbeddedCaller[] = [];
  for (const { caller, language, memories, questions } of fixtures) {
    const ids = Object.keys(memories);
    const contents = Object.values(memories).map(([, content]) => content);
    const asked = questions.map(([question]) => question);
    const vectors = await embedAll(embedder, [...contents, ...asked], language);
    callers.push({
      memories: vectors.slice(0, ids.length),
      questions: questions.flatMap(([, answering], index) => {
        const vector = vectors[ids.length + index];
        return vector ? [{ vector, answers: new Set(answering.map((id) => ids.indexOf(id))) }] : [];
      }),
    });
    onCaller(caller);
  }
  return callers;
}
