import { createHash } from "node:crypto";
import { hourMs } from "@elaaoms/core/clock";
import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import type { ExtractionEngines } from "@elaaoms/services/context";
import type { ExtractionHealth } from "@elaaoms/services/health/check-health";
import { type EnginePlan, planOfInstallation } from "@elaaoms/services/organizations/extraction/engine-plan";
import { LRUCache } from "lru-cache";
import { createEngines, type EngineParts, watchExtraction } from "./extraction-engine.ts";
import type { ExtractionSettings } from "./extraction-settings.ts";

export interface OrganizationEngines extends ExtractionEngines {
  /** How this process last fared with the installation's engines, and how its providers are. */
  health(): ExtractionHealth;
}

/**
 * The engines of all organizations. What an organization chose is read for every call, so that a change holds from the
 * next one on, in every process; engines are kept by their settings.
 */
export function createOrganizationEngines(
  options: EngineParts & {
    settings: ExtractionSettings;
    /** What an organization chose; null when it left that to the installation. */
    loadPlan(organizationId: string): Promise<EnginePlan | null>;
    /** Takes the place of every engine: tests give their own. */
    replacement?: ExtractionEngine | undefined;
  },
): OrganizationEngines {
  const { settings, loadPlan, replacement, circuits, log } = options;
  const installation = watchExtraction(
    replacement
      ? { primary: options.measure(replacement), fallback: null }
      : createEngines(planOfInstallation(settings), options),
    log,
  );
  const chosen = new LRUCache<string, ExtractionEngine>({ max: 1_000, ttl: hourMs, updateAgeOnGet: true });
  return {
    async forOrganization(organizationId) {
      const plan = replacement ? null : await loadPlan(organizationId);
      if (plan === null) return installation.engine;
      // Plans hold keys, which have no place in an index.
      const id = createHash("sha256").update(JSON.stringify(plan)).digest("base64");
      const known = chosen.get(id);
      if (known) return known;
      const { engine } = watchExtraction(createEngines(plan, options), log);
      chosen.set(id, engine);
      return engine;
    },
    health: () => ({ ...installation.health(), circuits: circuits.list() }),
  };
}
