import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, newNumber, rest } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const towns = "Bath Bern Cork Genoa Ghent Graz Linz Lyon Nantes Olomouc Porto Riga Turku Trieste York".split(" ");
const deeds = [
  "visited a friend",
  "ran a race",
  "gave a talk",
  "bought a bicycle",
  "lost a scarf",
  "saw a play",
  "won a bet",
];
const oldest = { content: "Iris broke a vase at the museum.", occurred_at: "2019-01-05T10:00:00Z" };

/** More than stay active, none of which anybody said in which language. */
const life = [
  oldest,
  ...towns.flatMap((town, year) =>
    deeds.map((deed, month) => ({
      content: `Iris ${deed} in ${town}.`,
      occurred_at: new Date(Date.UTC(2020, year, month + 1)).toISOString(),
    })),
  ),
];

describe("a caller with more memories than stay active", () => {
  const caller_id = newNumber();
  const search = async (query: string) => {
    const { body } = await askHook(service, "search-memory", { query, caller_id, agent_id: "agent_desk", limit: 5 });
    return body.data.results.map(({ content }) => content);
  };

  it("is searched for all of them, by other words than were said", async () => {
    const memories = life.map((memory) => ({ ...memory, caller_id }));
    const { status } = await rest(service, "/memories", { method: "POST", body: { memories, deduplicate: false } });
    expect(status).toBe(200);
    const archived = await rest(service, `/memories?caller_id=${encodeURIComponent(caller_id)}&status=archived`);
    expect(JSON.stringify(archived.body.data)).toContain(oldest.content);
    expect((await search("What did Iris damage?"))[0]).toBe(oldest.content);
    expect((await search("Which theatre performance did Iris watch in Cork?"))[0]).toBe("Iris saw a play in Cork.");
  });

  it("is told nothing of what was archived before a call", async () => {
    const { body } = await askHook(service, "client-data", { caller_id, agent_id: "agent_desk" });
    expect(String(body.dynamic_variables.memory_context)).toContain("Iris");
    expect(String(body.dynamic_variables.memory_context)).not.toContain("vase");
  });
});
