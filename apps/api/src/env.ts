import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const repositoryRoot = fileURLToPath(new URL("../../../", import.meta.url));

/** Variables whose value must not be printed, also when it is wrong. */
const secretVariables = new Set([
  "DATABASE_URL",
  "DATABASE_MIGRATION_URL",
  "ELAAOMS_ENCRYPTION_KEY",
  "ELEVENLABS_POST_CALL_HMAC_KEY",
  "ELAAOMS_WEBHOOK_TOKEN",
  "ELAAOMS_API_KEY",
  "ELEVENLABS_API_KEY",
  "OPENMEMORY_API_KEY",
  "OPENAI_API_KEY",
  "ANTHROPIC_API_KEY",
  "EMBEDDINGS_API_KEY",
  "OPENMEMORY_API_KEY",
  "ALERT_WEBHOOK_URL",
  "ALERT_WEBHOOK_SECRET",
]);

const port = (byDefault: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(0).max(65_535))
    .default(byDefault)
    .describe("a port number from 0 to 65535");
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, byDefault: Values[number]) =>
  z
    .enum(values)
    .default(byDefault)
    .describe(`one of ${values.join(", ")}`);
const secret = z.string().min(8).max(1_024).optional().describe("a secret of at least 8 characters");
const webUrl = z
  .url({ protocol: /^https?$/ })
  .optional()
  .describe("an http or https URL");

const engines = ["local", "openai", "anthropic"] as const;
const embedders = ["local", "openai"] as const;
/** As `pnpm eval:embeddings` prints it. */
const calibration = z
  .string()
  .transform((text) => text.split(",").map(Number))
  .pipe(z.tuple([z.number().gt(0).lt(1), z.number().gt(0).lt(1), z.number().gt(0).lt(1)]))
  .refine(([, unrelated, answering]) => unrelated < answering)
  .transform(([duplicateThreshold, unrelated, answering]) => ({
    duplicateThreshold,
    cosineScale: { unrelated, answering },
  }))
  .optional()
  .describe("three cosines, like 0.85,0.25,0.5: of a duplicate, of what is unrelated at most, of an answer at least");
// Servers of one's own are given short ones, such as "ollama".
const providerKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,1024}$/)
  .optional()
  .describe("a key without spaces");
const modelName = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .optional()
  .describe("the name of a model");

const schema = z.object({
  PORT: port(8_000),
  HOST: z.string().default("127.0.0.1").describe("an address to listen on"),
  ELAAOMS_PUBLIC_URL: webUrl,
  CONSOLE_PORT: port(3_000),
  ELAAOMS_CONSOLE_URL: webUrl,
  ELAAOMS_DATA_DIR: z.string().default(".elaaoms").describe("a folder"),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe("a postgres:// URL"),
  DATABASE_MIGRATION_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe("a postgres:// URL of the same database"),
  DATABASE_POOL_SIZE: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(2).max(500))
    .default(20)
    .describe("a number from 2 to 500"),
  ROLE: oneOf(["all", "api", "worker"], "all"),
  ELAAOMS_ENCRYPTION_KEY: z
    .string()
    .transform((text) => Buffer.from(text, "base64"))
    .refine((key) => key.length === 32)
    .optional()
    .describe("32 bytes in base64, as `openssl rand -base64 32` makes them"),
  ELEVENLABS_POST_CALL_HMAC_KEY: secret,
  ELAAOMS_WEBHOOK_TOKEN: secret,
  ELAAOMS_API_KEY: secret,
  LLM_PROVIDER: oneOf(engines, "local"),
  LLM_MODEL: modelName,
  LLM_FALLBACK_PROVIDER: z
    .enum(engines)
    .optional()
    .describe(`one of ${engines.join(", ")}`),
  LLM_FALLBACK_MODEL: modelName,
  OPENAI_API_KEY: providerKey,
  OPENAI_BASE_URL: webUrl,
  ANTHROPIC_API_KEY: providerKey,
  ANTHROPIC_BASE_URL: webUrl,
  EMBEDDINGS_PROVIDER: z
    .enum(embedders)
    .optional()
    .describe(`one of ${embedders.join(", ")}`),
  EMBEDDINGS_MODEL: modelName,
  EMBEDDINGS_BASE_URL: webUrl,
  EMBEDDINGS_API_KEY: providerKey,
  EMBEDDINGS_DIMENSIONS: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(16).max(8_192))
    .optional()
    .describe("a number from 16 to 8192"),
  EMBEDDINGS_CALIBRATION: calibration,
  EMBEDDINGS_QUERY_DEADLINE_MS: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(10).max(1_500))
    .default(400)
    .describe("milliseconds from 10 to 1500"),
  ELEVENLABS_API_KEY: z.string().optional().describe("a key"),
  ELEVENLABS_API_URL: z
    .url({ protocol: /^https?$/ })
    .default("https://api.elevenlabs.io")
    .describe("an http or https URL"),
  OPENMEMORY_URL: webUrl,
  OPENMEMORY_API_KEY: providerKey,
  OPENMEMORY_QUERY_DEADLINE_MS: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(10).max(1_500))
    .default(300)
    .describe("milliseconds from 10 to 1500"),
  EXTRACTION_RETRY_DELAYS: z
    .string()
    .regex(/^\d{1,6}(\s*,\s*\d{1,6})*$/)
    .transform((text) => text.split(",").map(Number))
    .default([60, 300, 1_800])
    .describe("seconds, comma-separated, like 60,300,1800"),
  BACKUP_RETENTION_DAYS: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(3_650))
    .optional()
    .describe("a number of days from 1 to 3650"),
  EXTRACTION_CONCURRENCY: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(1).max(100))
    .default(4)
    .describe("a number from 1 to 100"),
  EXTRACTION_CONCURRENCY_PER_ORGANIZATION: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(1).max(1_000))
    .default(3)
    .describe("a number from 1 to 1000"),
  ALERT_WEBHOOK_URL: webUrl,
  ALERT_WEBHOOK_SECRET: secret,
  ALERT_INTERVAL_MINUTES: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(1_440))
    .default(15)
    .describe("a number from 1 to 1440"),
  TRUSTED_PROXIES: z.string().regex(/^\d$/).transform(Number).default(0).describe("a number from 0 to 9"),
  LOG_LEVEL: oneOf(["trace", "debug", "info", "warn", "error", "fatal", "silent"], "info"),
});

export type Env = z.output<typeof schema> & {
  dataDirectory: string;
  EMBEDDINGS_PROVIDER: (typeof embedders)[number];
};

/** A variable with a value that it does not take. The message is one line for the person who set it. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/** Reads `.env` of the repository root, when there is one, and the environment, which wins. Throws EnvironmentError. */
export function readEnv(): Env {
  const file = resolve(repositoryRoot, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return parseEnv(process.env);
}

/** Checks an environment; empty values count as absent. Throws EnvironmentError naming the first wrong variable. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new EnvironmentError(describeProblem(parsed.error, given));
  const env = parsed.data;
  if (env.DATABASE_URL && !env.ELAAOMS_ENCRYPTION_KEY) {
    throw new EnvironmentError(
      "ELAAOMS_ENCRYPTION_KEY is not set; with DATABASE_URL it takes 32 bytes in base64, as `openssl rand -base64 32` makes them.",
    );
  }
  if (env.ROLE !== "all" && !env.DATABASE_URL) {
    throw new EnvironmentError(
      `ROLE is "${env.ROLE}"; without DATABASE_URL it takes all, because one process runs the embedded Postgres.`,
    );
  }
  checkProviders(env);
  return {
    ...env,
    dataDirectory: resolve(repositoryRoot, env.ELAAOMS_DATA_DIR),
    EMBEDDINGS_PROVIDER: chooseEmbedder(env, given),
  };
}

/** OpenAI's as soon as there is a key for it, or a server of one's own. Throws EnvironmentError when it cannot be reached. */
function chooseEmbedder(
  env: z.output<typeof schema>,
  given: Record<string, string | undefined>,
): Env["EMBEDDINGS_PROVIDER"] {
  const { EMBEDDINGS_PROVIDER: chosen } = env;
  const isReachable = Boolean(env.OPENAI_API_KEY ?? env.EMBEDDINGS_API_KEY ?? env.EMBEDDINGS_BASE_URL);
  const needs = "OPENAI_API_KEY beside it, or EMBEDDINGS_BASE_URL of a server that asks for no key";
  if (chosen === "openai" && !isReachable && !env.OPENAI_BASE_URL) {
    throw new EnvironmentError(`EMBEDDINGS_PROVIDER is "openai"; it takes ${needs}.`);
  }
  if (chosen !== undefined) return chosen;
  if (isReachable) return "openai";
  for (const variable of ["EMBEDDINGS_MODEL", "EMBEDDINGS_DIMENSIONS", "EMBEDDINGS_CALIBRATION"] as const) {
    if (env[variable] !== undefined)
      throw new EnvironmentError(`${variable} is "${given[variable]}"; it takes ${needs}.`);
  }
  return "local";
}

/** Throws EnvironmentError when an engine is asked for that nothing tells how to reach, or one that cannot help. */
function checkProviders(env: z.output<typeof schema>): void {
  const fallback = env.LLM_FALLBACK_PROVIDER;
  if (fallback !== undefined && env.LLM_PROVIDER === "local") {
    throw new EnvironmentError(
      `LLM_FALLBACK_PROVIDER is "${fallback}"; with LLM_PROVIDER=local it takes no value, because the built-in engine needs no fallback.`,
    );
  }
  if (fallback === env.LLM_PROVIDER) {
    throw new EnvironmentError(`LLM_FALLBACK_PROVIDER is "${fallback}"; it takes another provider than LLM_PROVIDER.`);
  }
  for (const [variable, provider] of [
    ["LLM_PROVIDER", env.LLM_PROVIDER],
    ["LLM_FALLBACK_PROVIDER", fallback],
  ] as const) {
    if (provider === "openai" && !env.OPENAI_API_KEY && !env.OPENAI_BASE_URL) {
      throw new EnvironmentError(
        `${variable} is "openai"; it takes OPENAI_API_KEY beside it, or OPENAI_BASE_URL of a server that asks for no key.`,
      );
    }
    if (provider === "anthropic" && !env.ANTHROPIC_API_KEY && !env.ANTHROPIC_BASE_URL) {
      throw new EnvironmentError(
        `${variable} is "anthropic"; it takes ANTHROPIC_API_KEY beside it, or ANTHROPIC_BASE_URL of a server that asks for no key.`,
      );
    }
  }
}

function describeProblem(error: z.ZodError, given: Record<string, string | undefined>): string {
  const name = String(error.issues[0]?.path[0] ?? "");
  const takes = name in schema.shape ? schema.shape[name as keyof typeof schema.shape].description : undefined;
  const value = given[name] ?? "";
  const got = secretVariables.has(name) ? `has ${value.length} characters` : `is "${value}"`;
  return `${name} ${got}; it takes ${takes ?? "another value"}.`;
}
