import { ServiceError } from "@elaaoms/core/errors";
import { countTokens } from "@elaaoms/recall/token-budget";
import { encodeVector } from "@elaaoms/recall/vector-codec";
import type { ServiceContext } from "../../context.ts";
import { decideTexts } from "../../privacy-rules/masking/decide-texts.ts";
import { loadPolicy } from "../../privacy-rules/rules/load-rules.ts";
import { embedStatements } from "../embed-statements.ts";
import type { MemoryValues } from "./apply-correction.ts";

const embeddingTimeoutMs = 5_000;

/**
 * What follows from new words, which pass the privacy rules first. They bring a new vector; the bare value no longer fits them,
 * so it goes. `sensitivity` are the categories that they are marked with: see `withMarksOf`. `INVALID_PAYLOAD` when
 * they tell what the rules block.
 */
export async function wordingOf(ctx: ServiceContext, given: string): Promise<MemoryValues> {
  const policy = await loadPolicy(ctx.db, ctx.organization.id);
  const decision = decideTexts({ texts: { content: given }, telling: ["content"], sensitivity: [] }, policy);
  if (decision.outcome === "blocked") {
    const message = `The privacy rules block what it tells: ${decision.categories.join(", ")}`;
    throw new ServiceError("INVALID_PAYLOAD", `content: ${message}`, { details: [{ path: "content", message }] });
  }
  const { content } = decision.texts;
  const options = { language: null, timeoutMs: embeddingTimeoutMs, mayRetry: false };
  const [vector] = await embedStatements(ctx, [content], options);
  return {
    content,
    sensitivity: decision.sensitivity,
    value: null,
    tokenCount: countTokens(content),
    embedding: vector ? encodeVector(vector) : null,
    embeddingModel: vector ? ctx.embedder.model : null,
  };
}
