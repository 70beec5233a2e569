import { ExtractionProviderError } from "@elaaoms/extraction/provider-error";
import type { ServiceCall } from "../../context.ts";
import type { EngineName } from "../extraction/engine-plan.ts";
import type { OfferedModel } from "../extraction/model-providers.ts";
import { draftEngine } from "./draft-engine.ts";
import { explainTrialFailure, type TrialFailure } from "./explain-trial-failure.ts";

export interface ListModelsInput {
  provider: EngineName;
  apiKey?: string | undefined;
}

export type ListModelsOutput = { outcome: "listed"; models: OfferedModel[] } | ({ outcome: "failed" } & TrialFailure);

/** Somebody waits for it before a form. */
const deadlineMs = 10_000;

/**
 * The models that a provider offers to the key that is typed, else to the access in force; the newest first. None for the
 * built-in engine. A provider that does not answer, or not with a list, is an outcome, not an error.
 */
export async function listModels({ ctx, input }: ServiceCall<ListModelsInput>): Promise<ListModelsOutput> {
  const settings = await draftEngine(ctx, input);
  if (settings.provider === "local") return { outcome: "listed", models: [] };
  try {
    const signal = AbortSignal.timeout(deadlineMs);
    const models = await ctx.modelProviders.listModels(settings.provider, settings.access, { signal });
    const newestFirst = models.toSorted(
      (one, other) =>
        (other.createdAt?.getTime() ?? 0) - (one.createdAt?.getTime() ?? 0) || one.id.localeCompare(other.id),
    );
    return { outcome: "listed", models: newestFirst };
  } catch (error) {
    if (error instanceof ExtractionProviderError) return { outcome: "failed", ...explainTrialFailure(error) };
    throw error;
  }
}
