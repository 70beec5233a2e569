import { storableText } from "@elaaoms/core/text";
import { findSyntaxProblem } from "./json-syntax.ts";

/** Deeper than anything the platform sends, and shallow enough for every recursive reader behind this one. */
export const maxJsonDepth = 64;

export type JsonBodyResult = { outcome: "parsed"; value: unknown } | { outcome: "invalid"; message: string };

/**
 * Parses a request body: UTF-8 (a byte order mark is tolerated) and JSON (RFC 8259) of at most 64 levels. Messages name
 * the place of a mistake, never the content around it, so that they may be answered and logged.
 *
 * Keys named `__proto__`, and `constructor` holding a `prototype`, are dropped wherever they stand: nobody sends them in
 * earnest, and a merge further on would turn them into prototype pollution.
 */
export function parseJsonBody(bytes: Uint8Array): JsonBodyResult {
  const text = decodeUtf8(bytes);
  if (text === null) {
    return invalid("The body is not valid JSON: it is not UTF-8.");
  }
  if (text.trim() === "") {
    return invalid("The body is empty; a JSON document is expected.");
  }
  if (isDeeperThan(bytes, maxJsonDepth)) {
    return invalid(`The body is nested deeper than ${maxJsonDepth} levels.`);
  }
  try {
    return { outcome: "parsed", value: JSON.parse(text, mayPollute(text) ? withoutPollution : undefined) };
  } catch {
    // The engine's own message quotes the document, so the place is looked up again here.
    return invalid(`The body is not valid JSON: ${findSyntaxProblem(text)}.`);
  }
}

/**
 * A parsed body with all of its texts and keys storable (no NUL characters, no halves of surrogate pairs), for keeping it
 * as `jsonb`. Bodies of `parseJsonBody` are shallow enough for the recursion.
 */
export function storableJson(value: unknown): unknown {
  if (typeof value === "string") {
    return storableText(value);
  }
  if (Array.isArray(value)) {
    return value.map(storableJson);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [storableText(key), storableJson(part)]));
  }
  return value;
}

function invalid(message: string): JsonBodyResult {
  return { outcome: "invalid", message };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const quote = 0x22;
const backslash = 0x5c;

/** One pass over the bytes, before any recursive parser sees them. All that matters to it is ASCII. */
function isDeeperThan(bytes: Uint8Array, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (inString) {
      if (byte === backslash) {
        index += 1;
      } else if (byte === quote) {
        inString = false;
      }
    } else if (byte === quote) {
      inString = true;
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > limit) {
        return true;
      }
    } else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
    }
  }
  return false;
}

// Either name, with any of its characters written as an escape. A reviver costs time, so most bodies go without.
const pollutingName = new RegExp(`"(?:${escapable("__proto__")}|${escapable("constructor")})"\\s*:`);

function escapable(name: string): string {
  return [...name]
    .map((character) => {
      const hex = character.charCodeAt(0).toString(16).padStart(4, "0");
      return `(?:${character}|\\\\u${hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
    })
    .join("");
}

function mayPollute(text: string): boolean {
  return pollutingName.test(text);
}

function withoutPollution(key: string, value: unknown): unknown {
  if (key === "__proto__") {
    return undefined;
  }
  const isObject = typeof value === "object" && value !== null;
  return key === "constructor" && isObject && Object.hasOwn(value, "prototype") ? undefined : value;
}
