import { readFile } from "node:fs/promises";
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

test("what is copied is what the documentation says, to the letter", async () => {
  const documentation = await readFile(new URL("../../../../../docs/connect-an-agent.md", import.meta.url), "utf8");
  expect(documentation).toContain(promptLines);
  const blocks = [...documentation.matchAll(/```json\n(.*?)```/gs)].map(([, block = ""]) => block);
  const documented = blocks.find((block) => block.includes('"type": "webhook"')) ?? "";
  expect(JSON.parse(documented)).toEqual(
    JSON.parse(toolDefinition("https://memory.example.com/webhook/search-memory")),
  );
  for (const name of Object.keys(JSON.parse(memoryVariables))) expect(documentation).toContain(`| \`${name}\` |`);
});

test("every variable of the prompt has a placeholder", () => {
  const declared = Object.keys(JSON.parse(memoryVariables));
  const used = [...promptLines.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
  expect(used.length).toBeGreaterThan(0);
  expect(declared).toEqual(expect.arrayContaining(used));
});
