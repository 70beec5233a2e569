import { auditActions } from "@elaaoms/services/audit/actions";
import { expect, test } from "vitest";
import { actionGroups } from "./audit-filters.ts";
import type { AuditAction, EventRow } from "./event-row.ts";
import { deedOf, sentenceOf } from "./event-words.ts";

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

const caller = { id: "caller_1", ending: "4821" };
const person = { kind: "person", id: "usr_2", name: "Ada Admin" };
const operator = { kind: "operator", id: "cli", name: null } as const;

/** Events as the service records them, and what is read of them. */
const told: [AuditAction, Partial<EventRow>, string][] = [
  ["memory.revealed", { details: { categories: "health" } }, "Mira Okafor revealed a health memory of caller …4821"],
  [
    "memory.revealed",
    { details: { categories: "children,health" } },
    "Mira Okafor revealed a child-related and health memory of caller …4821",
  ],
  [
    "caller.exported",
    { details: { memories: 2, conversations: 1 } },
    "Mira Okafor exported everything about caller …4821: 2 memories, 1 conversation",
  ],
  ["caller.marked", { details: { vip: true } }, "Mira Okafor marked caller …4821 as a VIP"],
  [
    "caller.marked",
    { details: { test: false, name: true } },
    "Mira Okafor took the mark from caller …4821 of being a test caller and changed the name of caller …4821",
  ],
  [
    "caller.identity_linked",
    { target: { kind: "conversation", id: "conv_1", name: null } },
    "Mira Okafor filed a conversation without a number under caller …4821",
  ],
  [
    "conversation.extracted",
    { actor: { kind: "system", id: "worker", name: null }, details: { created: 1, reinforced: 2, blocked: 0 } },
    "The service extracted a conversation of caller …4821: 1 memory learned, 2 confirmed",
  ],
  [
    "memory.corrected",
    { details: { fields: "content,importance" } },
    "Mira Okafor corrected the words and the importance of a memory of caller …4821",
  ],
  [
    "memory.imported",
    { outcome: "refused", caller: null, details: { blocked: 2 } },
    "Mira Okafor was kept from importing 2 memories by the privacy rules",
  ],
  [
    "memory.sensitive_read",
    { actor: { kind: "api_key", id: "key_1", name: "CRM" }, details: { memories: 3, categories: "health" } },
    "API key “CRM” read 3 sensitive memories of caller …4821: health",
  ],
  ["password.changed", { actor: operator, target: person }, "The operator set a new password for Ada Admin"],
  ["password.changed", {}, "Mira Okafor changed their password"],
  [
    "two_factor.disabled",
    { actor: operator, target: person },
    "The operator turned two-factor sign-in off for Ada Admin",
  ],
  ["member.removed", { target: person }, "Mira Okafor removed Ada Admin from the organization"],
  [
    "privacy_request.changed",
    { details: { fields: "identityVerification,state", from: "received", to: "in_progress" } },
    "Mira Okafor worked on a privacy request of caller …4821: noted how the person was verified and took it up",
  ],
  [
    "privacy_request.changed",
    { details: { fields: "state", from: "received", to: "in_progress", performed: "access" } },
    "Mira Okafor worked on a privacy request of caller …4821: handed out what is stored",
  ],
  [
    "privacy_request.changed",
    { details: { fields: "legalHold", legal_hold: false } },
    "Mira Okafor worked on a privacy request of caller …4821: lifted the legal hold",
  ],
  [
    "privacy_rule.applied",
    { outcome: "failed", details: { state: "outdated" } },
    "Mira Okafor stopped applying the privacy rules, which were changed meanwhile",
  ],
  [
    "privacy_rule.applied",
    { details: { state: "completed", blocked: 1, redacted: 2, flagged: 0 } },
    "Mira Okafor applied the privacy rules to everything stored: 3 memories changed",
  ],
  [
    "privacy_rule.changed",
    { details: { changed: "health,rule_01a2055f", custom: 1 } },
    "Mira Okafor changed the privacy rules: health and a rule of its own",
  ],
  ["secret.changed", { details: { kind: "openai_api_key", deleted: true } }, "Mira Okafor deleted the key of OpenAI"],
  ["secret.changed", { details: { kind: "webhook_token" } }, "Mira Okafor changed the token of the webhooks"],
  [
    "session.refused",
    { outcome: "refused", details: { asked_for: "password" } },
    "Mira Okafor gave a wrong password when asked for it again",
  ],
  ["session.refused", { outcome: "refused" }, "Mira Okafor was refused when signing in"],
  [
    "settings.changed",
    { details: { setting: "default_country", from: null, to: "DE" } },
    "Mira Okafor changed a setting, default country: nothing → DE",
  ],
];

test.each(told)("%s of %j reads “%s”", (action, values, sentence) => {
  expect(sentenceOf(event({ action, caller, ...values }))).toBe(sentence);
});

test("whoever has left stays somebody", () => {
  expect(sentenceOf(event({ actor: { kind: "person", id: "usr_2", name: null }, action: "session.created" }))).toBe(
    "Somebody who has left signed in",
  );
});

test("an action of a newer service is told by its name", () => {
  expect(deedOf(event({ action: "caller.praised" }))).toBe("caller praised");
});
