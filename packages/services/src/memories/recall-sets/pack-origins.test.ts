import { expect, it } from "vitest";
import { packOrigins, unpackOrigins } from "./pack-origins.ts";

const origin = {
  agentId: "agent_1",
  agentIds: ["agent_1"],
  conversationId: "conv_1",
  shareable: false,
  sensitivity: [],
};

it("unpacks what was packed, in its order", () => {
  const origins = [
    origin,
    { ...origin, agentIds: ["agent_1", "agent_2"], shareable: true },
    { ...origin, agentId: null, agentIds: [], conversationId: null },
    { ...origin, agentId: "agent 2, odd", agentIds: ["agent 2, odd", "agent_1"], sensitivity: ["location", "contact"] },
  ];
  const stored = packOrigins(origins);
  expect(unpackOrigins(JSON.parse(JSON.stringify(stored)))).toEqual(origins);
  expect(stored.names.toSorted()).toEqual(["agent 2, odd", "agent_1", "agent_2", "contact", "conv_1", "location"]);
  expect(unpackOrigins(packOrigins([]))).toEqual([]);
});

it("names what memories have in common once", () => {
  const many = Array.from({ length: 50 }, () => origin);
  expect(packOrigins(many)).toMatchObject({ names: ["agent_1", "conv_1"], lists: [[0], []] });
});
