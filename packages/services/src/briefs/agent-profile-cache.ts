import { LRUCache } from "lru-cache";
import type { AgentProfile } from "./client-data.ts";

/** The profiles read last, for the calls that start while the database does not answer in time. */
export class AgentProfileCache {
  readonly #profiles = new LRUCache<string, AgentProfile>({ max: 10_000 });

  get(organizationId: string, agentId: string): AgentProfile | null {
    return this.#profiles.get(`${organizationId}/${agentId}`) ?? null;
  }

  set(organizationId: string, profile: AgentProfile): void {
    this.#profiles.set(`${organizationId}/${profile.id}`, profile);
  }
}
