import { extractInChunks } from "@elaaoms/extraction/chunking/extract-in-chunks";
import { createLocalEngine } from "@elaaoms/extraction/local/local-engine";
import { createAnthropicEngine, defaultAnthropicModel } from "@elaaoms/extraction/providers/anthropic-engine";
import { listProviderModels } from "@elaaoms/extraction/providers/list-models";
import { createOpenAiEngine, defaultOpenAiModel } from "@elaaoms/extraction/providers/openai-engine";
import { createUsageMeter } from "@elaaoms/extraction/providers/usage-meter";
import { countTokens } from "@elaaoms/recall/token-budget";
import type { ModelProviders } from "@elaaoms/services/organizations/extraction/model-providers";

/** Providers asked through their official SDKs, without the circuits of the calls that are read: a trial wants to know. */
export function createModelProviders({ timeoutMs }: { timeoutMs?: number | undefined }): ModelProviders {
  return {
    defaultModels: { openai: defaultOpenAiModel, anthropic: defaultAnthropicModel },
    listModels: (provider, access, { signal }) => listProviderModels(provider, { ...access, signal }),
    createTrialEngine(settings) {
      if (settings.provider === "local") return { engine: createLocalEngine(), usage: () => null };
      const { provider, model, access } = settings;
      const { fetch, usage } = createUsageMeter(globalThis.fetch);
      const options = { ...access, model, fetch, ...(timeoutMs !== undefined && { timeoutMs }) };
      const engine = provider === "openai" ? createOpenAiEngine(options) : createAnthropicEngine(options);
      return { engine: extractInChunks(engine, { countTokens }), usage };
    },
  };
}
