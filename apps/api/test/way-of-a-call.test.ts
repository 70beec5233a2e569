import { buildTranscription } from "@elaaoms/elevenlabs/simulator/transcription";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  askHook,
  type CallerData,
  deliver,
  newConversationId,
  newNumber,
  orderAgent,
  orderCall,
  remember,
  rest,
  settled,
} from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const clientData = (callerId: unknown, agentId = orderAgent.id) =>
  askHook(service, "client-data", {
    caller_id: callerId,
    agent_id: agentId,
    called_number: orderAgent.number,
    call_sid: "CA1",
    conversation_id: newConversationId(),
  });

const search = (body: Record<string, unknown>) =>
  askHook(service, "search-memory", { agent_id: orderAgent.id, ...body });

describe("the way of a call", () => {
  it("extracts a delivered call and greets the next one by it", async () => {
    const number = newNumber();
    const call = orderCall({ caller: { kind: "phone", number } });
    const delivery = await deliver(service, call);
    expect(delivery).toMatchObject({
      status: 200,
      body: {
        status: "success",
        data: {
          webhook_type: "post_call_transcription",
          conversation_id: call.conversationId,
          extraction_status: "queued",
        },
      },
    });
    const conversation = await settled(service, call.conversationId);
    expect(conversation).toMatchObject({
      status: "extraction_completed",
      agent_id: orderAgent.id,
      attempts: 1,
      error: null,
    });
    for (const memory of conversation.memories) expect(memory.evidence.length).toBeGreaterThan(0);

    const next = await clientData(number);
    expect(next.body).toMatchObject({
      type: "conversation_initiation_client_data",
      dynamic_variables: { memory_known_caller: true, memory_caller_name: "Dana Whitfield" },
    });
    expect(next.body.conversation_config_override).toBeUndefined();
    expect(next.body.dynamic_variables.memory_greeting).toContain("Dana");
    const context = JSON.parse(String(next.body.dynamic_variables.memory_context));
    expect(Object.keys(context)).toEqual(["memories", "preferences", "relationship_insights", "conflicts"]);
    expect(JSON.stringify(context.memories)).toContain("XYZ-789");
    expect(JSON.stringify(context.preferences)).toMatch(/text/i);
  });

  it("finds the order number first, however it is asked for", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    for (const query of ["order number", "what is the number of the order", "XYZ-789", "x y z seven eight nine"]) {
      const { body } = await search({ query, caller_id: number });
      expect(body.data.results[0]?.content, query).toContain("XYZ-789");
      expect(body.data.results[0]?.relevance).toBeGreaterThan(0);
      expect(body.data.results[0]?.relevance).toBeLessThanOrEqual(1);
    }
  });

  it("answers a caller whom nobody knows with a valid generic answer", async () => {
    const { status, body } = await clientData(newNumber());
    expect(status).toBe(200);
    expect(body).toEqual({
      type: "conversation_initiation_client_data",
      dynamic_variables: {
        memory_known_caller: false,
        memory_caller_name: "",
        memory_greeting: "",
        memory_last_call: "",
        memory_context: "",
      },
    });
  });

  it.each(["anonymous", "", null, "+266696687", "Restricted", "sip:anonymous@anonymous.invalid"])(
    "never shares between anonymous callers (%j)",
    async (callerId) => {
      const call = orderCall({ caller: { kind: "phone", number: null } });
      const conversation = await remember(service, call);
      expect(conversation.status).toBe("extraction_completed");
      expect((await clientData(callerId)).body.dynamic_variables.memory_known_caller).toBe(false);
      const found = await search({ query: "order number", caller_id: callerId, conversation_id: newConversationId() });
      expect(found.body.data.results).toEqual([]);
    },
  );

  it("knows a caller in any spelling of the number", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    const national = `(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}`;
    for (const spelling of [
      number,
      `00${number.slice(1)}`,
      `sip:${number}@carrier.example;user=phone`,
      `+1 ${national}`,
    ]) {
      expect((await clientData(spelling)).body.dynamic_variables.memory_known_caller, spelling).toBe(true);
    }
  });

  it("takes the caller from the announced conversation when a search names none", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    const conversationId = newConversationId();
    await askHook(service, "client-data", {
      agent_id: orderAgent.id,
      conversation_id: conversationId,
      dynamic_variables: { system__caller_id: number },
    });
    const { body } = await search({ query: "order number", conversation_id: conversationId });
    expect(body.data.results[0]?.content).toContain("XYZ-789");
  });

  it.each(["older", "younger"])(
    "takes the caller whom a call was filed under, not the %s one it was announced with",
    async (age) => {
      const [filed, announced] = [newNumber(), newNumber()];
      const callOf = (number: string) => orderCall({ caller: { kind: "phone", number } });
      const first = age === "older" ? announced : filed;
      await remember(service, callOf(first));
      const other = await remember(service, callOf(announced));
      const call = callOf(filed);
      const { conversationId } = call;
      await askHook(service, "client-data", {
        agent_id: orderAgent.id,
        caller_id: announced,
        conversation_id: conversationId,
      });
      const searchCall = async () => {
        const { body } = await search({ query: "order number", conversation_id: conversationId });
        return body.data.results.map(({ memory_id }) => memory_id);
      };
      const idsOf = ({ memories }: typeof other) => memories.map(({ id }) => id);
      expect(idsOf(other)).toEqual(expect.arrayContaining(await searchCall()));
      const own = await remember(service, call);
      const found = await searchCall();
      expect(found.length).toBeGreaterThan(0);
      expect(idsOf(own)).toEqual(expect.arrayContaining(found));
    },
  );

  it("takes the other party of an outbound call for the caller", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number }, direction: "outbound" }));
    expect((await clientData(number)).body.dynamic_variables.memory_known_caller).toBe(true);
    expect((await clientData(orderAgent.number)).body.dynamic_variables.memory_known_caller).toBe(false);
  });

  it("remembers callers of WhatsApp, SMS and the web", async () => {
    const whatsapp = newNumber().slice(1);
    await remember(service, orderCall({ caller: { kind: "whatsapp", userId: whatsapp } }));
    const asked = await askHook(service, "client-data", { caller_id: whatsapp, agent_id: "a", call_sid: "" });
    expect(asked.body.dynamic_variables.memory_known_caller).toBe(true);

    const sms = newNumber();
    await remember(service, orderCall({ caller: { kind: "sms", number: sms } }));
    expect((await clientData(sms)).body.dynamic_variables.memory_known_caller).toBe(true);

    const userId = newConversationId().replace("conv", "user");
    await remember(service, orderCall({ caller: { kind: "web", userId } }));
    const found = await search({ query: "order number", caller_id: userId });
    expect(found.body.data.results[0]?.content).toContain("XYZ-789");
  });

  it("searches the other agents' memories when the own ones do not answer", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    const { body } = await askHook(service, "search-memory", {
      query: "order number",
      caller_id: number,
      agent_id: "agent_billing",
    });
    expect(body.data.results[0]?.content).toContain("XYZ-789");
    expect(body.data.searched_agents).toEqual(["agent_billing", orderAgent.id]);
  });

  it("tells another agent what is important and keeps the rest to the agent that heard it", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    const own = await clientData(number);
    const other = await clientData(number, "agent_billing");
    expect(own.body.dynamic_variables.memory_context).toContain("XYZ-789");
    // An order number is worth 7: below what is shared.
    expect(other.body.dynamic_variables.memory_context).not.toContain("XYZ-789");
    expect(other.body.dynamic_variables.memory_context).toContain("Dana Whitfield");
    expect(other.body.dynamic_variables.memory_last_call).toMatch(/another agent/);
  });

  it("keeps organizations apart", async () => {
    const other = await service.createOrganization(`Other ${newConversationId()}`);
    const number = newNumber();
    const call = orderCall({ caller: { kind: "phone", number } });
    await remember(service, call, other);
    expect((await clientData(number)).body.dynamic_variables.memory_known_caller).toBe(false);
    expect((await rest(service, `/conversations/${call.conversationId}`)).status).toBe(404);
    const theirs = await askHook(service, "client-data", { caller_id: number, agent_id: orderAgent.id }, other);
    expect(theirs.body.dynamic_variables.memory_known_caller).toBe(true);
  });

  it("supersedes an address that has changed", async () => {
    const number = newNumber();
    const caller = { kind: "phone" as const, number };
    const day = 86_400_000;
    const address = (where: string, daysAgo: number) =>
      orderCall({
        caller,
        startedAt: new Date(Date.now() - daysAgo * day),
        turns: [
          ["agent", "What's your address?"],
          ["user", `My address is ${where}.`],
        ],
      });
    await remember(service, address("18 Alder Lane, Duluth", 1));
    // The older call arrives late.
    await remember(service, address("3 Elm Road, Ely", 5));
    const { body } = await search({ query: "what is the caller's address", caller_id: number });
    const found = body.data.results.map((result) => result.content).join("\n");
    expect(found).toContain("Alder Lane");
    expect(found).not.toContain("Elm Road");
  });

  it("reinforces what is said again instead of storing it twice", async () => {
    const number = newNumber();
    const caller = { kind: "phone" as const, number };
    for (let call = 0; call < 3; call += 1) await remember(service, orderCall({ caller }));
    const { body } = await rest<CallerData>(service, `/callers/${encodeURIComponent(number)}`);
    const orders = body.data.memories.filter((memory) => memory.content.includes("XYZ-789"));
    expect(orders).toHaveLength(1);
    expect(orders[0]?.reinforcement_count).toBe(3);
  });

  it("leaves the agent's own search results out of memory", async () => {
    const number = newNumber();
    const call = orderCall({
      caller: { kind: "phone", number },
      turns: [
        ["agent", "How can I help?"],
        ["search", { query: "orders", result: { data: { results: [{ content: "Order number is ZZ-999." }] } } }],
        ["user", "My name is Peter Holm."],
      ],
    });
    const conversation = await remember(service, call);
    expect(JSON.stringify(conversation)).not.toContain("ZZ-999");
  });

  it("skips a call in which the caller said nothing", async () => {
    const call = orderCall({ caller: { kind: "phone", number: newNumber() }, turns: [["agent", "Hello?"]] });
    const { body } = await deliver(service, buildTranscription(call));
    expect(body).toMatchObject({ data: { extraction_status: "skipped" } });
    expect((await rest(service, `/conversations/${call.conversationId}`)).body.data.status).toBe("skipped");
  });

  it("keeps what was said, numbers and secrets out of the log", () => {
    const logged = service.logged();
    expect(logged.includes("Conversation extracted.")).toBe(true);
    for (const forbidden of [
      "Whitfield",
      "XYZ-789",
      "Alder",
      "+1218555",
      ...Object.values(service.organization).slice(1),
    ]) {
      expect(logged.includes(forbidden), forbidden).toBe(false);
    }
  });
});
