import { defaultAnthropicModel } from "@elaaoms/extraction/providers/anthropic-engine";
import { defaultOpenAiModel } from "@elaaoms/extraction/providers/openai-engine";
import type { EngineInForce, ExtractionInForce } from "@elaaoms/services/organizations/read-extraction-settings";

const defaultModels = { local: "", openai: defaultOpenAiModel, anthropic: defaultAnthropicModel } as const;

/** What is in force for an organization, for a person at a terminal. */
export function describeExtraction(slug: string, { from, primary, fallback, problem }: ExtractionInForce): string {
  const lines = [
    `Calls of ${slug} are read with what ${from === "organization" ? "it chose itself" : "the installation says"}:`,
    "",
    ...describeEngine("Provider", primary),
    ...(fallback ? describeEngine("Fallback", fallback) : ["  Fallback  none"]),
    ...(problem === null ? [] : ["", `It does not work as it is: ${problem}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function describeEngine(title: string, { provider, model, access }: EngineInForce): string[] {
  return [
    `  ${title}  ${provider}`,
    ...(model ? [`  Model     ${model.name ?? defaultModels[provider]} (${origins[model.from]})`] : []),
    ...(access ? [`  Access    ${describeAccess(access)}`] : []),
  ];
}

const origins = {
  organization: "the organization's",
  installation: "the installation's",
  provider: "the provider's default",
} as const;

function describeAccess(access: NonNullable<EngineInForce["access"]>): string {
  if (access.from === "installation") return "the installation's key and address";
  const key = access.key ? `a key of its own, set ${access.key.setAt.toISOString()}` : "no key";
  return `${key}, at ${access.baseUrl ?? "the provider's address"}`;
}
