import type { ElevenLabsClient } from "@elevenlabs/elevenlabs-js";

export interface AccountApiOptions {
  apiKey: string;
  /** Origin of the account API; residency regions have their own. */
  baseUrl: string;
  /** For one request, its answer read included. */
  deadlineMs?: number;
}

/**
 * Loads the SDK at the first use and once: that takes some 0.7 s and 160 MB, which an installation that does not use it should
 * not pay.
 */
export function createClientLoader({ apiKey, baseUrl }: AccountApiOptions): () => Promise<ElevenLabsClient> {
  let loading: Promise<ElevenLabsClient> | null = null;
  return () => {
    loading ??= import("@elevenlabs/elevenlabs-js").then((sdk) => new sdk.ElevenLabsClient({ apiKey, baseUrl }));
    return loading;
  };
}
