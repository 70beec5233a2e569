import { randomInt, randomUUID } from "node:crypto";
import { signPayload } from "@elaaoms/elevenlabs/signature";
import { buildClientData } from "@elaaoms/elevenlabs/simulator/caller";
import { returningCallerStory } from "@elaaoms/elevenlabs/simulator/returning-caller-story";
import { buildTranscription } from "@elaaoms/elevenlabs/simulator/transcription";
import { createRandom } from "../../shared/random.ts";
import { agentId, callerNumber } from "./callers.ts";
import { makeQuestions } from "./statements.ts";

export const hooks = ["client-data", "search-memory", "post-call"] as const;
export type Hook = (typeof hooks)[number];

export interface HookRequest {
  headers: Record<string, string>;
  body: string;
}

export interface RequestSource {
  /** Callers 0 to below this one are asked for, in random order. */
  callers: number;
  webhookToken: string;
  hmacKey: string;
}

const questionCount = 500;

/** Times that an agent searches in a call. */
const searchesOfCall = 3;

/**
 * Makes one request after another as one agent's platform sends them: other callers each time and new conversations; an
 * agent searches a few times in a call before the next caller is on the line.
 */
export function createHookRequests(hook: Hook, source: RequestSource): () => HookRequest {
  const random = createRandom(randomInt(2 ** 31));
  const someCaller = () => Math.floor(random() * source.callers);
  switch (hook) {
    case "client-data":
      return () => clientDataRequest(someCaller(), source);
    case "search-memory": {
      const questions = makeQuestions(questionCount);
      let [asked, caller, conversationId] = [0, 0, ""];
      return () => {
        if (asked % searchesOfCall === 0) [caller, conversationId] = [someCaller(), newConversationId()];
        asked += 1;
        const query = questions[Math.floor(random() * questions.length)] ?? "";
        return searchRequest({ caller, conversationId, query }, source);
      };
    }
    case "post-call": {
      const deliver = createDeliveries(source);
      return () => deliver(someCaller());
    }
  }
}

function newConversationId(): string {
  return `conv_${randomUUID().replaceAll("-", "")}`;
}

function withToken({ webhookToken }: RequestSource, body: unknown): HookRequest {
  return {
    headers: { "content-type": "application/json", "x-elaaoms-token": webhookToken },
    body: JSON.stringify(body),
  };
}

function clientDataRequest(caller: number, source: RequestSource): HookRequest {
  const body = buildClientData({
    caller: { kind: "phone", number: callerNumber(caller) },
    agent: { id: agentId(caller), name: "Ava", number: "+12185550140" },
    conversationId: newConversationId(),
  });
  return withToken(source, body);
}

function searchRequest(
  { caller, conversationId, query }: { caller: number; conversationId: string; query: string },
  source: RequestSource,
): HookRequest {
  return withToken(source, {
    query,
    caller_id: callerNumber(caller),
    agent_id: agentId(caller),
    conversation_id: conversationId,
  });
}

/** Deliveries of one real-sized call, with other conversation, agent and caller each time, signed as the platform signs. */
function createDeliveries({ hmacKey }: RequestSource): (caller: number) => HookRequest {
  const places = { conversation: "conv_placeholder", agent: "agent_placeholder", number: "+12025550199" };
  const [call] = returningCallerStory({ now: new Date(), run: "bench", callerNumber: places.number });
  const delivery = buildTranscription({
    ...call,
    conversationId: places.conversation,
    agent: { ...call.agent, id: places.agent },
  });
  const template = JSON.stringify(delivery);
  return (caller) => {
    const body = template
      .replaceAll(places.conversation, newConversationId())
      .replaceAll(places.agent, agentId(caller))
      .replaceAll(places.number, callerNumber(caller));
    const signature = signPayload({ rawBody: body, secret: hmacKey, at: new Date() });
    return { headers: { "content-type": "application/json", "elevenlabs-signature": signature }, body };
  };
}
