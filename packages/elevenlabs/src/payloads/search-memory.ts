import { storableText } from "@elaaoms/core/text";
import { z } from "zod";
import { asObject, optionalText, type PayloadResult, readPayload, requiredText } from "./fields.ts";

export const maxQueryLength = 2_000;
export const maxSearchLimit = 20;
export const defaultSearchLimit = 5;

/** What an agent asks during a call. */
export interface SearchMemoryRequest {
  query: string;
  callerId: string | null;
  agentId: string;
  conversationId: string | null;
  searchAllAgents: boolean;
  /** 1–20. */
  limit: number;
}

const queryText = z
  .unknown()
  .refine((value) => value !== undefined && value !== null, { error: "Required", abort: true })
  .pipe(z.string("Expected a string").transform((value) => storableText(value).trim()))
  .pipe(z.string().min(1, "Must not be empty").max(maxQueryLength, `Expected at most ${maxQueryLength} characters`));

// A model fills these two in; it writes numbers and truth values as text often enough.
const flag = z.preprocess(
  readTruth,
  z
    .boolean("Expected true or false")
    .nullish()
    .transform((value) => value ?? false),
);

const limitError = `Expected a whole number from 1 to ${maxSearchLimit}`;
const limit = z.preprocess(
  readNumber,
  z
    .int(limitError)
    .min(1, limitError)
    .max(maxSearchLimit, limitError)
    .nullish()
    .transform((value) => value ?? defaultSearchLimit),
);

const searchMemorySchema = z.object({
  query: queryText,
  caller_id: optionalText,
  agent_id: requiredText,
  conversation_id: optionalText,
  search_all_agents: flag,
  limit,
});

/**
 * Reads a call of the memory tool: its fields flat, or under `parameters`, or some here and some there; the ones under
 * `parameters` win. The path of a mistake is the one the client wrote: `limit` or `parameters.limit`.
 */
export function parseSearchMemory(value: unknown): PayloadResult<SearchMemoryRequest> {
  const body = asObject(value);
  if (body === null) {
    return { outcome: "invalid", details: [{ path: "", message: "Expected a JSON object" }] };
  }
  const parameters = asObject(body.parameters);
  const read = readPayload(searchMemorySchema, { ...body, ...parameters });
  if (read.outcome === "invalid") {
    return { outcome: "invalid", details: read.details.map((detail) => ({ ...detail, path: sentPath(detail.path) })) };
  }
  return {
    outcome: "ok",
    value: {
      query: read.value.query,
      callerId: read.value.caller_id,
      agentId: read.value.agent_id,
      conversationId: read.value.conversation_id,
      searchAllAgents: read.value.search_all_agents,
      limit: read.value.limit,
    },
  };

  function sentPath(path: string): string {
    const [field = ""] = path.split(".");
    const isNested = parameters !== null && (Object.hasOwn(parameters, field) || !Object.hasOwn(body ?? {}, field));
    return isNested ? `parameters.${path}` : path;
  }
}

function readTruth(value: unknown): unknown {
  const word = typeof value === "string" ? value.trim().toLowerCase() : null;
  if (word === "true" || word === "false") {
    return word === "true";
  }
  return word === "" ? null : value;
}

function readNumber(value: unknown): unknown {
  if (typeof value !== "string") {
    return value;
  }
  const text = value.trim();
  if (text === "") {
    return null;
  }
  return /^-?\d{1,9}(?:\.0+)?$/.test(text) ? Number(text) : value;
}
