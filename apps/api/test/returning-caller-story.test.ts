import { returningCallerStory } from "@elaaoms/elevenlabs/simulator/returning-caller-story";
import { afterAll, beforeAll, expect, it } from "vitest";
import { askHook, newNumber, remember, rest } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

it("tells the story that newcomers are shown as a careful reader would", async () => {
  const number = newNumber();
  const calls = returningCallerStory({ now: new Date(), run: "test", callerNumber: number });
  for (const call of calls) await remember(service, call);
  const known = await rest<{ name: string; names_heard: string[]; memories: { content: string; status: string }[] }>(
    service,
    `/callers/${encodeURIComponent(number)}`,
  );
  expect(known.body.data).toMatchObject({ name: "Marisol Reyes", names_heard: ["Marisol Reyes"] });
  const contents = known.body.data.memories.map(({ content }) => content);
  expect(contents).toContain("Address is 18 Alder Lane, Duluth.");
  expect(contents).toContain("Prefers to be contacted by email.");
  expect(contents).not.toContain("Prefers to be contacted by text message.");
  const { body } = await askHook(service, "client-data", {
    caller_id: number,
    agent_id: "agent_never_met",
    called_number: "+12185550140",
    call_sid: "",
  });
  expect(body.dynamic_variables.memory_caller_name).toBe("Marisol Reyes");
  expect(JSON.parse(String(body.dynamic_variables.memory_context)).conflicts).toEqual([]);
});
