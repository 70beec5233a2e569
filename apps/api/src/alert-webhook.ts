import { signPayload } from "@elaaoms/elevenlabs/signature";
import { type Alert, AlertDeliveryError, type AlertSender } from "@elaaoms/services/alerts/alert";

export interface AlertWebhookOptions {
  url: string;
  /** Signs every message; null sends them unsigned. */
  secret: string | null;
  /** What one message has until its answer begins, in milliseconds. */
  timeoutMs?: number;
  now?: () => Date;
}

/**
 * Posts alerts as JSON. `X-Elaaoms-Signature: t=<seconds>,v0=<hex>` holds the HMAC-SHA256 of `<t>.<body>`, the scheme of
 * ElevenLabs' own webhooks, so that a receiver can refuse what is forged or old. Any 2xx counts as arrived; what else the
 * answer says is not read, and a redirect is not followed: the message goes where it was configured to, and nowhere else.
 */
export function createAlertWebhook(options: AlertWebhookOptions): AlertSender {
  const { url, secret, timeoutMs = 10_000, now = () => new Date() } = options;
  return {
    async send(alert, { signal }) {
      const body = JSON.stringify(toMessage(alert));
      const response = await fetch(url, {
        method: "POST",
        redirect: "manual",
        headers: {
          "content-type": "application/json",
          "user-agent": "elaaoms",
          ...(secret && { "x-elaaoms-signature": signPayload({ rawBody: body, secret, at: now() }) }),
        },
        body,
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      }).catch(() => {
        // The error may hold the address, and the address a secret.
        throw new AlertDeliveryError("The alert webhook did not answer.");
      });
      await response.body?.cancel();
      if (!response.ok) throw new AlertDeliveryError(`The alert webhook answered with HTTP ${response.status}.`);
    },
  };
}

function toMessage(alert: Alert) {
  return {
    type: "extraction_failed",
    id: alert.id,
    organization: alert.organization,
    failures: alert.failures,
    first_failed_at: alert.firstFailedAt,
    last_failed_at: alert.lastFailedAt,
    reasons: alert.reasons,
    conversations: alert.conversations.map(({ id, attempts, reason, failedAt }) => ({
      ...{ id, attempts, reason },
      failed_at: failedAt,
    })),
  };
}
