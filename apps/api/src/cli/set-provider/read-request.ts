import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ServiceError } from "@elaaoms/core/errors";
import type { ChoiceInput } from "@elaaoms/services/organizations/extraction/choice-input";
import { readSecrets } from "../read-secrets.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

const options = {
  provider: text,
  model: text,
  "base-url": text,
  "key-stdin": flag,
  "key-file": text,
  "no-key": flag,
  fallback: text,
  "fallback-model": text,
  "fallback-base-url": text,
  "fallback-key-stdin": flag,
  "fallback-key-file": text,
  "no-fallback-key": flag,
  reset: flag,
  json: flag,
  help: flag,
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

/** What stands on the command line. Keys are not among it. */
export interface ProviderRequest {
  slug: string;
  json: boolean;
  action: { kind: "show" } | { kind: "reset" } | { kind: "set"; choice: ChoiceInput };
}

/** Reads the command line, and keys from where it says they are. Null when it asks for, or needs, the usage. */
export async function readRequest(): Promise<ProviderRequest | null> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [slug, ...others] = positionals;
  if (values.help || slug === undefined || others.length > 0) return null;
  const { json = false, reset = false, help: _help, ...choosing } = values;
  const chosen = Object.keys(choosing);
  if (reset && chosen.length > 0) throw refusal(`--reset stands alone; --${chosen[0]} sets something.`);
  if (reset) return { slug, json, action: { kind: "reset" } };
  if (chosen.length === 0) return { slug, json, action: { kind: "show" } };
  return { slug, json, action: { kind: "set", choice: await readChoice(choosing) } };
}

async function readChoice(values: Values): Promise<ChoiceInput> {
  const { provider, fallback } = values;
  if (provider === undefined) throw refusal("What an organization chooses is replaced whole: it needs --provider.");
  const ofFallback = Object.keys(values).find((name) => name.includes("fallback-"));
  if (fallback === undefined && ofFallback) throw refusal(`--${ofFallback} needs --fallback.`);
  const names = [
    ...(values["key-stdin"] ? [`key for ${provider}`] : []),
    ...(values["fallback-key-stdin"] ? [`key for ${fallback}`] : []),
  ];
  const secrets = await readSecrets(names);
  const first = toEngine(
    { provider, model: values.model, baseUrl: values["base-url"] },
    keyOf({
      file: values["key-file"],
      none: values["no-key"],
      line: values["key-stdin"] ? secrets.shift() : undefined,
    }),
  );
  if (fallback === undefined) return first;
  const second = toEngine(
    { provider: fallback, model: values["fallback-model"], baseUrl: values["fallback-base-url"] },
    keyOf({ file: values["fallback-key-file"], none: values["no-fallback-key"], line: secrets.shift() }),
  );
  return { ...first, fallback: second };
}

function toEngine(
  given: { provider: string; model: string | undefined; baseUrl: string | undefined },
  apiKey: string | null | undefined,
): Omit<ChoiceInput, "fallback"> {
  const { provider, model, baseUrl } = given;
  return {
    // The use case says which there are.
    provider: provider as ChoiceInput["provider"],
    ...(model !== undefined && { model }),
    ...(baseUrl !== undefined && { baseUrl: baseUrl === "default" ? null : baseUrl }),
    ...(apiKey !== undefined && { apiKey }),
  };
}

/** A key from one of the places that a command line may name; undefined when it names none. */
function keyOf(from: {
  line: string | undefined;
  file: string | undefined;
  none: boolean | undefined;
}): string | null | undefined {
  const named = [from.line, from.file, from.none].filter((place) => place !== undefined);
  if (named.length > 1) throw refusal("A key comes from one place: standard input, a file, or there is none.");
  if (from.file !== undefined) return readKeyFile(from.file);
  return from.none ? null : from.line;
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "unknown";
    throw refusal(`The key file ${path} cannot be read (${code}).`);
  }
}

function refusal(message: string): ServiceError {
  return new ServiceError("INVALID_PAYLOAD", message);
}

const flags: Readonly<Record<string, string>> = {
  provider: "--provider",
  model: "--model",
  baseUrl: "--base-url",
  apiKey: "--key-stdin",
  fallback: "--fallback",
  "fallback.provider": "--fallback",
  "fallback.model": "--fallback-model",
  "fallback.baseUrl": "--fallback-base-url",
  "fallback.apiKey": "--fallback-key-stdin",
};

/** A refusal in the words of the command line; others as they are. */
export function inFlags(error: unknown): unknown {
  if (!(error instanceof ServiceError) || error.details.length === 0) return error;
  const told = error.details.map(({ path, message }) => `${flags[path] ?? path}: ${message}.`);
  return new ServiceError(error.code, told.join(" "), { cause: error });
}
