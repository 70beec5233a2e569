import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { CallChannel } from "@elaaoms/core/conversation";
import { storableText } from "@elaaoms/core/text";
import { isAnonymous } from "./anonymous-caller.ts";
import { callChannel, callDirection, type TranscriptionData } from "./payloads/transcription.ts";
import { parsePhone } from "./phone-number.ts";

/** Longer ids are refused, not cut: two long ids with the same beginning must not become one person. */
const maxIdentityLength = 256;

export interface FoundCaller {
  /** As the platform sent it. */
  raw: string;
  /** What the id belongs to: "web" for the customer's own user ids, whatever carried the call. */
  channel: CallChannel;
}

/**
 * Who a delivered conversation was with, null when nobody can be told. In the platform's order: the caller id known
 * before the call, the external number, the WhatsApp id, the SMS number, the customer's user id. On outbound calls
 * `system__caller_id` is the organization's own number and never asked. Withheld numbers are passed over.
 */
export function findCaller(data: TranscriptionData): FoundCaller | null {
  const { phone_call, whatsapp, sms } = data.metadata ?? {};
  const variables = data.conversation_initiation_client_data?.dynamic_variables;
  const channel = callChannel(data);
  const known = callDirection(data) === "outbound" ? null : variables?.system__caller_id;
  const candidates: [string | null | undefined, CallChannel][] = [
    [known, channel === "web" ? "phone" : channel],
    [phone_call?.external_number, "phone"],
    [whatsapp?.whatsapp_user_id, "whatsapp"],
    [sms?.sms_user_phone_number, "sms"],
    [data.user_id, "web"],
  ];
  for (const [raw, of] of candidates) {
    if (raw && !isAnonymous(raw)) {
      return { raw, channel: of };
    }
  }
  return null;
}

/**
 * What a caller is recognized by, from an id in any common spelling; null for withheld and unusable ones. Never throws.
 *
 * Phone numbers become E.164: international ones in any form (`+`, `00`, `sip:`, `tel:`, `whatsapp:`), national ones by
 * `defaultCountry` (ISO 3166, "US"; null for none). Digits without a `+` are phone numbers where callers have phone
 * numbers, that is not on the web. A WhatsApp id that is no phone number is kind `whatsapp`, everything else `user`.
 */
export function normalizeCallerIdentity(
  raw: string,
  { channel, defaultCountry }: { channel?: CallChannel | undefined; defaultCountry: string | null },
): CallerIdentity | null {
  const text = storableText(raw).normalize("NFKC").trim();
  if (text === "" || text.length > maxIdentityLength || isAnonymous(text)) {
    return null;
  }
  const address = readAddress(text);
  if (isAnonymous(address.user)) {
    return null;
  }
  const phone = parsePhone(address.user, { channel: address.isTelephone ? "phone" : channel, defaultCountry });
  if (phone.outcome === "phone") {
    return { kind: "phone", value: phone.number };
  }
  if (phone.outcome === "unusable") {
    return null;
  }
  return { kind: channel === "whatsapp" ? "whatsapp" : "user", value: address.whole };
}

interface Address {
  /** What may be a number. */
  user: string;
  /** What tells the address from others: an extension is only somebody together with its host. */
  whole: string;
  isTelephone: boolean;
}

/** Takes apart `sip:user@host;params`, `"Name" <sip:…>`, `tel:…` (RFC 3261, 3966) and the `whatsapp:` of Twilio. */
function readAddress(text: string): Address {
  const bare = /<\s*((?:sips?|tel):[^<>]+)>/i.exec(text)?.[1] ?? text;
  const match = /^(sips?|tel|whatsapp):(?:\/\/)?(.*)$/is.exec(bare.trim());
  const [, scheme, rest] = match ?? [];
  if (scheme === undefined || rest === undefined) {
    return { user: text, whole: text, isTelephone: false };
  }
  const address = rest.split(/[;?]/)[0] ?? "";
  const at = address.lastIndexOf("@");
  const userInfo = at < 0 ? address : address.slice(0, at);
  const user = decode(userInfo.split(":")[0] ?? "").trim();
  const host = at < 0 ? "" : address.slice(at).toLowerCase();
  const isWhatsapp = scheme.toLowerCase() === "whatsapp";
  return { user, whole: `${user}${host}`, isTelephone: !isWhatsapp };
}

function decode(text: string): string {
  try {
    return storableText(decodeURIComponent(text));
  } catch {
    return text;
  }
}
