import { buildClientData, callerIdOf } from "@elaaoms/elevenlabs/simulator/caller";
import type { DemonstrationCall } from "@elaaoms/elevenlabs/simulator/demonstration/demonstration-calls";
import {
  deliverPostCall,
  requestClientData,
  requestSearchMemory,
  type WebhookAnswer,
} from "@elaaoms/elevenlabs/simulator/requests";
import { buildTranscription } from "@elaaoms/elevenlabs/simulator/transcription";
import { z } from "zod";
import { SeedError } from "./seed-error.ts";

export interface SeedTarget {
  url: string;
  slug: string;
  apiKey: string;
  webhookToken: string;
  hmacKey: string;
}

const pageSchema = z.object({
  data: z.object({
    items: z.array(
      z.object({ id: z.string(), status: z.string(), attempts: z.number(), error: z.string().nullable() }),
    ),
    next_cursor: z.string().nullable(),
  }),
});

export type ConversationState = z.infer<typeof pageSchema>["data"]["items"][number];

/** Delivers a call as the platform does: signed now, about a call of whatever day. */
export async function deliverCall(target: SeedTarget, call: DemonstrationCall): Promise<void> {
  const { hmacKey } = target;
  const url = hookUrl(target, "post-call");
  expectOk(await deliverPostCall({ url, hmacKey, payload: buildTranscription(call), now: new Date() }));
}

/** What agents ask before and during a call of this caller. */
export async function askHooks(target: SeedTarget, call: DemonstrationCall): Promise<void> {
  const token = target.webhookToken;
  const body = buildClientData(call);
  if (body) expectOk(await requestClientData({ url: hookUrl(target, "client-data"), token, body }));
  const asked = {
    query: call.query,
    caller_id: callerIdOf(call.caller),
    agent_id: call.agent.id,
    conversation_id: call.conversationId,
  };
  expectOk(await requestSearchMemory({ url: hookUrl(target, "search-memory"), token, body: asked }));
}

/** Every conversation of a status. */
export async function listConversations(target: SeedTarget, status: string): Promise<ConversationState[]> {
  const found: ConversationState[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ status, limit: "200", ...(cursor !== null && { cursor }) });
    const response = await fetch(`${target.url}/api/v1/conversations?${query}`, { headers: authorization(target) });
    const { data } = pageSchema.parse(await response.json());
    found.push(...data.items);
    cursor = data.next_cursor;
  } while (cursor !== null);
  return found;
}

/** Has a conversation read now. One that is being read is left alone. */
export async function readAgain(target: SeedTarget, conversationId: string): Promise<void> {
  const url = `${target.url}/api/v1/conversations/${encodeURIComponent(conversationId)}/extract`;
  const { status } = await fetch(url, { method: "POST", headers: authorization(target) });
  if (status >= 300 && status !== 409) throw new SeedError(`The service answered ${status} to ${conversationId}.`);
}

function hookUrl({ url, slug }: SeedTarget, hook: string): string {
  return `${url}/webhook/${slug}/${hook}`;
}

function authorization({ apiKey }: SeedTarget): Record<string, string> {
  return { authorization: `Bearer ${apiKey}` };
}

function expectOk({ status }: WebhookAnswer): void {
  if (status !== 200) throw new SeedError(`A webhook of the service answered ${status}. See its log.`);
}
