import { categoryName } from "#components/words/category-name.ts";
import { counted } from "#components/words/counted.ts";
import { categories, categoriesBefore, count, detail, inWords, listed, number } from "./event-details.ts";
import type { AuditAction, EventRow } from "./event-row.ts";
import { callerOf, nameOf, ofCaller, targetOf } from "./party-words.ts";
import { describeRequestChange } from "./request-deeds.ts";

/** What somebody did, after who it was: "revealed a health memory of caller …4821". */
const deeds: Partial<Record<AuditAction, (event: EventRow) => string>> = {
  "agent.given_sensitive": (event) => `was given ${categoriesBefore(event)} memories${ofCaller(event)}`,
  "api_key.created": (event) => `made ${targetOf(event)} for the role ${detail(event, "role")}`,
  "api_key.revoked": (event) => `revoked ${targetOf(event)}`,
  "audit.exported": (event) => `exported the audit log${detail(event, "filters") ? ", filtered" : ""}`,
  "audit.verified": (event) =>
    event.outcome === "success"
      ? `had the audit log checked: all ${count(event, "events", "event")} hold`
      : `had the audit log checked: event ${detail(event, "broken_sequence") || "of its export"} does not hold`,
  "audit_export.discarded": () => "discarded an export of the audit log",
  "audit_export.downloaded": (event) => `downloaded an export of the audit log: ${count(event, "events", "event")}`,
  "caller.erased": (event) => `erased ${callerOf(event)} and certified it`,
  "caller.erasure_requested": (event) =>
    `began to erase ${callerOf(event)}${event.details.suppress ? ", who objected to further calls" : ""}`,
  "caller.exported": (event) =>
    `exported everything about ${callerOf(event)}: ${count(event, "memories", "memory")}, ${count(event, "conversations", "conversation")}`,
  "caller.identity_linked": (event) => `filed a conversation without a number under ${callerOf(event)}`,
  "caller.marked": describeMark,
  "caller.merged": (event) => `merged another caller into ${callerOf(event)}`,
  "caller.read": (event) => `read what is known of ${callerOf(event)}`,
  "caller.restricted": (event) => `restricted ${callerOf(event)}`,
  "caller.split": (event) => `split ${callerOf(event)} in two`,
  "caller.unrestricted": (event) => `lifted the restriction of ${callerOf(event)}`,
  "conflict.resolved": (event) =>
    `settled a conflict between memories${ofCaller(event)}: ${decisions[detail(event, "decision")] ?? "one holds"}`,
  "conversation.extracted": describeExtraction,
  "conversation.extraction_requested": (event) =>
    event.details.conversations === undefined
      ? `asked for a conversation${ofCaller(event)} to be extracted again`
      : `asked for ${count(event, "conversations", "conversation")} to be extracted again`,
  "conversation.read": (event) => `opened a conversation${ofCaller(event)}`,
  "conversation.revealed": (event) => `revealed what is hidden in a conversation${ofCaller(event)}`,
  "conversation.simulated": () => "played a call in the simulator",
  "memory.corrected": (event) => `corrected ${correctedFields(event)} of a memory${ofCaller(event)}`,
  "memory.deleted": (event) => `deleted a memory${ofCaller(event)}`,
  "memory.flagged": (event) => `flagged a memory${ofCaller(event)}`,
  "memory.imported": (event) =>
    event.outcome === "refused"
      ? `was kept from importing ${count(event, "blocked", "memory")} by the privacy rules`
      : `imported ${counted(number(event, "created") + number(event, "reinforced"), "memory")}${ofCaller(event)}`,
  "memory.revealed": (event) => `revealed a ${categoriesBefore(event)} memory${ofCaller(event)}`,
  "memory.sensitive_read": (event) =>
    `read ${count(event, "memories", "sensitive memory")}${ofCaller(event)}: ${categories(event)}`,
  "memory.unflagged": (event) => `took the flag from a memory${ofCaller(event)}`,
  "member.added": (event) =>
    event.target?.id === event.actor.id
      ? `joined as ${detail(event, "role")}`
      : `added ${targetOf(event)} as ${detail(event, "role")}`,
  "member.invitation_revoked": () => "revoked an invitation",
  "member.invited": (event) => `invited somebody as ${detail(event, "role")}`,
  "member.removed": (event) => `removed ${targetOf(event)} from the organization`,
  "member.role_changed": (event) =>
    `changed the role of ${targetOf(event)} from ${detail(event, "from")} to ${detail(event, "to")}`,
  "objection.recorded": (event) => `recorded an objection${ofCaller(event)}`,
  "objection.withdrawn": (event) => `recorded that an objection${ofCaller(event)} was withdrawn`,
  "organization.created": () => "made the organization",
  "password.changed": (event) =>
    isOwnDeed(event) ? "changed their password" : `set a new password for ${targetOf(event)}`,
  "person.renamed": () => "changed their name",
  "privacy_request.changed": describeRequestChange,
  "privacy_request.created": (event) =>
    `noted ${event.details.kind === "objection" ? "an objection" : `a request for ${detail(event, "kind")}`}${ofCaller(event)}`,
  "privacy_rule.applied": describeApplication,
  "privacy_rule.changed": describeRules,
  "privacy_rule.previewed": (event) =>
    `looked at what privacy rules would change of ${count(event, "memories", "memory")}`,
  "restore.checked": (event) => `checked a restored database: ${count(event, "callers_erased", "caller")} erased again`,
  "secret.changed": (event) => `${event.details.deleted ? "deleted" : "changed"} ${secret(event)}`,
  "secret.revealed": (event) => `looked at ${secret(event)}`,
  "session.confirmed": (event) =>
    detail(event, "asked_for") === "code" ? "gave a one-time code again" : "gave their password again",
  "session.created": () => "signed in",
  "session.ended": () => "signed out",
  "session.refused": (event) => refusals[detail(event, "asked_for")] ?? "was refused when signing in",
  "settings.changed": describeSetting,
  "two_factor.disabled": (event) =>
    isOwnDeed(event) ? "turned two-factor sign-in off" : `turned two-factor sign-in off for ${targetOf(event)}`,
  "two_factor.enabled": () => "turned two-factor sign-in on",
};

const decisions: Record<string, string> = {
  "kept this": "one of them holds",
  "kept all": "all of them hold",
  corrected: "one holds, in other words",
};

const refusals: Record<string, string> = {
  code: "gave a wrong one-time code",
  password: "gave a wrong password when asked for it again",
};

const secrets: Record<string, string> = {
  anthropic_api_key: "the key of Anthropic",
  openai_api_key: "the key of OpenAI",
  webhook_hmac_key: "the signing secret of the webhooks",
  webhook_secrets: "the secrets of the webhooks",
  webhook_token: "the token of the webhooks",
};

function secret({ details }: EventRow): string {
  const kind = String(details.kind ?? "");
  return secrets[kind] ?? `a secret: ${kind.replaceAll("_", " ")}`;
}

/** What a person did to their own account, not somebody else to it. */
function isOwnDeed({ actor, target }: EventRow): boolean {
  return target?.kind !== "person" || target.id === actor.id;
}

function describeMark(event: EventRow): string {
  const { vip, test, high_frequency: often, name } = event.details;
  const whom = callerOf(event);
  const marked = [
    ...(vip ? ["a VIP"] : []),
    ...(test ? ["a test caller"] : []),
    ...(often ? ["calling very often"] : []),
  ];
  const unmarked = [
    ...(vip === false ? ["a VIP"] : []),
    ...(test === false ? ["a test caller"] : []),
    ...(often === false ? ["calling very often"] : []),
  ];
  const said = [
    ...(marked.length > 0 ? [`marked ${whom} as ${inWords(marked)}`] : []),
    ...(unmarked.length > 0 ? [`took the mark from ${whom} of being ${inWords(unmarked)}`] : []),
    ...(name ? [`changed the name of ${whom}`] : []),
  ];
  return inWords(said) || `marked ${whom}`;
}

function describeExtraction(event: EventRow): string {
  const counts = [
    ...(number(event, "created") > 0 ? [`${count(event, "created", "memory")} learned`] : []),
    ...(number(event, "reinforced") > 0 ? [`${number(event, "reinforced").toLocaleString("en")} confirmed`] : []),
    ...(number(event, "blocked") > 0 ? [`${number(event, "blocked").toLocaleString("en")} blocked by rules`] : []),
  ];
  return `extracted a conversation${ofCaller(event)}: ${counts.join(", ") || "nothing learned"}`;
}

const fieldNames: Record<string, string> = { content: "the words", flagReason: "the flag" };

function correctedFields(event: EventRow): string {
  return inWords(listed(event, "fields").map((field) => fieldNames[field] ?? `the ${field}`)) || "something";
}

function describeApplication(event: EventRow): string {
  const state = detail(event, "state");
  if (state === "requested") return "asked for the privacy rules to be applied to everything stored";
  if (event.outcome !== "success") {
    return "stopped applying the privacy rules, which were changed meanwhile";
  }
  const memories = number(event, "blocked") + number(event, "redacted") + number(event, "flagged");
  return `applied the privacy rules to everything stored: ${counted(memories, "memory")} changed`;
}

/** Custom rules stand there by an id that says nothing. */
function describeRules(event: EventRow): string {
  const changed = listed(event, "changed");
  const named = changed.filter((key) => /^[a-z_]+$/.test(key)).map(categoryName);
  const own = changed.length - named.length;
  const parts = [...named, ...(own > 0 ? [own === 1 ? "a rule of its own" : `${own} rules of its own`] : [])];
  return `changed the privacy rules${parts.length > 0 ? `: ${inWords(parts)}` : ""}`;
}

function describeSetting(event: EventRow): string {
  const setting = detail(event, "setting");
  if (!setting) return "changed the settings";
  if (setting === "extraction") {
    const provider = detail(event, "provider");
    return `chose what calls are read with: ${provider || "as the installation says"}`;
  }
  const [from, to] = [detail(event, "from") || "nothing", detail(event, "to") || "nothing"];
  return `changed a setting, ${setting}: ${from} → ${to}`;
}

/** What somebody did, in words; an action that this console does not know by its name. */
export function deedOf(event: EventRow): string {
  const describe = (deeds as Record<string, ((event: EventRow) => string) | undefined>)[event.action];
  return describe?.(event) ?? event.action.replaceAll(/[._]/g, " ");
}

/** The event as a sentence. */
export function sentenceOf(event: EventRow): string {
  return `${nameOf(event.actor)} ${deedOf(event)}`;
}
