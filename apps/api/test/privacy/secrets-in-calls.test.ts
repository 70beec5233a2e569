import { type ProviderServer, startProviderServer } from "@elaaoms/extraction/testing/provider-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, type ConversationData, newNumber, orderAgent, orderCall, remember, rest } from "../agent-platform.ts";
import { dumpDatabase } from "../database-dump.ts";
import { startTestService, type TestService } from "../test-service.ts";
import { echo } from "./echoing-model.ts";
import { lookAlikes, secretCalls, secrets } from "./secret-calls.ts";

interface MaskedConversation extends ConversationData {
  summary: string | null;
  transcript: { message: string }[];
}

const newCall = (values: Partial<Parameters<typeof orderCall>[0]>) =>
  orderCall({ caller: { kind: "phone", number: newNumber() }, ...values });

/** Where any of the secrets stands, with a little of what is around it. */
function secretsIn(text: string): string[] {
  return secrets.flatMap((secret) => {
    const at = text.search(secret);
    return at < 0 ? [] : [text.slice(Math.max(0, at - 60), at + 60)];
  });
}

/** All that agents and programs are answered of a caller who told secrets. */
async function answersAbout(service: TestService, number: string): Promise<unknown[]> {
  const asked = { caller_id: number, agent_id: orderAgent.id };
  const announced = { ...asked, called_number: orderAgent.number, call_sid: "" };
  const query = "card number, security code, PIN, password, how the coffee is drunk";
  const path = `/callers/${encodeURIComponent(number)}`;
  return Promise.all([
    askHook(service, "client-data", announced),
    askHook(service, "search-memory", { ...asked, query }),
    rest(service, path),
    rest(service, `${path}/export`),
    rest(service, `/memories?caller_id=${encodeURIComponent(number)}`),
  ]);
}

describe.each(["local", "openai"] as const)("calls in which secrets are told, read by the %s engine", (provider) => {
  let model: ProviderServer;
  let service: TestService;
  beforeAll(async () => {
    model = await startProviderServer();
    model.behave(echo);
    const openAi = { apiKey: "a-key", baseUrl: `${model.url}/v1` };
    service = await startTestService({
      extraction: { provider, fallback: null, openAi, anthropic: { apiKey: null } },
      ...(provider === "openai" && {
        embeddings: { provider, ...openAi, queryDeadlineMs: 500, requestTimeoutMs: 5_000, restMs: 200 },
      }),
    });
  });
  afterAll(async () => {
    await service.close();
    await model.close();
  });

  it("leave them nowhere: not with a provider, not in the database, not in the logs", async () => {
    // The patterns see what they look for.
    expect(secretsIn(JSON.stringify(secretCalls))).toHaveLength(secrets.length);
    const answers: unknown[] = [];
    for (const said of secretCalls) {
      const number = newNumber();
      const call = newCall({ ...said, caller: { kind: "phone", number } });
      const conversation = (await remember(service, call)) as MaskedConversation;
      answers.push(conversation, ...(await answersAbout(service, number)));
      expect(conversation.status).toBe("extraction_completed");
      expect(JSON.stringify(conversation.transcript)).toMatch(
        /\[card number\].*\[card security code\]|\[(?:password|PIN)\]/,
      );
    }
    expect(JSON.stringify(answers)).toMatch(/sugar|Zucker/);
    expect(secretsIn(JSON.stringify(answers))).toEqual([]);
    const shown = JSON.stringify(model.requests);
    expect(model.requests.length).toBeGreaterThanOrEqual(provider === "local" ? 0 : secretCalls.length);
    expect(secretsIn(shown)).toEqual([]);
    expect(secretsIn(await dumpDatabase(service.databaseUrl))).toEqual([]);
    expect(secretsIn(service.logged())).toEqual([]);
    const events = await rest<{ items: { details: Record<string, number> }[] }>(
      service,
      "/audit-events?action=conversation.extracted",
    );
    for (const { details } of events.body.data.items) expect(details.masked).toBeGreaterThan(0);
  });

  it("leave what only looks like them", async () => {
    const lost: string[] = [];
    for (const [sentence, words] of lookAlikes) {
      const call = newCall({
        turns: [
          ["agent", "Fernhill Coffee, how can I help?"],
          ["user", sentence],
          ["agent", "I see. Anything else?"],
          ["user", "No, that's all."],
        ],
        analysis: { summary: sentence },
      });
      const { summary, transcript, memories } = (await remember(service, call)) as MaskedConversation;
      const written = [transcript[1]?.message, summary, ...(provider === "openai" ? [memories[0]?.content] : [])];
      if (!written.every((text) => text?.includes(words))) lost.push(`${words} in ${JSON.stringify(written)}`);
    }
    expect(lost.length / lookAlikes.length, lost.join("\n")).toBeLessThanOrEqual(0.1);
  });
});
