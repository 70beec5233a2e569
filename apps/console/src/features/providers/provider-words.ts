import type { Outputs } from "#trpc/types.ts";

export type InForce = Outputs["providers"]["read"];
export type Engine = InForce["primary"];
export type Provider = Engine["provider"];
export type Trial = Outputs["providers"]["test"];

export const providerNames: Record<Provider, string> = {
  local: "Built-in",
  openai: "OpenAI",
  anthropic: "Anthropic",
};

export const providerDetails: Record<Provider, string> = {
  local: "Runs in the service itself: no model, no key, nothing leaves it. English, Spanish and German.",
  openai: "OpenAI's models, or any server that speaks its protocol where the operator set its address.",
  anthropic: "Anthropic's models, or any server that speaks their protocol where the operator set its address.",
};

export const providers = Object.keys(providerNames) as Provider[];

/** Which model answers, and who chose it. */
export function describeModel({ provider, model }: Engine, defaults: InForce["defaultModels"]): string {
  if (provider === "local" || model === null) return "no model";
  if (model.name === null) return `${defaults[provider]}, the default`;
  return model.from === "installation" ? `${model.name}, set by the installation` : model.name;
}

/** Whose key is used, without the key. */
export function describeAccess({ access }: Engine): string | null {
  if (access === null) return null;
  if (access.from === "installation") return "with the installation's key";
  const at = access.baseUrl ? ` at ${access.baseUrl}` : "";
  return access.key ? `with the organization's own key${at}` : `without a key${at}`;
}

/** "0.8 s", "12.4 s" */
export function formatMilliseconds(milliseconds: number): string {
  return milliseconds < 1_000 ? `${milliseconds} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** What a trial took of the provider, as far as the provider says. */
export function describeUsage({ provider, usage }: Trial): string {
  if (provider === "local") return "No tokens, no cost: nothing left the service.";
  if (usage === null) return "The provider counted no tokens.";
  const tokens = `${usage.inputTokens.toLocaleString("en")} tokens in, ${usage.outputTokens.toLocaleString("en")} out`;
  if (usage.costUsd === null) return `${tokens}. The provider does not tell its price.`;
  return `${tokens}, $${usage.costUsd.toFixed(usage.costUsd < 0.01 ? 5 : 3)}.`;
}
