import { defaultOrganizationSlug } from "@elaaoms/services/organizations/create-organization";

/** In the order of the moments of a call: before, during, after. */
const webhookNames = ["client-data", "search-memory", "post-call"] as const;
type WebhookName = (typeof webhookNames)[number];

/**
 * How a delivery may prove where it comes from. `signature`: the `ElevenLabs-Signature` header, HMAC-SHA256 over the raw
 * body. `bearer-token`: `Authorization: Bearer`. `token-header`: `X-Elaaoms-Token`. Any one of those listed is enough.
 */
type WebhookAuthentication = "signature" | "bearer-token" | "token-header";

export interface Webhook {
  name: WebhookName;
  url: string;
  authentication: readonly WebhookAuthentication[];
}

// ElevenLabs signs only the delivery after a call; the other two hooks carry a static header.
const authentications: Record<WebhookName, readonly WebhookAuthentication[]> = {
  "client-data": ["bearer-token", "token-header", "signature"],
  "search-memory": ["bearer-token", "token-header", "signature"],
  "post-call": ["signature"],
};

/** The three webhooks of an organization under the service's public origin. */
export function listWebhooks(publicUrl: string, slug: string): Webhook[] {
  const folder = slug === defaultOrganizationSlug ? "" : `${slug}/`;
  return webhookNames.map((name) => ({
    name,
    url: new URL(`/webhook/${folder}${name}`, publicUrl).href,
    authentication: authentications[name],
  }));
}
