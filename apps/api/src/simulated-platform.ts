import { buildClientData, type SimulatedAgent } from "@elaaoms/elevenlabs/simulator/caller";
import { deliverPostCall, requestClientData, requestSearchMemory } from "@elaaoms/elevenlabs/simulator/requests";
import { buildTranscription, type SimulatedTurn } from "@elaaoms/elevenlabs/simulator/transcription";
import { defaultOrganizationSlug } from "@elaaoms/services/organizations/create-organization";
import type { SimulatedLine, SimulatedPlatform } from "@elaaoms/services/simulator/simulated-platform";

/** Longer than any hook takes, the slowest being the search with its two seconds. */
const deadlineMs = 10_000;
/** Of a range kept for fiction: an agent's number says nothing to us. */
const agentNumber = "+12185550140";

/** Simulated calls against the webhooks of the service at `ownUrl`, an origin. */
export function createSimulatedPlatform({ ownUrl }: { ownUrl: () => string }): SimulatedPlatform {
  const urlOf = (slug: string, hook: string) =>
    `${ownUrl()}/webhook/${slug === defaultOrganizationSlug ? "" : `${slug}/`}${hook}`;
  const signal = () => AbortSignal.timeout(deadlineMs);
  return {
    askClientData({ slug, webhookToken }, line) {
      const { conversationId } = line;
      const body = buildClientData({ caller: callerOf(line), agent: agentOf(line), conversationId });
      if (body === null) throw new Error("A call by phone is announced.");
      return requestClientData({ url: urlOf(slug, "client-data"), token: webhookToken, body, signal: signal() });
    },
    searchMemory({ slug, webhookToken }, { number, agent, conversationId, query, searchAllAgents, limit }) {
      return requestSearchMemory({
        url: urlOf(slug, "search-memory"),
        token: webhookToken,
        body: {
          ...{ query, limit },
          caller_id: number,
          agent_id: agent.id,
          conversation_id: conversationId,
          search_all_agents: searchAllAgents,
        },
        signal: signal(),
      });
    },
    deliverPostCall({ slug, hmacKey }, { turns, startedAt, language, ...line }) {
      const payload = buildTranscription({
        ...{ caller: callerOf(line), agent: agentOf(line), conversationId: line.conversationId, startedAt },
        turns: turns.map(({ role, message }): SimulatedTurn => [role === "agent" ? "agent" : "user", message]),
        ...(language !== null && { language }),
      });
      return deliverPostCall({
        url: urlOf(slug, "post-call"),
        ...{ hmacKey, payload },
        now: new Date(),
        signal: signal(),
      });
    },
  };
}

function callerOf({ number }: SimulatedLine) {
  return { kind: "phone", number } as const;
}

function agentOf({ agent }: SimulatedLine): SimulatedAgent {
  return { ...agent, number: agentNumber };
}
