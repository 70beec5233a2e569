import { askServer, type ServerAddress } from "./http-request.ts";
import type { Generation } from "./openmemory.ts";
import { OpenMemoryError } from "./openmemory-error.ts";

/** A user nobody has: what the server says to it tells how it treats users. */
const probeUser = "elaaoms-generation-probe";

/**
 * Asks a server which generation it is: its version does not tell, and the image of one name may be either. Reading one item
 * of a user changes nothing; a server with one tenant a key refuses any user but its own (`tenant_mismatch`).
 */
export async function detectGeneration(
  address: ServerAddress,
  options: { timeoutMs: number; signal?: AbortSignal | undefined },
): Promise<Generation> {
  const answer = await askServer(address, {
    method: "GET",
    path: "/memory/all",
    query: { l: 1, u: 0, user_id: probeUser },
    ...options,
  });
  if (answer.outcome === "ok") return "by_user";
  if (answer.code === "tenant_mismatch") return "single_namespace";
  throw new OpenMemoryError({ reason: "invalid_answer" });
}
