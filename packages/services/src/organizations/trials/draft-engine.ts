import type { ServiceContext } from "../../context.ts";
import { invalidChoice } from "../extraction/choice-input.ts";
import {
  type EngineName,
  type EngineSettings,
  hasAccess,
  type ModelProvider,
  modelOfInstallation,
  planOfChoice,
} from "../extraction/engine-plan.ts";
import { loadStoredExtraction } from "../extraction/load-engine-plan.ts";
import { openProviderKey } from "../extraction/provider-keys.ts";

/** An engine as somebody is about to choose it. */
export interface DraftEngine {
  provider: EngineName;
  /** The default of whoever gives the access when absent. */
  model?: string | undefined;
  /** One that is not stored (yet); what would be kept when absent. */
  apiKey?: string | undefined;
}

/**
 * What an engine would be made from if it were chosen now: the key that is typed, else the organization's own, else the
 * installation's access. The address is the one that the operator set. `INVALID_PAYLOAD` where there is no access at all.
 */
export async function draftEngine(ctx: ServiceContext, draft: DraftEngine): Promise<EngineSettings> {
  const { provider, model } = draft;
  if (provider === "local") return { provider };
  const { choice, keys } = await loadStoredExtraction(ctx.db, ctx.organization.id);
  const known = [choice?.primary, choice?.fallback].find((chosen) => chosen?.provider === provider);
  const baseUrl = known?.baseUrl ?? null;
  if (draft.apiKey !== undefined) {
    const access = { apiKey: draft.apiKey, baseUrl: baseUrl ?? undefined };
    return { provider, model, access, owner: "organization" };
  }
  const credentials = known?.credentials ?? "installation";
  if (credentials === "installation" && !hasAccess(ctx.installationExtraction, provider)) throw noAccess(provider);
  const chosen = {
    ...{ provider, baseUrl, credentials },
    model: model ?? (credentials === "installation" ? modelOfInstallation(ctx.installationExtraction, provider) : null),
  };
  const { primary } = planOfChoice(
    { primary: { ...chosen, model: chosen.model ?? null }, fallback: null },
    ctx.installationExtraction,
    (of, address) =>
      openProviderKey(ctx.secretBox, keys, { organizationId: ctx.organization.id, provider: of, baseUrl: address }),
  );
  return primary;
}

function noAccess(provider: ModelProvider): Error {
  const message = `${provider} needs a key: neither the organization nor the installation has one`;
  return invalidChoice([{ path: "apiKey", message }]);
}
