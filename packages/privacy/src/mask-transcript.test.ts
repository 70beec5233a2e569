import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMatches } from "./find-matches.ts";
import { maskTranscript } from "./mask-transcript.ts";
import { compilePolicy, defaultPolicy, type PrivacyPolicy } from "./policy/compile-policy.ts";
import { privacySettingsSchema } from "./policy/settings.ts";
import { dialogue } from "./testing/recognized.ts";
import type { PrivacyTurn } from "./turns.ts";

const policyOf = (settings: unknown): PrivacyPolicy => {
  const compiled = compilePolicy(privacySettingsSchema.parse(settings));
  if (compiled.outcome === "invalid") throw new Error(compiled.errors[0]?.message);
  return compiled.policy;
};
const texts = (turns: readonly PrivacyTurn[]) => turns.map(({ text }) => text);

const call = dialogue([
  "A: Can I have the card number?",
  "C: Sure, it's 4111 1111",
  "A: 4111 1111, go on.",
  "C: 1111 1111.",
  "A: And the three digits on the back?",
  "C: 737",
  "A: What's your password?",
  "C: bluefish 22",
  "A: Is your order number 4471 2299?",
  "C: Yes. I have asthma, by the way.",
]);

describe("maskTranscript", () => {
  it("puts typed placeholders in the place of what must not be read or stored, and leaves the rest", () => {
    const { turns, counts } = maskTranscript(call, defaultPolicy);
    expect(texts(turns)).toEqual([
      "Can I have the card number?",
      "Sure, it's [card number]",
      "[card number], go on.",
      "[card number].",
      "And the three digits on the back?",
      "[card security code]",
      "What's your password?",
      "[password]",
      "Is your order number 4471 2299?",
      "Yes. I have asthma, by the way.",
    ]);
    expect(counts).toEqual({ payment: 3, credentials: 1 });
  });

  it("tells where each placeholder stands and what it stands for", () => {
    const { turns, edits } = maskTranscript(call, defaultPolicy);
    expect(edits.map(({ turn, start, end }) => call[turn]?.text.slice(start, end))).toEqual([
      ...["4111 1111", "4111 1111", "1111 1111", "737", "bluefish 22"],
    ]);
    for (const { turn, maskedStart, maskedEnd, placeholder } of edits) {
      expect(turns[turn]?.text.slice(maskedStart, maskedEnd)).toBe(placeholder);
    }
  });

  it("keeps what else a turn carries", () => {
    const turns = [{ role: "caller" as const, text: "PIN 4471", seconds: 12 }];
    expect(maskTranscript(turns, defaultPolicy).turns).toEqual([{ role: "caller", text: "PIN [PIN]", seconds: 12 }]);
  });

  it("lets a model read what is redacted only before storage, when the rule says so", () => {
    const policy = policyOf({
      categories: { bank: { action: "redact", beforeModel: false }, contact: { action: "flag", beforeModel: true } },
    });
    const turns = dialogue(["IBAN DE89370400440532013000, mail dana@example.com"]);
    expect(texts(maskTranscript(turns, policy).turns)).toEqual(["IBAN DE89370400440532013000, mail [email address]"]);
    expect(texts(maskTranscript(turns, policy, { stage: "storage" }).turns)).toEqual([
      "IBAN [IBAN], mail dana@example.com",
    ]);
  });

  it("never lets a security code through, whatever the settings say", () => {
    const policy = policyOf({ categories: { payment: { action: "allow", beforeModel: false } } });
    const turns = dialogue(["Card 4111 1111 1111 1111, CVV 737"]);
    expect(texts(maskTranscript(turns, policy).turns)).toEqual(["Card 4111 1111 1111 1111, CVV [card security code]"]);
  });
});

const words = fc.constantFrom(
  ..."card number is my cvv four one oh double 4111 1111 737 , . ? and password bluefish pin iban DE89 3704 order 4471 no sorry at dot com example 12/27 expires [PIN] [ the six son social born May 1982 street 42 \u{1F600} ñ ß"
    .split(" ")
    .concat("[card number]"),
);
const speech = fc.array(words, { maxLength: 14 }).map((parts) => parts.join(" "));
const anyText = fc.oneof(speech, fc.string({ unit: "binary", maxLength: 60 }));
const anyTurns = fc.array(
  fc.record({ role: fc.constantFrom("caller" as const, "agent" as const, "tool" as const), text: anyText }),
  { maxLength: 8 },
);
const everything = policyOf({
  categories: Object.fromEntries(
    ["contact", "health", "location", "date_of_birth", "children", "religion_or_politics"].map((category) => [
      category,
      { action: "redact" },
    ]),
  ),
  custom: [{ id: "r", name: "digits", action: "redact", match: { kind: "pattern", pattern: "[0-9]{3,}" } }],
});

describe("for any transcript", () => {
  it("matches lie within their turns and do not overlap", () => {
    fc.assert(
      fc.property(anyTurns, (turns) => {
        const spans = findMatches(turns, everything).flatMap((match) => match.spans);
        for (const { turn, start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(turns[turn]?.text.length ?? -1);
        }
        const sorted = spans.toSorted((one, other) => one.turn - other.turn || one.start - other.start);
        for (const [index, span] of sorted.entries()) {
          const next = sorted[index + 1];
          if (next?.turn === span.turn) expect(next.start).toBeGreaterThanOrEqual(span.end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("masking twice changes nothing", () => {
    for (const policy of [defaultPolicy, everything]) {
      fc.assert(
        fc.property(anyTurns, (turns) => {
          const once = maskTranscript(turns, policy, { stage: "storage" });
          const twice = maskTranscript(once.turns, policy, { stage: "storage" });
          expect(texts(twice.turns)).toEqual(texts(once.turns));
          expect(twice.counts).toEqual({});
        }),
        { numRuns: 400 },
      );
    }
  });

  it("what the edits tell turns the original into the masked text", () => {
    fc.assert(
      fc.property(anyTurns, (turns) => {
        const { turns: masked, edits } = maskTranscript(turns, everything, { stage: "storage" });
        for (const [index, turn] of turns.entries()) {
          const own = edits.filter((edit) => edit.turn === index);
          const rebuilt = own.reduceRight(
            (text, { start, end, placeholder }) => text.slice(0, start) + placeholder + text.slice(end),
            turn.text,
          );
          expect(rebuilt).toBe(masked[index]?.text);
        }
      }),
      { numRuns: 400 },
    );
  });
});
