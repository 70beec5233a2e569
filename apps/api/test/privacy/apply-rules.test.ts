import { afterAll, beforeAll, expect, it } from "vitest";
import { askHook, newNumber, orderAgent, orderCall, remember, rest } from "../agent-platform.ts";
import { dumpDatabase } from "../database-dump.ts";
import { startTestService, type TestService } from "../test-service.ts";

interface Run {
  status: string;
  callers: { done: number; total: number };
  memories: Record<string, number>;
  conversations_changed: number;
}

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const call = <Data = Record<string, unknown>>(path: string, method = "GET", body?: unknown) =>
  rest<Data>(service, path, { method, body });

async function applied(): Promise<Run> {
  expect((await call("/privacy-rules/apply", "POST")).status).toBe(202);
  const read = async () => (await call<Run>("/privacy-rules/apply")).body.data;
  await expect.poll(async () => (await read()).status, { timeout: 15_000 }).not.toBe("running");
  return read();
}

it("is previewed, and then goes through all that is stored, once", async () => {
  expect((await call("/privacy-rules/apply")).status).toBe(404);
  const number = newNumber();
  const said = orderCall({
    caller: { kind: "phone", number },
    turns: [
      ["agent", "How can I help?"],
      ["user", "My order number is XYZ-789 and it's about Project Bluebird. Please call me at 218 555 0142."],
    ],
    analysis: { summary: "About Project Bluebird, order XYZ-789." },
  });
  await remember(service, said);
  const contents = ["Works on Project Bluebird.", "Reach them at 218 555 0177.", "Is a vegetarian.", "Rides a tandem."];
  const imported = await call<{ results: { id: string }[] }>("/memories", "POST", {
    memories: contents.map((content) => ({ caller_id: number, content, agent_id: orderAgent.id })),
  });
  const ids = imported.body.data.results.map(({ id }) => id);
  await call(`/memories/${ids[3]}`, "PATCH", { content: "Rides a bicycle, no tandem." });

  const keywords = (name: string, action: string, ...words: string[]) => ({
    ...{ name, action, match: { kind: "keywords", keywords: words } },
  });
  const rules = {
    categories: { contact: { action: "redact" } },
    custom: [
      keywords("project", "block", "Project Bluebird"),
      keywords("diet", "flag", "vegetarian"),
      keywords("vehicle", "redact", "tandem"),
    ],
  };
  const preview = await call<{ counts: Record<string, number>; examples: { change: string; text: string | null }[] }>(
    "/privacy-rules/preview",
    "POST",
    { rules },
  );
  const { counts, examples } = preview.body.data;
  expect(counts).toMatchObject({ unflag: 0 });
  expect(counts.block).toBeGreaterThanOrEqual(1);
  expect(counts.redact).toBeGreaterThanOrEqual(2);
  expect(counts.flag).toBe(1);
  expect(examples).toContainEqual(expect.objectContaining({ change: "flag", text: "Is a [diet]." }));
  expect(examples).toContainEqual(expect.objectContaining({ change: "block", text: null }));
  const pool = service.container.connection.pool;
  const leftovers = /Project Bluebird|218 555 01(?:42|77)/;
  // A preview changes nothing.
  expect(await dumpDatabase(service.databaseUrl)).toMatch(leftovers);

  await call("/privacy-rules", "PUT", rules);
  const run = await applied();
  expect(run.status).toBe("completed");
  expect(run.memories).toEqual({
    ...{ blocked: counts.block, redacted: counts.redact, flagged: counts.flag, unflagged: 0 },
  });
  expect(run.conversations_changed).toBe(1);
  // The rules name what they find: apart from them, nothing of it is left, quotes, history, vectors and briefs included.
  await pool.query("delete from privacy_rules where match is not null");
  const dump = await dumpDatabase(service.databaseUrl);
  expect(dump).not.toMatch(leftovers);
  expect(dump).not.toMatch(/Rides a tandem/);
  expect(dump).toContain("XYZ-789");
  const flagged = await call<{ sensitivity: string[] }>(`/memories/${ids[2]}`);
  expect(flagged.body.data.sensitivity).toEqual(["diet"]);
  expect((await call(`/memories/${ids[0]}`)).status).toBe(404);
  const told = await askHook(service, "client-data", { caller_id: number, agent_id: orderAgent.id });
  const context = String(told.body.dynamic_variables.memory_context);
  expect(context).toContain("[phone number]");
  expect(context).not.toMatch(/vegetarian|Bluebird/);
});

it("changes nothing the second time, takes marks off that no rule makes any more, and is audited", async () => {
  await call("/privacy-rules", "PUT", { categories: { contact: { action: "redact" } } });
  const second = await applied();
  expect(second.memories).toEqual({ blocked: 0, redacted: 0, flagged: 0, unflagged: 1 });
  const third = await applied();
  expect(third.memories).toEqual({ blocked: 0, redacted: 0, flagged: 0, unflagged: 0 });
  expect(third.conversations_changed).toBe(0);
  const events = await call<{ items: { actor: { kind: string }; details: Record<string, unknown> }[] }>(
    "/audit-events?action=privacy_rule.applied",
  );
  expect(events.body.data.items.map(({ actor, details }) => `${actor.kind} ${details.state}`)).toEqual([
    ...["system completed", "api_key requested", "system completed", "api_key requested"],
    ...["system completed", "api_key requested"],
  ]);
  const previewed = await call<{ items: unknown[] }>("/audit-events?action=privacy_rule.previewed");
  expect(previewed.body.data.items).toHaveLength(1);
});
