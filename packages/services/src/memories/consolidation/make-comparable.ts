import type { ServiceContext } from "../../context.ts";
import type { IncomingMemory, KnownMemory } from "./consolidation-plan.ts";

/**
 * Gives everything a vector of the built-in embedder when anything lacks one of the current model: while memories wait to be
 * embedded anew, and while the provider is away, the same is still recognised when it is said again. Those vectors are
 * compared with one another alone, and not stored.
 */
export async function makeComparable<Batch extends { statements: readonly IncomingMemory[] }>(
  ctx: ServiceContext,
  known: readonly KnownMemory[],
  batches: readonly Batch[],
  language: string | null,
): Promise<{ known: readonly KnownMemory[]; batches: readonly Batch[] }> {
  const incoming = batches.flatMap(({ statements }) => statements);
  const isComplete = [...known, ...incoming].every(({ embedding }) => embedding !== null);
  if (isComplete || known.length + incoming.length < 2) return { known, batches };
  const contents = [...new Set([...known, ...incoming].map(({ content }) => content))];
  const signal = new AbortController().signal;
  const vectors = await ctx.builtInEmbedder.embed(contents, { signal, language });
  const byContent = new Map(contents.map((content, index) => [content, vectors[index] ?? null]));
  const withVector = <Item extends { content: string }>(item: Item) => ({
    ...item,
    builtInEmbedding: byContent.get(item.content) ?? null,
  });
  return {
    known: known.map(withVector),
    batches: batches.map((batch) => ({ ...batch, statements: batch.statements.map(withVector) })),
  };
}
