import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  askHook,
  type ConversationData,
  newConversationId,
  newNumber,
  orderAgent,
  orderCall,
  remember,
  rest,
} from "../agent-platform.ts";
import { dumpDatabase } from "../database-dump.ts";
import { startTestService, type TestOrganization, type TestService } from "../test-service.ts";

interface Rules {
  version: number;
  categories: Record<string, { action: string; before_model: boolean; given_to_agents: boolean; is_default: boolean }>;
  custom: { id: string; name: string }[];
}

let service: TestService;
let organization: TestOrganization;
beforeAll(async () => {
  service = await startTestService();
});
beforeEach(async () => {
  organization = await service.createOrganization(`Rules ${newConversationId().slice(5)}`);
});
afterAll(() => service.close());

const call = <Data = Record<string, unknown>>(path: string, init: { method?: string; body?: unknown } = {}) =>
  rest<Data>(service, path, init, organization);
const save = (body: unknown) => call<Rules>("/privacy-rules", { method: "PUT", body });
const importOf = (caller_id: string, ...contents: string[]) =>
  call<{ results: { id: string | null; outcome: string; reason?: string }[] }>("/memories", {
    method: "POST",
    body: { memories: contents.map((content) => ({ caller_id, content, agent_id: orderAgent.id })) },
  });

async function told(caller_id: string, query: string) {
  const asked = { caller_id, agent_id: orderAgent.id };
  const [search, before] = await Promise.all([
    askHook(service, "search-memory", { ...asked, query }, organization),
    askHook(service, "client-data", asked, organization),
  ]);
  return {
    found: search.body.data.results.map(({ content }) => content).join("\n"),
    context: String(before.body.dynamic_variables.memory_context),
  };
}

describe("the privacy rules of an organization", () => {
  it("are the defaults until they are changed, and are replaced whole", async () => {
    const { data } = (await call<Rules>("/privacy-rules")).body;
    expect(data.version).toBe(0);
    const actions = Object.fromEntries(Object.entries(data.categories).map(([name, rule]) => [name, rule.action]));
    expect(actions).toEqual({
      ...{ contact: "allow", location: "allow", date_of_birth: "allow" },
      ...{ payment: "block", credentials: "block", bank: "redact", government_id: "redact", biometric: "redact" },
      ...{ health: "flag", children: "flag", religion_or_politics: "flag" },
    });
    const custom = [{ name: "project", action: "block", match: { kind: "keywords", keywords: ["Bluebird"] } }];
    const saved = (await save({ categories: { contact: { action: "redact" } }, custom, version: 0 })).body.data;
    expect(saved).toMatchObject({ version: 1, custom: [{ name: "project", before_model: true }] });
    expect(saved.categories.contact).toEqual({
      ...{ action: "redact", before_model: true, given_to_agents: false, is_default: false },
    });
    expect((await call<Rules>("/privacy-rules")).body.data).toEqual(saved);
    expect((await save({ version: 0 })).status).toBe(409);
    const reset = (await save({ custom: saved.custom.map((rule) => ({ ...rule, ...custom[0] })) })).body.data;
    expect(reset.categories.contact?.is_default).toBe(true);
    expect(reset.custom[0]?.id).toBe(saved.custom[0]?.id);
    const events = await call<{ items: { details: Record<string, unknown> }[] }>(
      "/audit-events?action=privacy_rule.changed",
    );
    expect(events.body.data.items.map(({ details }) => details.changed)).toEqual([
      "contact",
      `contact,${saved.custom[0]?.id}`,
    ]);
  });

  it.each([
    [{ custom: [{ name: "x", action: "flag", match: { kind: "pattern", pattern: "a(b" } }] }, "custom.0.match.pattern"],
    [{ custom: [{ name: "Health", action: "flag", match: { kind: "keywords", keywords: ["a"] } }] }, "custom.0.name"],
    [{ custom: [{ name: "x", action: "flag", match: { kind: "keywords", keywords: [] } }] }, "custom.0.match.keywords"],
    [{ categories: { health: { action: "redact", given_to_agents: true } } }, "categories.health"],
    [{ categories: { shoes: { action: "redact" } } }, "categories"],
  ])("are refused with the field: %j", async (rules, path) => {
    const { status, body } = await save(rules);
    expect(status).toBe(400);
    expect(body.error.details[0]?.path).toBe(path);
  });

  it("are tried on a text before they are saved, and the text is kept nowhere", async () => {
    const text = "Call me at 218 555 0142 about Bluebird. CVV 737.";
    const custom = [{ name: "project", action: "redact", match: { kind: "keywords", keywords: ["bluebird"] } }];
    const rules = { categories: { payment: { action: "allow" } }, custom };
    const { body } = await call<{ stored: string[]; matches: { category: string; action: string }[] }>(
      "/privacy-rules/test",
      { method: "POST", body: { text, rules } },
    );
    expect(body.data.stored).toEqual(["Call me at 218 555 0142 about [project]. CVV [card security code]."]);
    expect(body.data.matches.map(({ category, action }) => [category, action])).toEqual([
      ["contact", "allow"],
      ["project", "redact"],
      // A card's security code is kept under no setting.
      ["payment", "block"],
    ]);
    expect((await call("/privacy-rules/test", { method: "POST", body: {} })).status).toBe(400);
    expect(service.logged() + (await dumpDatabase(service.databaseUrl))).not.toContain("Bluebird. CVV");
  });
});

describe("what is imported or corrected", () => {
  it("passes the rules: blocked with the category, redacted, or marked", async () => {
    const number = newNumber();
    const results = (
      await importOf(
        number,
        "Pays with 4111 1111 1111 1111.",
        "Passport number is C01X00T47.",
        "Has diabetes.",
        "Order number is 4417889021.",
      )
    ).body.data.results;
    expect(results.map(({ outcome }) => outcome)).toEqual(["rejected", "created", "created", "created"]);
    expect(results[0]?.reason).toMatch(/payment/);
    expect(JSON.stringify(results)).not.toContain("4111");
    const memoryOf = async (index: number) =>
      (await call<{ content: string; sensitivity: string[] }>(`/memories/${results[index]?.id}`)).body.data;
    expect((await memoryOf(1)).content).toBe("Passport number is [passport number].");
    expect((await memoryOf(2)).sensitivity).toEqual(["health"]);
    expect(await memoryOf(3)).toMatchObject({ content: "Order number is 4417889021.", sensitivity: [] });
    const blocked = await call<{ items: { details: unknown; outcome: string }[] }>(
      "/audit-events?action=memory.imported&outcome=refused",
    );
    expect(blocked.body.data.items[0]?.details).toEqual({ blocked: 1 });

    const correct = (content: string) =>
      call<{ content: string; sensitivity: string[] }>(`/memories/${results[3]?.id}`, {
        method: "PATCH",
        body: { content },
      });
    const refused = await correct("The password is bluefish 22.");
    expect([refused.status, refused.body.error.details[0]?.path]).toEqual([400, "content"]);
    expect((await correct("Is allergic to penicillin.")).body.data.sensitivity).toEqual(["health"]);
    expect(await dumpDatabase(service.databaseUrl)).not.toMatch(/4111 1111|C01X00T47|bluefish/);
  });

  it("passes them with what is attached, by the names of the fields", async () => {
    const memory = (metadata: unknown) => ({ caller_id: newNumber(), content: "Has a wholesale account.", metadata });
    const attached = [
      { card: { number: 4111111111111111 } },
      { passport_number: "C01X00T47", source: "crm", order: 4417 },
      { source: "crm", tags: ["a", 1, null, true] },
    ];
    const { results } = (
      await call<{ results: { id: string; outcome: string }[] }>("/memories", {
        method: "POST",
        body: { memories: attached.map(memory) },
      })
    ).body.data;
    expect(results.map(({ outcome }) => outcome)).toEqual(["rejected", "created", "created"]);
    const metadataOf = async (index: number) =>
      (await call<{ metadata: unknown }>(`/memories/${results[index]?.id}`)).body.data.metadata;
    expect(await metadataOf(1)).toEqual({ passport_number: "[passport number]", source: "crm", order: 4417 });
    expect(await metadataOf(2)).toEqual(attached[2]);
  });
});

describe("what agents are told", () => {
  it("follows a change at once, in searches and before a call, and is audited when it is sensitive", async () => {
    const number = newNumber();
    await importOf(number, "Has diabetes and needs sugar-free syrup.", "Rides a tandem bicycle.");
    expect(await told(number, "syrup")).toMatchObject({ found: expect.not.stringContaining("diabetes") });

    await save({ categories: { health: { action: "flag", given_to_agents: true } } });
    expect((await told(number, "syrup")).found).toContain("diabetes");
    await expect.poll(async () => (await told(number, "syrup")).context, { timeout: 10_000 }).toContain("diabetes");
    const given = async () =>
      (
        await call<{ items: { actor: unknown; details: { hook: string; categories: string } }[] }>(
          "/audit-events?action=agent.given_sensitive",
        )
      ).body.data.items;
    await expect
      .poll(async () => new Set((await given()).map(({ details }) => details.hook)), { timeout: 10_000 })
      .toEqual(new Set(["client_data", "search_memory"]));
    expect((await given())[0]).toMatchObject({
      actor: { kind: "agent", id: orderAgent.id },
      details: { categories: "health" },
    });

    await save({});
    const withheld = await told(number, "syrup");
    expect(withheld.found).not.toContain("diabetes");
    expect(withheld.context).not.toContain("diabetes");
    await expect.poll(async () => (await told(number, "bicycle")).context, { timeout: 10_000 }).toContain("tandem");
  });

  it("says nothing of an access that told nothing sensitive", async () => {
    const number = newNumber();
    await importOf(number, "Rides a tandem bicycle.");
    await told(number, "bicycle");
    await service.container.services.accesses.flush();
    const { body } = await call<{ items: unknown[] }>("/audit-events?action=agent.given_sensitive");
    expect(body.data.items).toEqual([]);
  });
});

describe("rules in a call", () => {
  const turns = [
    ["agent", "How can I help?"],
    ["user", "It's about Bluebird. My callback number is 218 555 0142."],
  ] as const;
  const caller = () => ({ kind: "phone" as const, number: newNumber() });

  it("act after extraction where models may see the words", async () => {
    const custom = [
      {
        ...{ name: "project", action: "redact", before_model: false },
        match: { kind: "keywords", keywords: ["Bluebird"] },
      },
    ];
    await save({ custom, categories: { contact: { action: "redact", before_model: false } } });
    const said = orderCall({ caller: caller(), turns, analysis: { summary: "About Bluebird." } });
    const read = (await remember(service, said, organization)) as ConversationData & {
      transcript: { message: string }[];
      summary: string;
    };
    expect(read.transcript[1]?.message).toBe("It's about [project]. My callback number is [phone number].");
    expect(read.summary).toBe("About [project].");
    // The engine saw the number: it made a memory of it, which keeps its place alone.
    expect(read.memories.map(({ content }) => content).join()).toContain("[phone number]");
    expect(await dumpDatabase(service.databaseUrl)).not.toContain("218 555 0142. ");
  });
});
