import { ServiceError } from "@elaaoms/core/errors";
import {
  type ChosenEngine,
  type EngineName,
  type InstallationExtraction,
  modelOfInstallation,
} from "./extraction/engine-plan.ts";
import type { ExtractionAdministration } from "./extraction/extraction-administration.ts";
import { loadStoredExtraction, planOfStored } from "./extraction/load-engine-plan.ts";
import { keyKinds, type StoredKey } from "./extraction/provider-keys.ts";

/** Where a value comes from. `provider`: nobody set it, and the provider's own default holds. */
type Source = "organization" | "installation" | "provider";

export interface EngineInForce {
  provider: EngineName;
  /** Null for `local`. No name, when it is the provider's default. */
  model: { name: string | null; from: Source } | null;
  /**
   * Null for `local`. The installation's address is not told: it is no business of an organization's. Nor is a key, to
   * anybody: only that there is one, and since when.
   */
  access:
    | { from: "installation" }
    | { from: "organization"; baseUrl: string | null; key: { setAt: Date } | null }
    | null;
}

/** What an organization's calls are read with. */
export interface ExtractionInForce {
  /** Who chose the providers. */
  from: "organization" | "installation";
  primary: EngineInForce;
  fallback: EngineInForce | null;
  /** Why the next call cannot be read with it; null when nothing is known against it. */
  problem: string | null;
}

/** What is in force for an organization, and where each value comes from. Never returns a key. */
export async function readExtractionSettings({ ctx }: { ctx: ExtractionAdministration }): Promise<ExtractionInForce> {
  const { installation } = ctx;
  const stored = await loadStoredExtraction(ctx.db, ctx.organization.id);
  if (stored.choice === null) {
    const { provider, model, fallback, fallbackModel } = installation;
    return {
      from: "installation",
      primary: ofInstallation(provider, model),
      fallback: fallback && ofInstallation(fallback, fallbackModel),
      problem: null,
    };
  }
  const { primary, fallback } = stored.choice;
  return {
    from: "organization",
    primary: ofChoice(primary, installation, stored.keys),
    fallback: fallback && ofChoice(fallback, installation, stored.keys),
    problem: problemOf(() => planOfStored(ctx, ctx.organization.id, stored)),
  };
}

function ofInstallation(provider: EngineName, model: string | undefined): EngineInForce {
  if (provider === "local") return { provider, model: null, access: null };
  return { provider, model: inherited(model), access: { from: "installation" } };
}

function ofChoice(
  chosen: ChosenEngine,
  installation: InstallationExtraction,
  keys: readonly StoredKey[],
): EngineInForce {
  const { provider, model, baseUrl, credentials } = chosen;
  if (provider === "local") return { provider, model: null, access: null };
  const own = model === null ? null : ({ name: model, from: "organization" } as const);
  if (credentials === "installation") {
    const inForce = own ?? inherited(modelOfInstallation(installation, provider));
    return { provider, model: inForce, access: { from: "installation" } };
  }
  const key = credentials === "own" ? keys.find(({ kind }) => kind === keyKinds[provider]) : undefined;
  return {
    provider,
    model: own ?? { name: null, from: "provider" },
    access: { from: "organization", baseUrl, key: key ? { setAt: key.createdAt } : null },
  };
}

function inherited(model: string | undefined): { name: string | null; from: Source } {
  return model === undefined ? { name: null, from: "provider" } : { name: model, from: "installation" };
}

function problemOf(plan: () => unknown): string | null {
  try {
    plan();
    return null;
  } catch (error) {
    if (error instanceof ServiceError) return error.message;
    throw error;
  }
}
