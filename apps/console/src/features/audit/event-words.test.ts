import { auditActions } from "@elaaoms/services/audit/actions";
import { expect, test } from "vitest";
import { actionGroups } from "./audit-filters.ts";
import { deedOf, type EventRow, sentenceOf } from "./event-words.ts";

function event(values: Partial<EventRow>): EventRow {
  return {
    sequence: 7,
    id: "aud_1",
    at: "2026-11-22T14:02:00.000Z",
    action: "memory.revealed",
    outcome: "success",
    details: {},
    actor: { kind: "person", id: "usr_1", name: "Mira Okafor" },
    target: null,
    caller: null,
    reason: null,
    ...values,
  };
}

test.each(auditActions)("%s is told in words, and found by a filter", (action) => {
  expect(deedOf(event({ action }))).not.toBe(action.replaceAll(/[._]/g, " "));
  const found = Object.values(actionGroups).flatMap(({ actions }): readonly string[] => actions);
  expect(found.filter((each) => each === action)).toEqual([action]);
});

test("an event reads like a sentence", () => {
  const caller = { id: "caller_1", ending: "4821" };
  expect(sentenceOf(event({ details: { categories: "health" }, caller }))).toBe(
    "Mira Okafor revealed a health memory of caller …4821",
  );
  expect(sentenceOf(event({ actor: { kind: "person", id: "usr_2", name: null }, action: "session.created" }))).toBe(
    "Somebody who has left signed in",
  );
  const details = { memories: 2, conversations: 1 };
  expect(sentenceOf(event({ action: "caller.exported", details, caller }))).toBe(
    "Mira Okafor exported everything about caller …4821: 2 memories, 1 conversation",
  );
});

test("an action of a newer service is told by its name", () => {
  expect(deedOf(event({ action: "caller.praised" }))).toBe("caller praised");
});
