import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSignatureVerifier, parseSignatureHeader, signPayload, verifySignature } from "./signature.ts";

const secret = "wsec_9f2c4e";
const now = new Date("2026-10-26T08:00:00Z");
const rawBody = Buffer.from('{"type":"post_call_transcription","data":{"name":"Zoë"}}');
const seconds = Math.floor(now.getTime() / 1000);

function headerAt(offsetSeconds: number): string {
  return signPayload({ rawBody, secret, at: new Date(now.getTime() + offsetSeconds * 1000) });
}
function reasonOf(header: string | undefined): string {
  const result = verifySignature({ header, rawBody, secret, now });
  return result.outcome === "valid" ? "valid" : result.reason;
}
function digest(key = secret, body: Buffer = rawBody, t: number | string = seconds): string {
  return createHmac("sha256", key).update(`${t}.`).update(body).digest("hex");
}

describe("verifySignature", () => {
  it("accepts what the platform signs: HMAC-SHA256 over t, a dot and the raw bytes", () => {
    expect(reasonOf(`t=${seconds},v0=${digest()}`)).toBe("valid");
    expect(signPayload({ rawBody, secret, at: now })).toBe(`t=${seconds},v0=${digest()}`);
  });

  it("accepts upper-case hex, blanks after a comma, other schemes, and any matching one of several signatures", () => {
    expect(reasonOf(`t=${seconds},v0=${digest().toUpperCase()}`)).toBe("valid");
    expect(reasonOf(`t=${seconds},v0=${digest()},v0=${digest("old")}`)).toBe("valid");
    expect(reasonOf(`v1=abc, v0=${digest("old")}, v0=${digest()}, t=${seconds}`)).toBe("valid");
  });

  it("takes deliveries from 30 minutes ago to 5 minutes ahead", () => {
    expect(reasonOf(headerAt(-30 * 60))).toBe("valid");
    expect(reasonOf(headerAt(-30 * 60 - 1))).toBe("stale");
    expect(reasonOf(headerAt(5 * 60))).toBe("valid");
    expect(reasonOf(headerAt(5 * 60 + 1))).toBe("future");
  });

  it("refuses another key, another body, another time", () => {
    expect(reasonOf(`t=${seconds},v0=${digest("other")}`)).toBe("mismatch");
    expect(reasonOf(`t=${seconds},v0=${digest(secret, Buffer.from("{}"))}`)).toBe("mismatch");
    expect(reasonOf(`t=${seconds - 1},v0=${digest()}`)).toBe("mismatch");
  });

  it("matches nothing with an empty secret", () => {
    const header = `t=${seconds},v0=${digest("")}`;
    expect(verifySignature({ header, rawBody, secret: "", now })).toEqual({ outcome: "invalid", reason: "mismatch" });
  });

  it.each([undefined, "", "   "])("says when the header is missing: %j", (header) => {
    expect(reasonOf(header)).toBe("missing");
  });

  it.each([
    "nonsense",
    `t=${seconds}`,
    `v0=${digest()}`,
    `t=${seconds},t=${seconds},v0=${digest()}`,
    `t=-5,v0=${digest()}`,
    `t=1e9,v0=${digest()}`,
    `t=0x10,v0=${digest()}`,
    `t=1234567890123,v0=${digest()}`,
    `t=${seconds},v0=${digest().slice(2)}`,
    `t=${seconds},v0=${digest()}00`,
    `t=${seconds},v0=zz${digest().slice(2)}`,
    `t=${seconds},v0=${digest()},`,
    `t = ${seconds},v0=${digest()}`,
    `t=${seconds}${`,v0=${digest("x")}`.repeat(11)}`,
    `t=${seconds},${"v1=aaaa,".repeat(1000)}v0=${digest()}`,
  ])("refuses a malformed header: %s", (header) => {
    expect(reasonOf(header)).toBe("malformed");
  });
});

describe("createSignatureVerifier", () => {
  it("verifies a body in pieces", () => {
    const read = parseSignatureHeader(headerAt(0), now);
    if (read.outcome !== "parsed") {
      throw new Error(`not parsed: ${read.reason}`);
    }
    const whole = createSignatureVerifier({ parsed: read.parsed, secret });
    for (const byte of rawBody) {
      whole.update(Buffer.from([byte]));
    }
    expect(whole.matches()).toBe(true);

    const cut = createSignatureVerifier({ parsed: read.parsed, secret });
    cut.update(rawBody.subarray(1));
    expect(cut.matches()).toBe(false);
  });
});
