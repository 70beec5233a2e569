import { createHmac, timingSafeEqual } from "node:crypto";
import { minuteMs, secondMs } from "@elaaoms/core/clock";

/** How old a signed delivery may be: the platform's last retry leaves about half an hour after the first. */
export const signatureMaxAgeMs = 30 * minuteMs;
/** How far the sender's clock may run ahead of ours. */
export const signatureMaxLeadMs = 5 * minuteMs;
/** More signatures than any key rotation needs; a bound for what an unknown sender can make us compare. */
export const maxSignatures = 10;

const maxHeaderLength = 2_048;

export type SignatureProblem = "missing" | "malformed" | "stale" | "future" | "mismatch";
export type SignatureResult = { outcome: "valid" } | { outcome: "invalid"; reason: SignatureProblem };

/** A header of the right form and time. Nothing is proven by it yet. */
export interface ParsedSignature {
  /** `t` exactly as sent: it is part of what is signed. */
  timestamp: string;
  /** The `v0` signatures, decoded: 32 bytes each, 1 to 10 of them. */
  signatures: readonly Buffer[];
}

export type SignatureHeaderResult =
  | { outcome: "parsed"; parsed: ParsedSignature }
  | { outcome: "invalid"; reason: Exclude<SignatureProblem, "mismatch"> };

/** Checks a body that arrives in pieces. `matches` ends it. */
export interface SignatureVerifier {
  update(chunk: Uint8Array): void;
  matches(): boolean;
}

/**
 * Reads an `ElevenLabs-Signature` header, `t=<unix seconds>,v0=<hex>`, and checks its form and its time, so that a
 * delivery may be refused before its body is read. Parts of other schemes (`v1=…`) are passed over: they are how the
 * platform would introduce a new one.
 */
export function parseSignatureHeader(header: string | undefined, now: Date): SignatureHeaderResult {
  if (header === undefined || header.trim() === "") {
    return { outcome: "invalid", reason: "missing" };
  }
  const parsed = header.length <= maxHeaderLength ? parseParts(header) : null;
  if (parsed === null) {
    return { outcome: "invalid", reason: "malformed" };
  }
  const age = now.getTime() - Number(parsed.timestamp) * secondMs;
  if (age > signatureMaxAgeMs) {
    return { outcome: "invalid", reason: "stale" };
  }
  if (age < -signatureMaxLeadMs) {
    return { outcome: "invalid", reason: "future" };
  }
  return { outcome: "parsed", parsed };
}

/**
 * Starts checking a body against a parsed header: HMAC-SHA256 over `<t>.<raw body>`. An empty secret matches nothing,
 * since anybody could sign with it.
 */
export function createSignatureVerifier({
  parsed,
  secret,
}: {
  parsed: ParsedSignature;
  secret: string;
}): SignatureVerifier {
  const hmac = createHmac("sha256", secret).update(`${parsed.timestamp}.`);
  return {
    update(chunk) {
      hmac.update(chunk);
    },
    matches() {
      const expected = hmac.digest();
      let matched = false;
      // Every signature is compared, whichever matches, so that the time taken tells nothing.
      for (const signature of parsed.signatures) {
        const equal = signature.length === expected.length && timingSafeEqual(signature, expected);
        matched = equal || matched;
      }
      return matched && secret !== "";
    },
  };
}

/** Verifies a whole delivery: the header's form and time, then its signatures against the raw bytes of the body. */
export function verifySignature({
  header,
  rawBody,
  secret,
  now,
}: {
  header: string | undefined;
  rawBody: Uint8Array;
  secret: string;
  now: Date;
}): SignatureResult {
  const read = parseSignatureHeader(header, now);
  if (read.outcome === "invalid") {
    return read;
  }
  const verifier = createSignatureVerifier({ parsed: read.parsed, secret });
  verifier.update(rawBody);
  return verifier.matches() ? { outcome: "valid" } : { outcome: "invalid", reason: "mismatch" };
}

/** Signs a delivery as the platform does; the value of its `ElevenLabs-Signature` header. */
export function signPayload({
  rawBody,
  secret,
  at,
}: {
  rawBody: Uint8Array | string;
  secret: string;
  at: Date;
}): string {
  const timestamp = Math.floor(at.getTime() / secondMs);
  const digest = createHmac("sha256", secret).update(`${timestamp}.`).update(rawBody).digest("hex");
  return `t=${timestamp},v0=${digest}`;
}

function parseParts(header: string): ParsedSignature | null {
  let timestamp: string | null = null;
  const signatures: Buffer[] = [];
  for (const part of header.split(",")) {
    const match = /^[ \t]*([a-z][a-z0-9]*)=([^\s,]+)[ \t]*$/.exec(part);
    const [, name, value] = match ?? [];
    if (name === undefined || value === undefined) {
      return null;
    }
    if (name === "t") {
      if (timestamp !== null || !/^\d{1,12}$/.test(value)) {
        return null;
      }
      timestamp = value;
    }
    if (name === "v0") {
      if (signatures.length === maxSignatures || !/^[0-9a-fA-F]{64}$/.test(value)) {
        return null;
      }
      signatures.push(Buffer.from(value, "hex"));
    }
  }
  return timestamp === null || signatures.length === 0 ? null : { timestamp, signatures };
}
