import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { deliverPostCall } from "@elaaoms/elevenlabs/simulator/requests";
import { buildTranscription } from "@elaaoms/elevenlabs/simulator/transcription";
import type { Service } from "../service/start-service.ts";

/** A number that no other test uses: valid in form, of a range kept for fiction. */
export function newNumber(): string {
  return `+1218555${String(randomBytes(2).readUInt16BE() % 10_000).padStart(4, "0")}`;
}

/** Such a number as the console shows it. */
export function grouped(number: string): string {
  return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");
}

const ordersAgent = { id: "agent_orders", name: "Orders", number: "+12185550140" };

interface Call {
  number: string;
  /** Ten minutes ago unless told. */
  startedAt?: Date;
  /** What the caller says, a turn each; the agent says something in between. */
  said: readonly string[];
}

const patienceMs = 20_000;

/** Delivers a call as the platform does, waits until it has been learned from, and answers its conversation id. */
export async function rememberCall(service: Service, { number, startedAt, said }: Call): Promise<string> {
  const conversationId = `conv_${randomBytes(8).toString("hex")}`;
  const call = {
    agent: ordersAgent,
    conversationId,
    caller: { kind: "phone" as const, number },
    startedAt: startedAt ?? new Date(Date.now() - 600_000),
    turns: said.flatMap((sentence) => [["agent", "Go on, please."] as const, ["user", sentence] as const]),
  };
  const { status } = await deliverPostCall({
    url: `${service.apiOrigin}/webhook/post-call`,
    hmacKey: service.credentials.hmacKey,
    payload: buildTranscription(call),
    now: new Date(),
  });
  if (status !== 200) throw new Error(`The delivery was answered with ${status}.`);
  const giveUp = Date.now() + patienceMs;
  while (
    (await rest<{ status: string }>(service, `/conversations/${conversationId}`)).status === "extraction_pending"
  ) {
    if (Date.now() > giveUp) throw new Error(`Conversation ${conversationId} is still pending.`);
    await sleep(100);
  }
  return conversationId;
}

/** Imports memories of a caller and answers their ids. */
export async function importMemories(service: Service, number: string, contents: readonly string[]): Promise<string[]> {
  const memories = contents.map((content) => ({ caller_id: number, content }));
  const { results } = await rest<{ results: { id: string }[] }>(service, "/memories", { memories });
  return results.map(({ id }) => id);
}

async function rest<Data>({ apiOrigin, credentials }: Service, path: string, body?: unknown): Promise<Data> {
  const answer = await fetch(`${apiOrigin}/api/v1${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${credentials.apiKey}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`);
  return (await answer.json()).data;
}
