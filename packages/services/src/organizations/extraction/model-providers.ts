import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import type { EngineSettings, ModelProvider, ProviderAccess } from "./engine-plan.ts";

/** A model that an access may use. */
export interface OfferedModel {
  id: string;
  /** As the provider calls it for people; null where it has no such name. */
  name: string | null;
  createdAt: Date | null;
}

/** What readings took of a provider, as it counted. */
export interface ModelUsage {
  inputTokens: number;
  outputTokens: number;
  /** In US dollars, where the provider's answer says; null where it does not. */
  costUsd: number | null;
}

/** Providers of models, apart from the calls that they read. */
export interface ModelProviders {
  /** What is asked where nobody names a model. */
  defaultModels: Record<ModelProvider, string>;
  /** What an access may use, as the provider lists it. Throws ExtractionProviderError. */
  listModels(
    provider: ModelProvider,
    access: ProviderAccess,
    options: { signal: AbortSignal },
  ): Promise<OfferedModel[]>;
  /** An engine for a reading that is only tried: it opens no circuit, and says what it took. Null usage: nothing was counted. */
  createTrialEngine(settings: EngineSettings): { engine: ExtractionEngine; usage(): ModelUsage | null };
}
