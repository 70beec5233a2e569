import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { organizationSettings } from "@elaaoms/db/schema/index";
import { eq, sql } from "drizzle-orm";
import { recordEvents } from "../audit/record-event.ts";
import { auditEntriesOf, type ChangedKeys } from "./extraction/audit-entries.ts";
import { type ChoiceInput, type EngineInput, invalidChoice, parseChoice } from "./extraction/choice-input.ts";
import {
  type ChosenEngine,
  type EngineChoice,
  hasAccess,
  type InstallationExtraction,
  type ModelProvider,
} from "./extraction/engine-plan.ts";
import type { ExtractionAdministration } from "./extraction/extraction-administration.ts";
import { loadEnginePlan } from "./extraction/load-engine-plan.ts";
import { deleteProviderKeys, keyKinds, storeProviderKey } from "./extraction/provider-keys.ts";
import { columnsOf, readChoice } from "./extraction/stored-choice.ts";

/**
 * Sets what an organization's calls are read with, from the next job on, in every process. The choice is replaced whole; of
 * a provider that stays, key and address stay unless they are given. Keys are stored encrypted, and those of providers
 * that the choice no longer names are deleted. `INVALID_PAYLOAD` naming the fields; `FORBIDDEN` for an address by
 * anybody but the operator, because it makes the server call wherever it says, also inside the installation's network.
 */
export async function configureExtraction({
  ctx,
  input,
}: {
  ctx: ExtractionAdministration;
  input: ChoiceInput;
}): Promise<void> {
  const { fallback, ...primary } = parseChoice(input);
  const given = fallback ? [primary, fallback] : [primary];
  if (ctx.actor.kind !== "operator" && given.some(({ baseUrl }) => baseUrl !== undefined)) {
    throw new ServiceError("FORBIDDEN", "A base URL is set by the operator of the installation.", {
      details: [{ path: "baseUrl", message: "Set by the operator alone" }],
    });
  }
  await ctx.db.transaction(async (tx) => {
    const before = await lockChoice(tx, ctx.organization.id);
    const decide = (engine: EngineInput, prefix: string) => toChosen(engine, before, ctx.installation, prefix);
    const choice: EngineChoice = {
      primary: decide(primary, ""),
      fallback: fallback && decide(fallback, "fallback."),
    };
    await storeChoice(tx, ctx.organization.id, choice);
    const keys = await storeKeys(tx, ctx, choice, given);
    // What could not be used at the next job is refused now: a kept key may be gone, or under another encryption key.
    await loadEnginePlan({ ...ctx, db: tx }, ctx.organization.id);
    await recordEvents(tx, ctx, auditEntriesOf(choice, keys));
  });
}

/** Leaves everything to the installation again, and deletes the organization's keys. */
export async function resetExtraction({ ctx }: { ctx: ExtractionAdministration }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await lockChoice(tx, ctx.organization.id);
    await storeChoice(tx, ctx.organization.id, null);
    const deleted = await deleteProviderKeys(tx, ctx.organization.id, Object.keys(keyKinds) as ModelProvider[]);
    await recordEvents(tx, ctx, auditEntriesOf(null, { stored: [], deleted }));
  });
}

async function lockChoice(tx: Transaction, organizationId: string): Promise<EngineChoice | null> {
  const [settings] = await tx
    .select()
    .from(organizationSettings)
    .where(eq(organizationSettings.organizationId, organizationId))
    .for("update");
  if (!settings) throw new ServiceError("NOT_FOUND", "There is no such organization.");
  return readChoice(settings);
}

async function storeChoice(tx: Transaction, organizationId: string, choice: EngineChoice | null): Promise<void> {
  await tx
    .update(organizationSettings)
    .set({ ...columnsOf(choice), updatedAt: sql`now()` })
    .where(eq(organizationSettings.organizationId, organizationId));
}

/** One engine as it is to be stored, after what was stored of the same provider before. */
function toChosen(
  engine: EngineInput,
  before: EngineChoice | null,
  installation: InstallationExtraction,
  prefix: string,
): ChosenEngine {
  const { provider, model = null, apiKey } = engine;
  if (provider === "local") return { provider, model: null, baseUrl: null, credentials: null };
  const known = [before?.primary, before?.fallback].find((chosen) => chosen?.provider === provider);
  const baseUrl = engine.baseUrl === undefined ? (known?.baseUrl ?? null) : engine.baseUrl;
  const keepsKey = apiKey === undefined && known?.credentials === "own";
  if (keepsKey && known.baseUrl !== baseUrl) {
    throw invalidChoice([
      {
        path: `${prefix}apiKey`,
        message:
          "The key in force was given for another address; give the one for this address, or say that there is none",
      },
    ]);
  }
  if (apiKey || keepsKey) return { provider, model, baseUrl, credentials: "own" };
  if (baseUrl !== null) return { provider, model, baseUrl, credentials: "none" };
  if (!hasAccess(installation, provider)) {
    const message = `${provider} needs a key: neither the organization nor the installation has one`;
    throw invalidChoice([{ path: `${prefix}apiKey`, message }]);
  }
  return { provider, model, baseUrl, credentials: "installation" };
}

async function storeKeys(
  tx: Transaction,
  { organization, secretBox }: ExtractionAdministration,
  choice: EngineChoice,
  given: readonly EngineInput[],
): Promise<ChangedKeys> {
  const inUse = [choice.primary, choice.fallback].filter((engine) => engine?.credentials === "own");
  const unused = (Object.keys(keyKinds) as ModelProvider[]).filter(
    (provider) => !inUse.some((engine) => engine?.provider === provider),
  );
  const deleted = await deleteProviderKeys(tx, organization.id, unused);
  const stored: string[] = [];
  for (const engine of inUse) {
    const apiKey = given.find(({ provider }) => provider === engine?.provider)?.apiKey;
    if (!engine || engine.provider === "local" || !apiKey) continue;
    const { provider, baseUrl } = engine;
    await storeProviderKey(tx, secretBox, { organizationId: organization.id, provider, baseUrl, apiKey });
    stored.push(keyKinds[provider]);
  }
  return { stored, deleted };
}
