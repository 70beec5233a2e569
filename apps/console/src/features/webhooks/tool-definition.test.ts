import { expect, test } from "vitest";
import { memoryVariables, promptLines, toolDefinition } from "./tool-definition.ts";

test("the tool binds who calls to the platform's variables, so that no model writes an id", () => {
  const { api_schema } = JSON.parse(toolDefinition("https://memory.example.com/webhook/search-memory"));
  expect(api_schema.url).toBe("https://memory.example.com/webhook/search-memory");
  const { properties, required } = api_schema.request_body_schema;
  for (const id of ["caller_id", "agent_id", "conversation_id"]) {
    expect(properties[id]).toEqual({ type: "string", dynamic_variable: `system__${id}` });
  }
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(required));
});

test("every variable of the prompt has a placeholder", () => {
  const declared = Object.keys(JSON.parse(memoryVariables));
  const used = [...promptLines.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
  expect(used.length).toBeGreaterThan(0);
  expect(declared).toEqual(expect.arrayContaining(used));
});
