import { ServiceError } from "@elaaoms/core/errors";
import { AccountApiError } from "@elaaoms/elevenlabs/account/account-api-error";
import type { ServiceCall } from "../context.ts";
import { refreshAgent } from "./refresh-agent.ts";

/** Somebody waits for it before a screen. */
const deadlineMs = 8_000;

/**
 * Fetches an agent's profile from the platform now, for a person who asks. `CONFLICT` without a key for the organization's
 * account; `NOT_FOUND` when the account has no such agent; `UNAVAILABLE` when the platform does not answer or refuses.
 */
export async function refreshNow({ ctx, input }: ServiceCall<{ agentId: string }>): Promise<void> {
  const outcome = await attempt({ ctx, input });
  if (outcome === "not_configured") {
    throw new ServiceError("CONFLICT", "There is no ElevenLabs API key for this organization: set ELEVENLABS_API_KEY.");
  }
  if (outcome === "not_found") throw new ServiceError("NOT_FOUND", "The ElevenLabs account has no such agent.");
}

async function attempt({ ctx, input }: ServiceCall<{ agentId: string }>) {
  try {
    return await refreshAgent({
      ctx,
      input: { agentId: input.agentId, signal: AbortSignal.timeout(deadlineMs), force: true },
    });
  } catch (error) {
    if (error instanceof AccountApiError) throw new ServiceError("UNAVAILABLE", error.message, { cause: error });
    throw error;
  }
}
