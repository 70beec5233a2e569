import { describe, expect, it } from "vitest";
import { parseSearchMemory } from "./search-memory.ts";

const flat = { query: "order number", caller_id: "+12185550187", agent_id: "agent_1", conversation_id: "conv_1" };

function read(value: unknown): object {
  const result = parseSearchMemory(value);
  return result.outcome === "ok" ? result.value : result.details;
}

describe("parseSearchMemory", () => {
  const expected = {
    query: "order number",
    callerId: "+12185550187",
    agentId: "agent_1",
    conversationId: "conv_1",
    searchAllAgents: false,
    limit: 5,
  };

  it("reads the fields flat, under parameters, or in both places", () => {
    expect(read(flat)).toEqual(expected);
    expect(read({ parameters: flat })).toEqual(expected);
    const { query, ...bound } = flat;
    expect(read({ ...bound, parameters: { query } })).toEqual(expected);
    expect(read({ ...flat, query: "outer", parameters: { query } })).toEqual(expected);
    expect(read({ ...flat, parameters: "unused" })).toEqual(expected);
  });

  it("reads truth values and numbers written as text, and null and empty as not given", () => {
    const given = { ...flat, search_all_agents: "True", limit: " 12 " };
    expect(read(given)).toMatchObject({ searchAllAgents: true, limit: 12 });
    expect(read({ ...flat, search_all_agents: "", limit: "" })).toEqual(expected);
    expect(read({ ...flat, search_all_agents: null, limit: null, new_field: {} })).toEqual(expected);
    expect(read({ query: "x", agent_id: "a" })).toMatchObject({ callerId: null, conversationId: null });
  });

  it.each([
    [{ ...flat, limit: 0 }, "limit"],
    [{ ...flat, limit: 21 }, "limit"],
    [{ ...flat, limit: 2.5 }, "limit"],
    [{ ...flat, limit: "many" }, "limit"],
    [{ ...flat, limit: [] }, "limit"],
    [{ parameters: { ...flat, limit: 99 } }, "parameters.limit"],
    [{ ...flat, limit: 99, parameters: { query: "x" } }, "limit"],
    [{ ...flat, search_all_agents: "maybe" }, "search_all_agents"],
    [{ ...flat, query: " " }, "query"],
    [{ ...flat, query: "x".repeat(2001) }, "query"],
    [{ ...flat, query: 5 }, "query"],
    [{ ...flat, query: undefined }, "query"],
    [{ parameters: { agent_id: "a" } }, "parameters.query"],
    [{ ...flat, agent_id: undefined }, "agent_id"],
    [{ ...flat, caller_id: [] }, "caller_id"],
    [[], ""],
    [null, ""],
  ])("names what is wrong as the client wrote it: %j", (value, path) => {
    expect(read(value)).toMatchObject([{ path }]);
  });
});
