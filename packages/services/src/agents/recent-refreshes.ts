import { LRUCache } from "lru-cache";

const pauseMs = 5 * 60 * 1_000;

/** Which agents' profiles this process asked for in the last minutes: a busy agent asks once, not once a call. */
export class RecentRefreshes {
  readonly #asked = new LRUCache<string, true>({ max: 10_000, ttl: pauseMs });

  /** True for the first to ask in a while. */
  claim(organizationId: string, agentId: string): boolean {
    const key = `${organizationId}/${agentId}`;
    if (this.#asked.has(key)) return false;
    this.#asked.set(key, true);
    return true;
  }

  /** Lets the next one ask, because this one did not get through. */
  release(organizationId: string, agentId: string): void {
    this.#asked.delete(`${organizationId}/${agentId}`);
  }
}
