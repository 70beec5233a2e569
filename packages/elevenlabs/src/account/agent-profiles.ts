import { AccountApiError, toAccountApiError } from "./account-api-error.ts";
import { type AccountApiOptions, createClientLoader } from "./account-client.ts";
import { type FetchedAgentProfile, readAgentProfile } from "./read-agent-profile.ts";

/** Where agents' profiles come from. */
export interface AgentProfileSource {
  /** Loads what fetching needs. It holds the process up for a moment, so do it before calls are answered. */
  prepare(): Promise<void>;
  /**
   * The profile as the platform has it now; null when the account has no such agent. Throws {@link AccountApiError}, which
   * never repeats the key.
   */
  fetchAgentProfile(agentId: string, options: { signal: AbortSignal }): Promise<FetchedAgentProfile | null>;
}

const defaultDeadlineMs = 10_000;
/** What the platform makes ids of. Anything else is no agent of the account, and has no place in a path. */
const agentIdPattern = /^[\w-]{1,128}$/;

/** Agents' profiles from the platform's account API, `GET /v1/convai/agents/{agent_id}`. Connects to nothing until asked. */
export function createAgentProfileSource(options: AccountApiOptions): AgentProfileSource {
  const { deadlineMs = defaultDeadlineMs } = options;
  const loadClient = createClientLoader(options);
  return {
    async prepare() {
      await loadClient();
    },
    async fetchAgentProfile(agentId, { signal }) {
      if (!agentIdPattern.test(agentId)) return null;
      const client = await loadClient();
      const deadline = AbortSignal.timeout(deadlineMs);
      try {
        const profile = await client.conversationalAi.agents.get(
          agentId,
          {},
          // Whoever asks tries again later; retries in here could wait for longer than the deadline.
          { maxRetries: 0, timeoutInSeconds: deadlineMs / 1_000, abortSignal: AbortSignal.any([signal, deadline]) },
        );
        return readAgentProfile(profile);
      } catch (error) {
        const failure = toAccountApiError(error, { isTimeout: deadline.aborted });
        if (failure.status === 404) return null;
        throw failure;
      }
    },
  };
}
