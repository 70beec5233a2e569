import { ServiceError } from "@elaaoms/core/errors";
import type { Database, Transaction } from "@elaaoms/db/connect";
import { organizationSecrets, organizationSettings } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import type { SecretBox } from "../../secrets/secret-box.ts";
import { type EngineChoice, type EnginePlan, type InstallationExtraction, planOfChoice } from "./engine-plan.ts";
import { keyKinds, openProviderKey, type StoredKey } from "./provider-keys.ts";
import { readChoice } from "./stored-choice.ts";

/** What an organization's settings and secrets say about its engines. */
export interface StoredExtraction {
  choice: EngineChoice | null;
  keys: StoredKey[];
}

export interface EnginePlanSources {
  db: Database | Transaction;
  secretBox: SecretBox;
  installation: InstallationExtraction;
}

/** Reads what is stored, in one statement. `NOT_FOUND` when the organization is gone. */
export async function loadStoredExtraction(
  db: Database | Transaction,
  organizationId: string,
): Promise<StoredExtraction> {
  const rows = await db
    .select({ settings: organizationSettings, secret: organizationSecrets })
    .from(organizationSettings)
    .leftJoin(
      organizationSecrets,
      and(
        eq(organizationSecrets.organizationId, organizationSettings.organizationId),
        inArray(organizationSecrets.kind, Object.values(keyKinds)),
      ),
    )
    .where(eq(organizationSettings.organizationId, organizationId));
  const [first] = rows;
  if (!first) throw new ServiceError("NOT_FOUND", "There is no such organization.");
  return { choice: readChoice(first.settings), keys: rows.flatMap(({ secret }) => secret ?? []) };
}

/**
 * What an organization's calls are to be read with now; null when it leaves that to the installation. Throws ServiceError
 * when a key that it rests on is missing, cannot be decrypted, or was given for another address.
 */
export async function loadEnginePlan(sources: EnginePlanSources, organizationId: string): Promise<EnginePlan | null> {
  return planOfStored(sources, organizationId, await loadStoredExtraction(sources.db, organizationId));
}

/** The same of what has been read already. */
export function planOfStored(
  { secretBox, installation }: Omit<EnginePlanSources, "db">,
  organizationId: string,
  { choice, keys }: StoredExtraction,
): EnginePlan | null {
  if (choice === null) return null;
  return planOfChoice(choice, installation, (provider, baseUrl) =>
    openProviderKey(secretBox, keys, { organizationId, provider, baseUrl }),
  );
}
