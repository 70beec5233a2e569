import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { adoptStagedKey, ensureEncryptionKey, settleEncryptionKey, stageKey } from "./encryption-key.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "elaaoms-key-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the key of a data folder", () => {
  it("is made once and then stays", () => {
    const key = ensureEncryptionKey(folder);
    expect(key).toHaveLength(32);
    expect(ensureEncryptionKey(folder)).toEqual(key);
  });

  it("is told by the database after a change that was interrupted, and until then by nobody", async () => {
    const before = ensureEncryptionKey(folder);
    const { current, next } = stageKey(folder);
    expect(current).toEqual(before);
    expect(stageKey(folder).next).toEqual(next);
    expect(() => ensureEncryptionKey(folder)).toThrow("is being changed");
    // Interrupted before the database was changed.
    expect(await settleEncryptionKey(folder, async () => false)).toEqual(before);
    expect(readdirSync(folder)).toEqual(["encryption-key"]);
    // Interrupted after it was.
    const staged = stageKey(folder).next;
    expect(await settleEncryptionKey(folder, async (key) => key.equals(staged))).toEqual(staged);
    expect(readdirSync(folder)).toEqual(["encryption-key"]);
  });

  it("is the next one after a change that came to its end", () => {
    const { next } = stageKey(folder);
    adoptStagedKey(folder);
    expect(ensureEncryptionKey(folder)).toEqual(next);
  });
});
