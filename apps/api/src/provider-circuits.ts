import { createHash } from "node:crypto";
import { hourMs } from "@elaaoms/core/clock";
import { createProviderCircuit, type ProviderCircuit } from "@elaaoms/extraction/providers/provider-circuit";
import type { Logger } from "@elaaoms/services/logger";
import type { EngineSettings, ModelProvider } from "@elaaoms/services/organizations/extraction/engine-plan";
import { LRUCache } from "lru-cache";

type ProviderSettings = Exclude<EngineSettings, { provider: "local" }>;

type CircuitReport = ReturnType<ProviderCircuit["report"]>;

export interface NamedCircuit extends CircuitReport {
  provider: ModelProvider;
  owner: ProviderSettings["owner"];
}

/**
 * One circuit for each access to a provider (provider, address and key), in this process. All engines that use an access share
 * it: that a provider limits one organization's key says nothing of another's.
 */
export class ProviderCircuits {
  readonly #circuits = new LRUCache<string, Omit<NamedCircuit, keyof CircuitReport> & { circuit: ProviderCircuit }>({
    max: 5_000,
    ttl: hourMs,
    updateAgeOnGet: true,
  });
  readonly #log: Logger;
  readonly #limits: { failuresToOpen?: number; openForMs?: number };

  constructor(options: { log: Logger; limits?: { failuresToOpen: number; openForMs: number } | undefined }) {
    this.#log = options.log;
    this.#limits = options.limits ?? {};
  }

  /** The circuit of an access, as an engine is given it: found anew for every call, so that one in use is never forgotten. */
  of(settings: ProviderSettings): Pick<ProviderCircuit, "run"> {
    const { apiKey, baseUrl } = settings.access;
    const name = JSON.stringify([settings.provider, settings.owner, baseUrl ?? null, apiKey]);
    // Keys are kept where they are used, and in no index.
    const id = createHash("sha256").update(name).digest("base64");
    return { run: (work, signal) => this.#find(id, settings).run(work, signal) };
  }

  /** Those used within the last hour. */
  list(): NamedCircuit[] {
    return [...this.#circuits.values()].map(({ circuit, ...named }) => ({ ...named, ...circuit.report() }));
  }

  #find(id: string, { provider, owner }: ProviderSettings): ProviderCircuit {
    const known = this.#circuits.get(id);
    if (known) return known.circuit;
    const circuit = createProviderCircuit({
      provider,
      ...this.#limits,
      onChange: ({ state, reason }) => {
        if (state === "open") {
          this.#log.warn(
            { provider, owner, reason },
            "A provider failed several times in a row; it is left alone for a while.",
          );
        } else {
          this.#log.info({ provider, owner }, "A provider answers again.");
        }
      },
    });
    this.#circuits.set(id, { provider, owner, circuit });
    return circuit;
  }
}
