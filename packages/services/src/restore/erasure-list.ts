import { ServiceError } from "@elaaoms/core/errors";
import { z } from "zod";
import type { KeyedDigest } from "../secrets/keyed-digest.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.iso.datetime();
const organizationId = z.string();

/** Nothing in it leads to a person without the installation's keys: digests, times, and ids of ours that lead nowhere. */
const lineSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("header"),
    format: z.literal("elaaoms-erasures-1"),
    exported_at: time,
    key_check: digest,
  }),
  z.object({
    type: z.literal("erased_identity"),
    organization_id: organizationId,
    digest,
    request_id: z.string(),
    at: time,
  }),
  z.object({ type: z.literal("erased_conversation"), organization_id: organizationId, digest, at: time }),
  z.object({
    type: z.literal("erased_caller"),
    organization_id: organizationId,
    caller_id: z.string(),
    request_id: z.string(),
    at: time,
  }),
  z.object({
    type: z.literal("suppression"),
    organization_id: organizationId,
    digest,
    request_id: z.string(),
    at: time,
  }),
  z.object({ type: z.literal("restricted_caller"), organization_id: organizationId, caller_id: z.string(), at: time }),
  z.object({ type: z.literal("end"), lines: z.number().int() }),
]);
export type ErasureLine = z.infer<typeof lineSchema>;

interface Listed {
  requestId: string;
  at: Date;
}

/** What an organization must not know any more, by hexadecimal digest or by caller id. */
export interface ErasureList {
  identities: Map<string, Listed>;
  conversations: Map<string, Date>;
  callers: Map<string, Listed>;
  suppressions: Map<string, Listed>;
  restricted: Map<string, Date>;
}

/** Tells whether a list was written with the same key for digests, without which none of it would be found. */
export function keyCheckOf(erasureDigest: KeyedDigest): string {
  return erasureDigest("erasure list", "key check").toString("hex");
}

/**
 * Reads a list, by organization. `INVALID_PAYLOAD` for a file that is none, was cut off, or was written under another key:
 * of half a list nobody could say that it was applied.
 */
export async function readErasureList(
  lines: AsyncIterable<string>,
  erasureDigest: KeyedDigest,
): Promise<Map<string, ErasureList>> {
  const byOrganization = new Map<string, ErasureList>();
  let read = 0;
  let ended = false;
  for await (const text of lines) {
    if (text === "") continue;
    const line = parseLine(text, read + 1);
    if (ended || (read === 0) !== (line.type === "header")) throw invalid("It is no list of erasures.");
    if (line.type === "header" && line.key_check !== keyCheckOf(erasureDigest)) {
      throw invalid("It was written with another key for digests than this database holds.");
    }
    if (line.type === "end") ended = line.lines === read;
    else if (line.type !== "header") addLine(byOrganization, line);
    read += 1;
  }
  if (!ended) throw invalid("It was cut off.");
  return byOrganization;
}

function parseLine(text: string, number: number): ErasureLine {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    throw invalid(`Line ${number} is not one of a list of erasures.`);
  }
}

function addLine(lists: Map<string, ErasureList>, line: Exclude<ErasureLine, { type: "header" | "end" }>): void {
  const list = lists.get(line.organization_id) ?? emptyList();
  lists.set(line.organization_id, list);
  const at = new Date(line.at);
  switch (line.type) {
    case "erased_identity":
      list.identities.set(line.digest, { requestId: line.request_id, at });
      break;
    case "erased_conversation":
      list.conversations.set(line.digest, at);
      break;
    case "erased_caller":
      list.callers.set(line.caller_id, { requestId: line.request_id, at });
      break;
    case "suppression":
      list.suppressions.set(line.digest, { requestId: line.request_id, at });
      break;
    case "restricted_caller":
      list.restricted.set(line.caller_id, at);
      break;
  }
}

function emptyList(): ErasureList {
  return {
    identities: new Map(),
    conversations: new Map(),
    callers: new Map(),
    suppressions: new Map(),
    restricted: new Map(),
  };
}

function invalid(why: string): ServiceError {
  return new ServiceError("INVALID_PAYLOAD", `The list of erasures cannot be used. ${why}`);
}
