import type { UndeliveredAlert } from "@elaaoms/db/schema/alert-states";

/**
 * What people are told when conversations could not be extracted for good: one message for all of an organization's since
 * the message before. Ids, counts, codes and times; nothing that was said and nobody's number.
 */
export interface Alert extends UndeliveredAlert {
  organization: { id: string; slug: string };
}

/** Brings an alert to people outside. */
export interface AlertSender {
  /** Rejects with an AlertDeliveryError when it is not known to have arrived; it is then sent again, under the same id. */
  send(alert: Alert, options: { signal: AbortSignal }): Promise<void>;
}

/** An alert did not arrive. The message is made of our own words: the address may hold a secret. */
export class AlertDeliveryError extends Error {
  override readonly name = "AlertDeliveryError";
}

/** How alerts leave the installation. */
export interface AlertSettings {
  /** Null: alerts are logged and counted only. */
  sender: AlertSender | null;
  /** What lies between two alerts of one organization at least, in milliseconds. */
  intervalMs: number;
}
