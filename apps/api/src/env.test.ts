import { isAbsolute } from "node:path";
import { describe, expect, it } from "vitest";
import { EnvironmentError, parseEnv } from "./env.ts";

const key = Buffer.alloc(32, 7).toString("base64");

describe("parseEnv", () => {
  it("has a default for everything", () => {
    const env = parseEnv({});
    expect(env).toMatchObject({
      PORT: 8000,
      HOST: "127.0.0.1",
      ROLE: "all",
      LLM_PROVIDER: "local",
      EXTRACTION_RETRY_DELAYS: [60, 300, 1800],
      ELEVENLABS_API_URL: "https://api.elevenlabs.io",
      LOG_LEVEL: "info",
    });
    expect(isAbsolute(env.dataDirectory)).toBe(true);
    expect(env.dataDirectory.endsWith(".elaaoms")).toBe(true);
  });

  it("takes empty values for absent ones", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: "" }).PORT).toBe(8000);
  });

  it.each([
    [{ PORT: "eighty" }, 'PORT is "eighty"; it takes a port number from 0 to 65535.'],
    [{ PORT: "70000" }, 'PORT is "70000"; it takes a port number from 0 to 65535.'],
    [{ ELEVENLABS_API_URL: "eleven" }, 'ELEVENLABS_API_URL is "eleven"; it takes an http or https URL.'],
    [{ EMBEDDINGS_PROVIDER: "word2vec" }, 'EMBEDDINGS_PROVIDER is "word2vec"; it takes one of local, openai.'],
    [{ EMBEDDINGS_DIMENSIONS: "3" }, 'EMBEDDINGS_DIMENSIONS is "3"; it takes a number from 16 to 8192.'],
    [
      { EMBEDDINGS_CALIBRATION: "0.85,0.5,0.25" },
      'EMBEDDINGS_CALIBRATION is "0.85,0.5,0.25"; it takes three cosines, like 0.85,0.25,0.5: of a duplicate, of what is unrelated at most, of an answer at least.',
    ],
    [
      { EMBEDDINGS_PROVIDER: "openai" },
      'EMBEDDINGS_PROVIDER is "openai"; it takes OPENAI_API_KEY beside it, or EMBEDDINGS_BASE_URL of a server that asks for no key.',
    ],
    [
      { EMBEDDINGS_MODEL: "text-embedding-3-large" },
      'EMBEDDINGS_MODEL is "text-embedding-3-large"; it takes OPENAI_API_KEY beside it, or EMBEDDINGS_BASE_URL of a server that asks for no key.',
    ],
    [{ ROLE: "boss" }, 'ROLE is "boss"; it takes one of all, api, worker.'],
    [
      { EXTRACTION_RETRY_DELAYS: "1m" },
      'EXTRACTION_RETRY_DELAYS is "1m"; it takes seconds, comma-separated, like 60,300,1800.',
    ],
    [
      { ROLE: "worker" },
      'ROLE is "worker"; without DATABASE_URL it takes all, because one process runs the embedded Postgres.',
    ],
  ])("says in one line what is wrong with %j", (variables, message) => {
    expect(() => parseEnv(variables)).toThrow(new EnvironmentError(message));
  });

  it.each([
    [
      { LLM_PROVIDER: "openai" },
      'LLM_PROVIDER is "openai"; it takes OPENAI_API_KEY beside it, or OPENAI_BASE_URL of a server that asks for no key.',
    ],
    [
      { LLM_PROVIDER: "openai", OPENAI_API_KEY: "sk-12345678", LLM_FALLBACK_PROVIDER: "anthropic" },
      'LLM_FALLBACK_PROVIDER is "anthropic"; it takes ANTHROPIC_API_KEY beside it, or ANTHROPIC_BASE_URL of a server that asks for no key.',
    ],
    [
      { LLM_PROVIDER: "openai", OPENAI_API_KEY: "sk-12345678", LLM_FALLBACK_PROVIDER: "openai" },
      'LLM_FALLBACK_PROVIDER is "openai"; it takes another provider than LLM_PROVIDER.',
    ],
    [
      { LLM_FALLBACK_PROVIDER: "openai", OPENAI_API_KEY: "sk-12345678" },
      'LLM_FALLBACK_PROVIDER is "openai"; with LLM_PROVIDER=local it takes no value, because the built-in engine needs no fallback.',
    ],
    [{ LLM_PROVIDER: "gemini" }, 'LLM_PROVIDER is "gemini"; it takes one of local, openai, anthropic.'],
    [{ OPENAI_BASE_URL: "ollama" }, 'OPENAI_BASE_URL is "ollama"; it takes an http or https URL.'],
  ])("stops at the providers' variables %j", (variables, message) => {
    expect(() => parseEnv(variables)).toThrow(new EnvironmentError(message));
  });

  it("takes a provider with a key, a server without one, and the built-in engine as fallback", () => {
    const OPENAI_BASE_URL = "http://127.0.0.1:11434/v1";
    expect(parseEnv({ LLM_PROVIDER: "openai", OPENAI_BASE_URL, LLM_MODEL: "llama3.3:70b" })).toMatchObject({
      LLM_PROVIDER: "openai",
      LLM_MODEL: "llama3.3:70b",
      OPENAI_BASE_URL,
    });
    const ANTHROPIC_API_KEY = "sk-ant-12345678";
    const env = parseEnv({ LLM_PROVIDER: "anthropic", ANTHROPIC_API_KEY, LLM_FALLBACK_PROVIDER: "local" });
    expect(env).toMatchObject({ LLM_PROVIDER: "anthropic", LLM_FALLBACK_PROVIDER: "local" });
  });

  it("never repeats a secret", () => {
    expect(() => parseEnv({ OPENAI_API_KEY: "hunter 2" })).toThrow(/^OPENAI_API_KEY has 8 characters;/);
    expect(() => parseEnv({ ELAAOMS_API_KEY: "hunter2" })).toThrow(/^ELAAOMS_API_KEY has 7 characters;/);
    expect(() => parseEnv({ ELAAOMS_ENCRYPTION_KEY: "c2hvcnQ=" })).toThrow(/^ELAAOMS_ENCRYPTION_KEY has 8 characters;/);
    expect(() => parseEnv({ DATABASE_URL: "mysql://root:hunter2@db/x" })).toThrow(/^DATABASE_URL has 25 characters;/);
  });

  it("demands the encryption key beside a database of its own", () => {
    const DATABASE_URL = "postgres://u:p@localhost/db";
    expect(() => parseEnv({ DATABASE_URL })).toThrow(/^ELAAOMS_ENCRYPTION_KEY is not set;/);
    expect(parseEnv({ DATABASE_URL, ELAAOMS_ENCRYPTION_KEY: key }).ELAAOMS_ENCRYPTION_KEY).toHaveLength(32);
  });
});
