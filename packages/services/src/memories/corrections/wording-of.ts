import { countTokens } from "@elaaoms/recall/token-budget";
import { encodeVector } from "@elaaoms/recall/vector-codec";
import type { ServiceContext } from "../../context.ts";
import { embedStatements } from "../embed-statements.ts";
import type { MemoryValues } from "./apply-correction.ts";

const embeddingTimeoutMs = 5_000;

/** New words bring a new vector. The bare value no longer fits them, so it goes. */
export async function wordingOf(ctx: ServiceContext, content: string): Promise<MemoryValues> {
  const options = { language: null, timeoutMs: embeddingTimeoutMs, mayRetry: false };
  const [vector] = await embedStatements(ctx, [content], options);
  return {
    content,
    value: null,
    tokenCount: countTokens(content),
    embedding: vector ? encodeVector(vector) : null,
    embeddingModel: vector ? ctx.embedder.model : null,
  };
}
