import { type ErrorDetail, ServiceError } from "@elaaoms/core/errors";
import { z } from "zod";

const engineInput = z.strictObject({
  provider: z.enum(["local", "openai", "anthropic"], { error: "Expected one of local, openai, anthropic" }),
  /** Any name: servers of one's own know models that no list does. The provider's default when absent. */
  model: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, "Expected the name of a model, without spaces")
    .optional(),
  /** Absent leaves the address as it is; null is the provider's own. */
  baseUrl: z
    .url({ protocol: /^https?$/, error: "Expected an http or https URL" })
    .refine(isBare, "Expected a URL without credentials, query and fragment")
    .transform((url) => url.replace(/\/+$/, ""))
    .nullable()
    .optional(),
  /** Absent leaves the key as it is; null is none of the organization's own. */
  apiKey: z
    .string()
    .regex(/^[\x21-\x7e]{1,1024}$/, "Expected a key without spaces")
    .nullable()
    .optional(),
});

/** What an organization's calls are to be read with. What is not named is the provider's default, or none. */
const choiceInput = engineInput.extend({ fallback: engineInput.nullable().default(null) });

export type EngineInput = z.output<typeof engineInput>;
export type ChoiceInput = z.input<typeof choiceInput>;

/** Credentials would be shown wherever the address is, and the SDKs append their path after a query. */
function isBare(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { username, password, search, hash } = new URL(text);
  return `${username}${password}${search}${hash}` === "";
}

/** Checks a choice as far as it can be checked by itself. Throws `INVALID_PAYLOAD` naming every wrong field. */
export function parseChoice(input: unknown): z.output<typeof choiceInput> {
  const parsed = choiceInput.safeParse(input);
  if (!parsed.success) {
    throw invalidChoice(parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
  }
  const { fallback, ...primary } = parsed.data;
  const problems = [...problemsOfLocal(primary, ""), ...(fallback ? problemsOfLocal(fallback, "fallback.") : [])];
  if (fallback && primary.provider === "local") {
    problems.push({ path: "fallback", message: "local takes none: its calls are never sent to a model" });
  } else if (fallback?.provider === primary.provider) {
    problems.push({ path: "fallback.provider", message: "Expected another provider than the first" });
  }
  if (problems.length > 0) throw invalidChoice(problems);
  return parsed.data;
}

function problemsOfLocal(engine: EngineInput, prefix: string): ErrorDetail[] {
  if (engine.provider !== "local") return [];
  return (["model", "baseUrl", "apiKey"] as const)
    .filter((field) => engine[field] != null)
    .map((field) => ({ path: prefix + field, message: "local takes none" }));
}

export function invalidChoice(details: readonly ErrorDetail[]): ServiceError {
  const told = details.map(({ path, message }) => `${path || "input"}: ${message}.`).join(" ");
  return new ServiceError("INVALID_PAYLOAD", told, { details });
}
