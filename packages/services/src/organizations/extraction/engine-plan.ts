import { ServiceError } from "@elaaoms/core/errors";
import type { ExtractionEngine } from "@elaaoms/extraction/engine";

export type EngineName = ExtractionEngine["name"];
/** Providers of models. Each is asked through its own SDK. */
export type ModelProvider = Exclude<EngineName, "local">;

/**
 * How a provider is reached. Key and address belong to one owner: a key that went to somebody else's address would be theirs.
 * So an access is the installation's as a whole or the organization's as a whole, never one's key at the other's address.
 */
export interface ProviderAccess {
  /** Null for servers that ask for none. */
  apiKey: string | null;
  /** The provider's own address when absent. */
  baseUrl?: string | undefined;
}

/** What an installation reads calls with. */
export interface InstallationExtraction {
  provider: EngineName;
  /** The provider's default when absent. */
  model?: string | undefined;
  /** Asked when the provider gives no reading; null leaves that to the job's retries. */
  fallback: EngineName | null;
  fallbackModel?: string | undefined;
  openAi: ProviderAccess;
  anthropic: ProviderAccess;
}

/** One engine, and everything that it is made from. */
export type EngineSettings =
  | { provider: "local" }
  | {
      provider: ModelProvider;
      /** The provider's default when absent. */
      model?: string | undefined;
      access: ProviderAccess;
      /** Whose key and address these are. */
      owner: "installation" | "organization";
    };

/** What calls are read with. */
export interface EnginePlan {
  primary: EngineSettings;
  fallback: EngineSettings | null;
}

/** One engine of an organization's choice, as it is stored. */
export interface ChosenEngine {
  provider: EngineName;
  model: string | null;
  baseUrl: string | null;
  credentials: "installation" | "own" | "none" | null;
}

/**
 * What an organization chose. It is whole: where there is one, an engine that it does not name is none, not the
 * installation's. A mixture would send calls to a provider that the organization has not named.
 */
export interface EngineChoice {
  primary: ChosenEngine;
  fallback: ChosenEngine | null;
}

/** What the organizations that chose nothing get. */
export function planOfInstallation(installation: InstallationExtraction): EnginePlan {
  const { provider, model, fallback, fallbackModel } = installation;
  return {
    primary: ofInstallation(installation, provider, model),
    fallback: fallback && ofInstallation(installation, fallback, fallbackModel),
  };
}

/**
 * What an organization that made a choice gets. `readKey` gives its own key for a provider at an address, or throws. So does
 * this, when the choice rests on an access that the installation does not have (any more).
 */
export function planOfChoice(
  choice: EngineChoice,
  installation: InstallationExtraction,
  readKey: (provider: ModelProvider, baseUrl: string | null) => string,
): EnginePlan {
  const toSettings = ({ provider, model, baseUrl, credentials }: ChosenEngine): EngineSettings => {
    if (provider === "local") return { provider };
    if (credentials === "installation") {
      if (!hasAccess(installation, provider)) {
        throw new ServiceError("UNAVAILABLE", `The installation has no access to ${provider} for this organization.`);
      }
      return ofInstallation(installation, provider, model ?? modelOfInstallation(installation, provider));
    }
    const apiKey = credentials === "own" ? readKey(provider, baseUrl) : null;
    const access = { apiKey, baseUrl: baseUrl ?? undefined };
    return { provider, model: model ?? undefined, access, owner: "organization" };
  };
  return { primary: toSettings(choice.primary), fallback: choice.fallback && toSettings(choice.fallback) };
}

/** Whether the installation can ask a provider at all. */
export function hasAccess(installation: InstallationExtraction, provider: ModelProvider): boolean {
  const { apiKey, baseUrl } = accessOfInstallation(installation, provider);
  return apiKey !== null || baseUrl !== undefined;
}

/** The model that the installation asks a provider for: what its server knows may not be what the SDK's default names. */
export function modelOfInstallation(installation: InstallationExtraction, provider: ModelProvider): string | undefined {
  if (installation.provider === provider) return installation.model;
  return installation.fallback === provider ? installation.fallbackModel : undefined;
}

function ofInstallation(
  installation: InstallationExtraction,
  provider: EngineName,
  model: string | undefined,
): EngineSettings {
  if (provider === "local") return { provider };
  return { provider, model, access: accessOfInstallation(installation, provider), owner: "installation" };
}

function accessOfInstallation(installation: InstallationExtraction, provider: ModelProvider): ProviderAccess {
  return provider === "openai" ? installation.openAi : installation.anthropic;
}
