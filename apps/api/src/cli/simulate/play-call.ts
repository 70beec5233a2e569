import { setTimeout as sleep } from "node:timers/promises";
import { buildClientData } from "@elaaoms/elevenlabs/simulator/caller";
import {
  deliverPostCall,
  requestClientData,
  requestSearchMemory,
  type WebhookAnswer,
} from "@elaaoms/elevenlabs/simulator/requests";
import type { StoryCall } from "@elaaoms/elevenlabs/simulator/returning-caller-story";
import { buildTranscription } from "@elaaoms/elevenlabs/simulator/transcription";
import { z } from "zod";

export interface Target {
  /** Origin of the service. */
  url: string;
  apiKey: string;
  webhookToken: string;
  hmacKey: string;
}

/** Something the person who runs the simulation can help; its message is one line. */
export class SimulationError extends Error {
  override readonly name = "SimulationError";
}

const variablesSchema = z.object({
  dynamic_variables: z.object({
    memory_known_caller: z.boolean(),
    memory_caller_name: z.string(),
    memory_greeting: z.string(),
    memory_last_call: z.string(),
    memory_context: z.string(),
  }),
});
const searchSchema = z.object({
  data: z.object({ results: z.array(z.object({ content: z.string(), relevance: z.number() })) }),
});
const conversationSchema = z.object({
  data: z.object({
    status: z.string(),
    error: z.string().nullable(),
    memories: z.array(
      z.object({ type: z.string(), content: z.string(), importance: z.number(), reinforcement_count: z.number() }),
    ),
  }),
});

export interface PlayedCall {
  before: z.infer<typeof variablesSchema>["dynamic_variables"] & { milliseconds: number };
  during: { query: string; results: { content: string; relevance: number }[]; milliseconds: number }[];
  after: { memories: z.infer<typeof conversationSchema>["data"]["memories"]; milliseconds: number };
}

/** Plays one call in its three moments, through the webhooks, and waits until it has been learned from. */
export async function playCall(target: Target, call: StoryCall): Promise<PlayedCall> {
  return {
    before: await askBefore(target, call),
    during: await askDuring(target, call),
    after: await learn(target, call),
  };
}

async function askBefore(target: Target, call: StoryCall): Promise<PlayedCall["before"]> {
  const body = buildClientData(call);
  if (body === null) throw new SimulationError("The story has a call that nothing announces.");
  const answer = await reach(target, () =>
    requestClientData({ url: `${target.url}/webhook/client-data`, token: target.webhookToken, body }),
  );
  return { ...read(answer, variablesSchema).dynamic_variables, milliseconds: answer.milliseconds };
}

async function askDuring(target: Target, call: StoryCall): Promise<PlayedCall["during"]> {
  const answers: PlayedCall["during"] = [];
  for (const { query, searchAllAgents } of call.searches) {
    const answer = await reach(target, () =>
      requestSearchMemory({
        url: `${target.url}/webhook/search-memory`,
        token: target.webhookToken,
        body: {
          query,
          caller_id: call.caller.kind === "phone" ? call.caller.number : null,
          agent_id: call.agent.id,
          conversation_id: call.conversationId,
          search_all_agents: searchAllAgents,
          limit: 3,
        },
      }),
    );
    answers.push({ query, results: read(answer, searchSchema).data.results, milliseconds: answer.milliseconds });
  }
  return answers;
}

const patienceMs = 60_000;

async function learn(target: Target, call: StoryCall): Promise<PlayedCall["after"]> {
  const began = performance.now();
  const delivered = await reach(target, () =>
    deliverPostCall({
      url: `${target.url}/webhook/post-call`,
      hmacKey: target.hmacKey,
      payload: buildTranscription(call),
      now: new Date(),
    }),
  );
  read(delivered, z.object({ status: z.literal("success") }));
  for (;;) {
    const { status, error, memories } = await readConversation(target, call.conversationId);
    if (status === "extraction_completed") return { memories, milliseconds: performance.now() - began };
    if (status !== "extraction_pending")
      throw new SimulationError(`The call is ${status}: ${error ?? "no reason given"}`);
    if (performance.now() - began > patienceMs) {
      throw new SimulationError(
        `The call has waited for ${patienceMs / 1_000} s. Is a worker running? See ${target.url}/health.`,
      );
    }
    await sleep(100);
  }
}

async function readConversation(target: Target, conversationId: string) {
  const response = await fetch(`${target.url}/api/v1/conversations/${encodeURIComponent(conversationId)}`, {
    headers: { authorization: `Bearer ${target.apiKey}` },
  });
  return read({ status: response.status, body: await response.json() }, conversationSchema).data;
}

async function reach(target: Target, ask: () => Promise<WebhookAnswer>): Promise<WebhookAnswer> {
  try {
    return await ask();
  } catch (cause) {
    throw new SimulationError(`Nothing answers at ${target.url}. Start the service first: pnpm start.`, { cause });
  }
}

function read<Shape>(answer: Pick<WebhookAnswer, "status" | "body">, schema: z.ZodType<Shape>): Shape {
  const parsed = schema.safeParse(answer.body);
  if (answer.status === 200 && parsed.success) return parsed.data;
  const message = z.object({ message: z.string() }).safeParse(answer.body).data?.message ?? "an unreadable answer";
  const hint = answer.status === 401 ? " Are these the credentials of this service?" : "";
  throw new SimulationError(`The service answered ${answer.status}: ${message}${hint}`);
}
