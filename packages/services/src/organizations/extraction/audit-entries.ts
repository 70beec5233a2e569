import type { AuditEntry } from "../../audit/record-event.ts";
import type { ChosenEngine, EngineChoice } from "./engine-plan.ts";

/** What happened to keys, by their kind. */
export interface ChangedKeys {
  stored: readonly string[];
  deleted: readonly string[];
}

/** A change of what an organization's calls are read with, for its audit chain: where they go, and whose key goes along. */
export function auditEntriesOf(choice: EngineChoice | null, { stored, deleted }: ChangedKeys): AuditEntry[] {
  return [
    {
      action: "settings.changed",
      details: {
        setting: "extraction",
        ...detailsOf("", choice?.primary ?? null),
        ...detailsOf("fallback_", choice?.fallback ?? null),
      },
    },
    ...stored.map((kind) => ({ action: "secret.changed" as const, details: { kind, deleted: false } })),
    ...deleted.map((kind) => ({ action: "secret.changed" as const, details: { kind, deleted: true } })),
  ];
}

function detailsOf(prefix: string, engine: ChosenEngine | null): Record<string, string | null> {
  return {
    [`${prefix}provider`]: engine?.provider ?? null,
    [`${prefix}model`]: engine?.model ?? null,
    [`${prefix}base_url`]: engine?.baseUrl ?? null,
    [`${prefix}credentials`]: engine?.credentials ?? null,
  };
}
