import { v7 as uuidv7 } from "uuid";

/** Prefixes say what an id names wherever it turns up: in a log line, a URL, a ticket. */
export const idPrefixes = {
  organization: "org",
  caller: "caller",
  memory: "mem",
  revision: "rev",
  event: "evt",
  auditEvent: "aud",
  auditVerification: "check",
  auditExport: "export",
  conversation: "conv",
  request: "req",
  privacyRequest: "preq",
  alert: "alert",
  user: "usr",
  session: "ses",
  account: "acc",
  verification: "ver",
  twoFactor: "otp",
  invitation: "inv",
  apiKey: "key",
  privacyRule: "rule",
  privacyRuleRun: "run",
} as const;
export type IdKind = keyof typeof idPrefixes;

/** A new id, `mem_0199…`: time-ordered (UUIDv7), so that rows created together stand together in an index. */
export function newId(kind: IdKind): string {
  return `${idPrefixes[kind]}_${uuidv7().replaceAll("-", "")}`;
}

/** Whether a text has the form of our ids of this kind; says nothing about existence. */
export function isId(kind: IdKind, text: string): boolean {
  return text.startsWith(`${idPrefixes[kind]}_`) && /^[0-9a-f]{32}$/.test(text.slice(idPrefixes[kind].length + 1));
}
