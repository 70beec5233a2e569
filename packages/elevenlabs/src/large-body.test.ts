import { describe, expect, it } from "vitest";
import { createElidingReader, type ElidingReaderOptions, type LargeBody } from "./large-body.ts";

const small = { maxDocumentBytes: 200, maxTotalBytes: 5_000, maxStringBytes: 20 };

function seededRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function read(chunks: Iterable<Buffer>, options: ElidingReaderOptions = small): LargeBody {
  const reader = createElidingReader(options);
  for (const chunk of chunks) {
    reader.write(chunk);
  }
  return reader.end();
}

function* chunked(body: Buffer, nextLength: () => number): Generator<Buffer> {
  for (let start = 0; start < body.length; ) {
    const end = start + Math.max(1, nextLength());
    yield body.subarray(start, end);
    start = end;
  }
}

/** A string of all that makes trouble at a boundary: escapes, escaped quotes, and characters of one to four bytes. */
function awkwardText(random: (below: number) => number, length: number): string {
  const parts = ["a", '"', "\\", "\n", "é", "語", "👋", "\u0001", "[", "}", "/", "\ud83d", "=", ","];
  return Array.from({ length }, () => parts[random(parts.length)]).join("");
}

/** `value` with its strings cut to whole characters, for comparing: an elided string is a beginning of the sent one. */
function expectBeginnings(kept: unknown, sent: unknown): void {
  if (typeof sent === "string") {
    expect(sent.startsWith(String(kept))).toBe(true);
    return;
  }
  expect(Object.keys(kept as object)).toEqual(Object.keys(sent as object));
  for (const [key, value] of Object.entries(sent as object)) {
    expectBeginnings((kept as Record<string, unknown>)[key], value);
  }
}

describe("createElidingReader", () => {
  it("keeps a body up to the limit byte for byte, JSON or not, however it is chunked", () => {
    const random = seededRandom(1);
    for (let round = 0; round < 200; round += 1) {
      const body = Buffer.from(Array.from({ length: random(201) }, () => random(256)));
      const result = read(chunked(body, () => random(40)));
      expect(result).toEqual({ outcome: "document", document: body, totalBytes: body.length, elided: false });
    }
  });

  it("cuts long strings of longer bodies into the same valid JSON, however it is chunked", () => {
    const random = seededRandom(2);
    for (let round = 0; round < 300; round += 1) {
      const sent = {
        type: "post_call_audio",
        data: {
          [`k${random(9)}`]: awkwardText(random, random(12)),
          full_audio: awkwardText(random, 100 + random(400)),
        },
        list: { "0": awkwardText(random, random(60)), short: "kept" },
      };
      const text = round % 2 ? JSON.stringify(sent) : JSON.stringify(sent).replaceAll("é", "\\u00e9");
      const body = Buffer.from(text);
      const options = { ...small, maxDocumentBytes: 250, maxStringBytes: 10 + random(20) };
      const whole = read([body], options);
      expect(
        read(
          chunked(body, () => random(7)),
          options,
        ),
      ).toEqual(whole);
      expect(
        read(
          chunked(body, () => 1),
          options,
        ),
      ).toEqual(whole);
      if (whole.outcome !== "document") {
        throw new Error(`refused at ${whole.limit} bytes: ${text}`);
      }
      expect(whole.elided).toBe(body.length > 250);
      expect(whole.totalBytes).toBe(body.length);
      expectBeginnings(JSON.parse(whole.document.toString("utf8")), JSON.parse(text));
    }
  });

  it("never cuts within a character or an escape", () => {
    const options = { ...small, maxStringBytes: 4 };
    const pad = (text: string) => Buffer.from(`["${text}${"x".repeat(300)}","end"]`);
    const kept = (text: string) => {
      const result = read([pad(text)], options);
      return result.outcome === "document" ? result.document.toString("utf8") : result.outcome;
    };
    expect(kept("abcd")).toBe('["abcd","end"]');
    expect(kept("abc👋")).toBe('["abc👋","end"]');
    expect(kept("abc\\u00e9")).toBe('["abc\\u00e9","end"]');
    expect(kept("abc\\\\")).toBe('["abc\\\\","end"]');
    expect(kept('abc\\"')).toBe('["abc\\"","end"]');
    expect(kept('abcd\\\\\\"')).toBe('["abcd","end"]');
  });

  it("refuses what is too long in total, and what is too long without its long strings", () => {
    const recording = Buffer.from(`{"full_audio":"${"A".repeat(6_000)}"}`);
    expect(read([recording])).toEqual({ outcome: "too_large", limit: 5_000 });
    const numbers = Buffer.from(JSON.stringify(Array.from({ length: 300 }, (_, index) => index)));
    expect(read([numbers])).toEqual({ outcome: "too_large", limit: 200 });
    const reader = createElidingReader(small);
    expect(reader.write(numbers.subarray(0, 200))).toBe(true);
    expect(reader.write(numbers.subarray(200))).toBe(false);
    expect(reader.write(Buffer.from("1"))).toBe(false);
    expect(reader.end()).toEqual({ outcome: "too_large", limit: 200 });
  });

  it("reads a recording of 60 MiB into a document of its other fields", () => {
    const reader = createElidingReader();
    const sound = Buffer.alloc(64 * 1_024, "QUJD");
    const send = (piece: Buffer) => expect(reader.write(piece)).toBe(true);
    send(Buffer.from('{"type":"post_call_audio","data":{"full_audio":"'));
    for (let piece = 0; piece < 960; piece += 1) {
      send(sound);
    }
    send(Buffer.from('","agent_id":"agent_1","conversation_id":"conv_1"},"event_timestamp":1794000000}'));
    const result = reader.end();
    if (result.outcome !== "document") {
      throw new Error(`refused at ${result.limit} bytes`);
    }
    expect(result.elided).toBe(true);
    expect(result.totalBytes).toBeGreaterThan(60 * 1_024 * 1_024);
    expect(result.document.length).toBeLessThan(66 * 1_024);
    expect(JSON.parse(result.document.toString("utf8"))).toMatchObject({
      type: "post_call_audio",
      data: { agent_id: "agent_1", conversation_id: "conv_1" },
      event_timestamp: 1_794_000_000,
    });
  });
});
