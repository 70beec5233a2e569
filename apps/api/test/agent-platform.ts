import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { SimulatedCaller } from "@elaaoms/elevenlabs/simulator/caller";
import { deliverPostCall, type WebhookAnswer } from "@elaaoms/elevenlabs/simulator/requests";
import {
  buildTranscription,
  type SimulatedCall,
  type SimulatedDelivery,
} from "@elaaoms/elevenlabs/simulator/transcription";
import type { TestService } from "./test-service.ts";

type Credentials = TestService["organization"];

export const orderAgent = { id: "agent_orders", name: "Orders", number: "+12185550140" };

const someNumber = randomBytes(2).readUInt16BE();
let numbers = 0;

/** A number that no other test uses: valid in form, of a range kept for fiction. */
export function newNumber(): string {
  // Counted on, not drawn: of five that are drawn, two are one caller's in one run of a thousand.
  numbers += 1;
  return `+1218555${String((someNumber + numbers) % 10_000).padStart(4, "0")}`;
}

/** A number of the North American plan as people read it. */
export function grouped(number: string): string {
  return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");
}

export function newConversationId(): string {
  return `conv_${randomBytes(8).toString("hex")}`;
}

/** A call in which the caller gives a name and an order number. */
export function orderCall(values: Partial<SimulatedCall> & { caller: SimulatedCaller }): SimulatedCall {
  return {
    agent: orderAgent,
    conversationId: newConversationId(),
    startedAt: new Date(Date.now() - 600_000),
    turns: [
      ["agent", "Fernhill Coffee, how can I help?"],
      ["user", "Hi, my name is Dana Whitfield. I'm calling about an order."],
      ["agent", "What's the order number?"],
      ["user", "It's X Y Z dash seven eight nine."],
      ["agent", "Thank you. It ships tomorrow."],
      ["user", "Great. And please text me instead of calling."],
    ],
    ...values,
  };
}

/** Delivers a call as the platform does. */
export function deliver(
  service: TestService,
  call: SimulatedCall | SimulatedDelivery,
  organization: Credentials = service.organization,
): Promise<WebhookAnswer> {
  return deliverPostCall({
    url: `${service.url}${hookPath(organization.slug, "post-call")}`,
    hmacKey: organization.hmacKey,
    payload: "data" in call ? call : buildTranscription(call),
    now: new Date(),
  });
}

/** What the two hooks answer, as far as tests look into it. */
interface HookBodies {
  "client-data": {
    type: string;
    dynamic_variables: Record<string, string | number | boolean>;
    conversation_config_override?: { agent: { first_message: string } };
  };
  "search-memory": {
    status: string;
    data: {
      results: { memory_id: string; content: string; relevance: number; agent_id: string | null }[];
      summary: string;
      searched_agents: string[];
    };
  };
}

/** Posts to one of the hooks that take the webhook token. */
export async function askHook<Name extends keyof HookBodies>(
  service: TestService,
  name: Name,
  body: unknown,
  organization: Credentials = service.organization,
): Promise<{ status: number; body: HookBodies[Name] }> {
  const response = await fetch(`${service.url}${hookPath(organization.slug, name)}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-elaaoms-token": organization.webhookToken },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as HookBodies[Name] };
}

export function hookPath(slug: string, name: string): string {
  return slug === "default" ? `/webhook/${name}` : `/webhook/${slug}/${name}`;
}

/** An answer of the REST API; `Data` says what the test expects to find in it. */
interface RestBody<Data> {
  status: "success" | "error";
  message: string;
  request_id: string;
  data: Data;
  error: { code: string; details: { path: string; message: string }[] };
}

interface MemoryData {
  id: string;
  content: string;
  status: string;
  reinforcement_count: number;
  evidence: { turn: number; quote: string }[];
}

export interface ConversationData {
  status: string;
  attempts: number;
  error: string | null;
  memories: MemoryData[];
}

export interface CallerData {
  id: string;
  memories: MemoryData[];
}

/** Calls the REST API with the organization's key. */
export async function rest<Data = Record<string, unknown>>(
  service: TestService,
  path: string,
  init: { method?: string; body?: unknown } = {},
  organization: Credentials = service.organization,
): Promise<{ status: number; body: RestBody<Data> }> {
  const response = await fetch(`${service.url}/api/v1${path}`, {
    method: init.method ?? "GET",
    headers: {
      authorization: `Bearer ${organization.apiKey}`,
      ...(init.body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  return { status: response.status, body: (await response.json()) as RestBody<Data> };
}

const patienceMs = 20_000;

/** Waits until a conversation is no longer waiting for extraction, and returns it as REST shows it. */
export async function settled(service: TestService, conversationId: string, organization?: Credentials) {
  const giveUp = Date.now() + patienceMs;
  for (;;) {
    const { status, body } = await rest<ConversationData>(
      service,
      `/conversations/${conversationId}`,
      {},
      organization,
    );
    if (status === 200 && body.data.status !== "extraction_pending") return body.data;
    if (Date.now() > giveUp) throw new Error(`Conversation ${conversationId} is still ${body.data?.status ?? status}.`);
    await sleep(50);
  }
}

/** Delivers a call and waits until it has been learned from. */
export async function remember(service: TestService, call: SimulatedCall, organization?: Credentials) {
  const answer = await deliver(service, call, organization);
  if (answer.status !== 200) throw new Error(`The delivery was answered with ${answer.status}.`);
  return settled(service, call.conversationId, organization);
}
