import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { AuditEvent, PrivateField } from "./audit-event.ts";
import { commitTo, genesisHash, hashEvent } from "./chain.ts";
import type { EventLine, ExportLine } from "./export-lines.ts";
import { generateSigningKey, keyIdOf } from "./signature.ts";
import { signHead } from "./signed-head.ts";
import { verifyExport } from "./verify-export.ts";

const at = "2026-11-22T12:00:00.000Z";
const key = generateSigningKey();

function eventAfter(previous: AuditEvent | undefined, values: Partial<AuditEvent> = {}): AuditEvent {
  const event = {
    organization_id: "org_1",
    sequence: (previous?.sequence ?? 0) + 1,
    id: `aud_${(previous?.sequence ?? 0) + 1}`,
    at,
    actor: { kind: "api_key" as const, id: "org_1" },
    action: "memory.deleted",
    target: { kind: "memory", id: "mem_1" },
    caller_id: "caller_1",
    outcome: "success" as const,
    request_id: "req_1",
    auth: "api_key" as const,
    details: { count: 1 },
    commitments: {},
    previous_hash: previous?.hash ?? genesisHash,
    ...values,
  };
  return { ...event, hash: hashEvent(event) };
}

function chainOf(length: number): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (let index = 0; index < length; index += 1) events.push(eventAfter(events.at(-1)));
  return events;
}

function linesOf(events: readonly AuditEvent[], options: { complete?: boolean; headAt?: AuditEvent | undefined } = {}) {
  const { complete = true, headAt } = options;
  const last = events.at(-1);
  const lines: ExportLine[] = [
    {
      type: "header",
      format: "elaaoms-audit-1",
      organization_id: "org_1",
      complete,
      exported_at: at,
      public_keys: { [keyIdOf(key.publicKey)]: key.publicKey },
    },
    ...events.map((event): EventLine => ({ type: "event", ...event, private: {} })),
  ];
  if (headAt) {
    const head = { organization_id: "org_1", sequence: headAt.sequence, hash: headAt.hash, signed_at: at };
    lines.push({ type: "head", ...signHead(head, key) });
  }
  lines.push({
    type: "end",
    events: events.length,
    chain_head: last ? { sequence: last.sequence, hash: last.hash } : null,
  });
  return lines;
}

const verify = (lines: readonly ExportLine[], trustedKeys?: string[]) =>
  verifyExport(
    lines.map((line) => JSON.stringify(line)),
    trustedKeys ? { trustedKeys } : {},
  );

/** Rewrites the chain from an event on, as somebody would who may write everything but cannot sign. */
function rewritten(events: readonly AuditEvent[], from: number): AuditEvent[] {
  const result = events.slice(0, from);
  for (const event of events.slice(from)) {
    const { hash: _hash, previous_hash: _previous, sequence: _sequence, ...values } = event;
    result.push(eventAfter(result.at(-1), { ...values, outcome: "failed" }));
  }
  return result;
}

describe("verifying an export", () => {
  it("accepts a whole chain, and an empty one", async () => {
    const events = chainOf(5);
    expect(await verify(linesOf(events, { headAt: events[3] }))).toEqual({
      valid: true,
      events: 5,
      firstSequence: 1,
      lastSequence: 5,
      complete: true,
      gaps: 0,
      signedHeads: 1,
    });
    expect(await verify(linesOf([]))).toMatchObject({ valid: true, events: 0, lastSequence: null });
  });

  it("names the event that was changed", async () => {
    const events = chainOf(5).map((event) =>
      event.sequence === 3 ? { ...event, actor: { kind: "person" as const, id: "somebody else" } } : event,
    );
    expect(await verify(linesOf(events))).toMatchObject({ valid: false, sequence: 3, eventId: "aud_3", line: 4 });
  });

  it.each([
    ["removed", (events: AuditEvent[]) => events.toSpliced(2, 1), "Event 3 is missing."],
    ["removed, with two more", (events: AuditEvent[]) => events.toSpliced(1, 3), "Events 2 to 4 are missing."],
    ["inserted", (events: AuditEvent[]) => events.toSpliced(2, 0, eventAfter(events[1], { id: "aud_x" })), /twice/],
    ["replaced", (events: AuditEvent[]) => events.toSpliced(2, 1, eventAfter(events[1], { id: "aud_x" })), /follow/],
    ["put first", (events: AuditEvent[]) => [eventAfter(events[4], { sequence: 1 }), ...events], /before it/],
  ])("finds one that was %s", async (_how, change, problem) => {
    const result = await verify(linesOf(change(chainOf(5))));
    expect(result).toMatchObject({ valid: false, problem: expect.stringMatching(problem) });
  });

  it("finds a chain that was rewritten or cut off behind a signed head", async () => {
    const events = chainOf(5);
    expect(await verify(linesOf(rewritten(events, 2), { headAt: events[3] }))).toMatchObject({
      valid: false,
      sequence: 4,
      problem: expect.stringContaining("rewritten"),
    });
    expect(await verify(linesOf(events.slice(0, 3), { headAt: events[4] }))).toMatchObject({
      valid: false,
      problem: expect.stringContaining("Events 4 to 5 are missing"),
    });
  });

  it("finds a head that was signed with another key, or changed", async () => {
    const events = chainOf(3);
    const forged = linesOf(events, { headAt: events[2] }).map((line) =>
      line.type === "head" ? { ...line, signed_at: "2026-11-23T12:00:00.000Z" } : line,
    );
    expect(await verify(forged)).toMatchObject({ valid: false, problem: "A signed head has no valid signature." });
    const other = generateSigningKey().publicKey;
    const lines = linesOf(events, { headAt: events[2] });
    expect(await verify(lines, [other])).toMatchObject({ valid: false, problem: expect.stringContaining("No head") });
    expect(await verify(lines, [key.publicKey])).toMatchObject({ valid: true });
  });

  it("finds a file that was cut off, holds less than it says, or goes on after its end", async () => {
    const lines = linesOf(chainOf(3));
    expect(await verify(lines.slice(0, -1))).toMatchObject({
      valid: false,
      problem: expect.stringContaining("cut off"),
    });
    expect(await verify(lines.toSpliced(3, 1))).toMatchObject({
      valid: false,
      problem: expect.stringContaining("2 events"),
    });
    expect(await verify([...lines, ...lines])).toMatchObject({
      valid: false,
      problem: expect.stringContaining("after"),
    });
    expect(await verifyExport(["{"])).toMatchObject({ valid: false, line: 1, problem: "The line is not JSON." });
    expect(await verifyExport([])).toMatchObject({ valid: false, line: 0 });
  });

  it("checks personal data against its commitment, and does without it once it was destroyed", async () => {
    const salt = randomBytes(32);
    const field: PrivateField = "reason";
    const event = eventAfter(undefined, { commitments: { [field]: commitTo(field, "Dana asked for it.", salt) } });
    const withPrivate = (value: string) =>
      linesOf([event]).map((line) =>
        line.type === "event" ? { ...line, private: { reason: { salt: salt.toString("base64"), value } } } : line,
      );
    expect(await verify(withPrivate("Dana asked for it."))).toMatchObject({ valid: true });
    expect(await verify(withPrivate("Nobody asked for it."))).toMatchObject({ valid: false, sequence: 1 });
    expect(await verify(linesOf([event]))).toMatchObject({ valid: true });
  });

  it("allows gaps in an export that says it was filtered, and counts them", async () => {
    const events = chainOf(6).filter(({ sequence }) => sequence === 2 || sequence === 3 || sequence === 6);
    expect(await verify(linesOf(events, { complete: false }))).toMatchObject({ valid: true, events: 3, gaps: 1 });
    expect(await verify(linesOf(events.toReversed(), { complete: false }))).toMatchObject({ valid: false });
  });

  it.each(["action", "at", "request_id", "details", "auth", "target"] as const)(
    "notices a changed %s",
    async (name) => {
      const changed = {
        action: "x",
        at: "2026-11-22T12:00:00.001Z",
        request_id: "x",
        details: { count: 2 },
        auth: "none",
        target: null,
      };
      const events = chainOf(2).map((event) => (event.sequence === 2 ? { ...event, [name]: changed[name] } : event));
      expect(await verify(linesOf(events))).toMatchObject({ valid: false, sequence: 2 });
    },
  );
});
