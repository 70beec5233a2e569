import type { CallChannel } from "@elaaoms/core/conversation";
import { describe, expect, it } from "vitest";
import { findCaller, normalizeCallerIdentity } from "./caller-identity.ts";
import { transcriptionDataSchema } from "./payloads/transcription.ts";

function normalize(raw: string, options: { channel?: CallChannel; country?: string } = {}): string | null {
  const identity = normalizeCallerIdentity(raw, { channel: options.channel, defaultCountry: options.country ?? null });
  return identity === null ? null : `${identity.kind} ${identity.value}`;
}

describe("normalizeCallerIdentity", () => {
  it.each([
    "+12185550187",
    " +1 (218) 555-0187 ",
    "+1.218.555.0187",
    "+1218\u2011555\u20110187",
    "＋１２１８５５５０１８７",
    "0012185550187",
    "12185550187",
    "tel:+1-218-555-0187",
    "tel:+1-218-555-0187;ext=12",
    "sip:+12185550187@carrier.example;user=phone",
    "sips:12185550187@10.0.0.1:5061",
    '"Dana W." <sip:+12185550187@carrier.example>;tag=1',
    "sip:%2B12185550187@carrier.example",
    "whatsapp:+12185550187",
    "+1 218 555 0187 ext. 5",
    "+١٢١٨٥٥٥٠١٨٧",
  ])("makes one E.164 number of every international spelling: %s", (raw) => {
    expect(normalize(raw)).toBe("phone +12185550187");
  });

  it("reads national numbers by the default country, and only with one", () => {
    expect(normalize("(218) 555-0187", { country: "US" })).toBe("phone +12185550187");
    expect(normalize("030 901820", { country: "DE" })).toBe("phone +4930901820");
    expect(normalize("+49 (0)30 901820")).toBe("phone +4930901820");
    expect(normalize("020 7946 0018", { country: "GB" })).toBe("phone +442079460018");
    expect(normalize("030 901820")).toBe("user 030 901820");
    expect(normalize("030 901820", { country: "XX" })).toBe("user 030 901820");
  });

  it("reads digits without a plus sign the same way whatever the default country", () => {
    for (const country of ["US", "DE", "GB", "IN"]) {
      expect(normalize("12185550187", { country })).toBe("phone +12185550187");
      expect(normalize("4915112345678", { country })).toBe("phone +4915112345678");
      expect(normalize("33612345678", { country })).toBe("phone +33612345678");
    }
    expect(normalize("30901820", { country: "DE" })).toBe("phone +4930901820");
    expect(normalize("13012345678", { country: "CN" })).toBe("phone +8613012345678");
  });

  it("accepts numbers of a possible length that no plan lists", () => {
    expect(normalize("+15551234567")).toBe("phone +15551234567");
    expect(normalize("15551234567", { country: "US" })).toBe("phone +15551234567");
    expect(normalize("555-123-4567", { country: "US" })).toBe("phone +15551234567");
  });

  it("takes WhatsApp ids for the numbers they are, and keeps the others", () => {
    expect(normalize("4915112345678", { channel: "whatsapp", country: "US" })).toBe("phone +4915112345678");
    expect(normalize("33612345678", { channel: "whatsapp", country: "IT" })).toBe("phone +33612345678");
    expect(normalize("US.13491208655302741918", { channel: "whatsapp" })).toBe("whatsapp US.13491208655302741918");
    expect(normalize("99999999999999999999", { channel: "whatsapp" })).toBe("whatsapp 99999999999999999999");
  });

  it.each([
    ["user_15551234567", "user user_15551234567"],
    ["+1555abc4567", "user +1555abc4567"],
    ["15551234567@example.com", "user 15551234567@example.com"],
    ["  cust-4417 ", "user cust-4417"],
    ["0f8b6c1e-7c56-4c7e-9d3e-1c2b3a4d5e6f", "user 0f8b6c1e-7c56-4c7e-9d3e-1c2b3a4d5e6f"],
    ["山田太郎", "user 山田太郎"],
    ["1001", "user 1001"],
    ["sip:1001@PBX.example;transport=tcp", "user 1001@pbx.example"],
    ["a\u0000b\ud800", "user ab\ufffd"],
  ])("does not take for a number what is none: %s", (raw, expected) => {
    expect(normalize(raw, { country: "US" })).toBe(expected);
  });

  it("takes short codes for numbers only where a plan lists them", () => {
    expect(normalize("12345", { country: "DE" })).toBe("user 12345");
    expect(normalize("221234", { country: "GL" })).toBe("phone +299221234");
  });

  it("keeps a web user's digits apart from the phone number of the same digits", () => {
    expect(normalize("12185550187", { channel: "web", country: "US" })).toBe("user 12185550187");
    expect(normalize("+12185550187", { channel: "web" })).toBe("phone +12185550187");
  });

  it.each([
    ...["", "   ", "-", "+", "anonymous", "Anonymous", "RESTRICTED", "private", "Private Number", "unknown", "n/a"],
    ...["unavailable", "blocked", "withheld", "null", "undefined", "None", "0", "+00000000000"],
    ...["+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253", "+266 696 687"],
    ...["sip:anonymous@anonymous.invalid", '"Anonymous" <sip:c8oqz84zk7z@anonymous.invalid>;tag=1', "sip:unknown@host"],
    ...["sip:Restricted@carrier.example", "{{system__caller_id}}", "+12345", "+464", "sip:@host", "tel:"],
  ])("gives nobody for a withheld or unusable id: %j", (raw) => {
    expect(normalize(raw, { country: "US" })).toBeNull();
  });

  it("refuses ids that are too long instead of cutting them", () => {
    expect(normalize("x".repeat(256))).toBe(`user ${"x".repeat(256)}`);
    expect(normalize("x".repeat(257))).toBeNull();
    expect(normalize("9".repeat(257))).toBeNull();
  });

  it("never throws and gives storable, bounded values, whatever comes", () => {
    const alphabet = "+0123456789 ()-.;:@<>%{}sipteluser\u0000\ud83d\udc4b\"'٣é";
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 3_000; round += 1) {
      const raw = Array.from({ length: next(24) }, () => alphabet.charAt(next(alphabet.length))).join("");
      const identity = normalizeCallerIdentity(raw, { defaultCountry: round % 2 ? "US" : null });
      if (identity !== null) {
        expect(identity.value).not.toBe("");
        expect(identity.value.length).toBeLessThanOrEqual(256);
        expect(identity.value.isWellFormed()).toBe(true);
        expect(identity.value).not.toContain("\u0000");
      }
      if (identity?.kind === "phone") {
        expect(identity.value).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(normalizeCallerIdentity(identity.value, { defaultCountry: null })).toEqual(identity);
      }
    }
  });
});

describe("findCaller", () => {
  function find(data: object) {
    return findCaller(
      transcriptionDataSchema.parse({ agent_id: "agent_1", conversation_id: "conv_1", transcript: null, ...data }),
    );
  }
  const variables = (callerId: unknown) => ({
    conversation_initiation_client_data: { dynamic_variables: { system__caller_id: callerId } },
  });
  const phone = (direction: string, external: string | null) => ({
    phone_call: { type: "twilio", direction, agent_number: "+12185550140", external_number: external },
  });

  it("asks in the platform's order", () => {
    const metadata = { ...phone("inbound", "+12185550002"), whatsapp: { whatsapp_user_id: "4915112345678" } };
    const all = { ...variables("+12185550001"), metadata, user_id: "cust-1" };
    expect(find(all)).toEqual({ raw: "+12185550001", channel: "phone" });
    expect(find({ metadata, user_id: "cust-1" })).toEqual({ raw: "+12185550002", channel: "phone" });
    expect(find({ metadata: { whatsapp: metadata.whatsapp } })).toEqual({ raw: "4915112345678", channel: "whatsapp" });
    expect(find({ metadata: { sms: { sms_user_phone_number: "+12185550003" } } })).toEqual({
      raw: "+12185550003",
      channel: "sms",
    });
    expect(find({ user_id: "cust-1" })).toEqual({ raw: "cust-1", channel: "web" });
    expect(find({})).toBeNull();
  });

  it("never takes the organization's own number for the caller of an outbound call", () => {
    const outbound = { ...variables("+12185550140"), metadata: phone("outbound", "+12185550187") };
    expect(find(outbound)).toEqual({ raw: "+12185550187", channel: "phone" });
    expect(find({ ...variables("+12185550140"), metadata: phone("outbound", null) })).toBeNull();
  });

  it("passes over withheld numbers, to the customer's own user id if there is one", () => {
    const withheld = { ...variables("anonymous"), metadata: phone("inbound", "+266696687") };
    expect(find(withheld)).toBeNull();
    expect(find({ ...withheld, user_id: "cust-1" })).toEqual({ raw: "cust-1", channel: "web" });
  });

  it("gives a caller id that came by WhatsApp its channel, and numbers sent as numbers their digits", () => {
    expect(find({ ...variables(4915112345678), metadata: { whatsapp: {} } })).toEqual({
      raw: "4915112345678",
      channel: "whatsapp",
    });
  });
});
