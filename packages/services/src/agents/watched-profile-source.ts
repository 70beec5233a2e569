import type { AgentProfileSource } from "@elaaoms/elevenlabs/account/agent-profiles";

export type LastFetch = "none" | "succeeded" | "failed";

/** A source of profiles that remembers how this process last fared with it, for `/health`. */
export interface WatchedAgentProfileSource extends AgentProfileSource {
  lastFetch(): LastFetch;
}

export function watchAgentProfileSource(source: AgentProfileSource): WatchedAgentProfileSource {
  let last: LastFetch = "none";
  return {
    lastFetch: () => last,
    prepare: () => source.prepare(),
    async fetchAgentProfile(agentId, options) {
      try {
        const profile = await source.fetchAgentProfile(agentId, options);
        last = "succeeded";
        return profile;
      } catch (error) {
        // Given up by us, which says nothing of the platform.
        if (!options.signal.aborted) last = "failed";
        throw error;
      }
    },
  };
}
