import { expect, test } from "vitest";
import { readClientData, readMessage, readSearch } from "./answers.ts";

const variables = {
  memory_known_caller: true,
  memory_caller_name: "Dana Whitfield",
  memory_greeting: "Hi Dana.",
  memory_last_call: "Asked about an order.",
  memory_context: JSON.stringify({ memories: [{ content: "Order FH-2061.", importance: 7 }], preferences: [] }),
  shop_name: "Fernhill Coffee",
};

test("what an agent is told is taken apart, its own variables beside", () => {
  const override = { agent: { first_message: "Hi Dana." } };
  expect(readClientData({ dynamic_variables: variables, conversation_config_override: override })).toEqual({
    isKnown: true,
    name: "Dana Whitfield",
    greeting: "Hi Dana.",
    lastCall: "Asked about an order.",
    firstMessage: "Hi Dana.",
    sections: [{ title: "Memories", entries: ["Order FH-2061."] }],
    ownVariables: [["shop_name", "Fernhill Coffee"]],
  });
});

test("a stranger's empty context has no sections", () => {
  const read = readClientData({ dynamic_variables: { ...variables, memory_context: "" } });
  expect(read).toMatchObject({ sections: [], firstMessage: null });
});

test("what is no answer of a hook is none", () => {
  expect([readClientData(null), readClientData({ status: "error" }), readSearch("?")]).toEqual([null, null, null]);
  expect(readMessage({ status: "error", message: "Authentication failed." })).toBe("Authentication failed.");
});
