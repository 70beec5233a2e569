import { categoryName } from "#components/words/category-name.ts";
import type { Inputs, Outputs } from "#trpc/types.ts";

export type EventRow = Outputs["audit"]["list"]["items"][number];
export type AuditAction = NonNullable<Inputs["audit"]["list"]["actions"]>[number];
type Party = EventRow["actor"];

/** What somebody did, after who it was: "revealed a health memory of caller …4821". */
const deeds: Partial<Record<AuditAction, (event: EventRow) => string>> = {
  "agent.given_sensitive": (event) => `was given ${categories(event)} memories${ofCaller(event)}`,
  "api_key.created": (event) => `made ${target(event)} for the role ${detail(event, "role")}`,
  "api_key.revoked": (event) => `revoked ${target(event)}`,
  "audit.exported": (event) => `exported the audit log${detail(event, "filters") ? ", filtered" : ""}`,
  "audit.verified": (event) =>
    event.outcome === "success"
      ? `had the audit log checked: all ${count(event, "events", "event")} hold`
      : `had the audit log checked: event ${detail(event, "broken_sequence") || "of its export"} does not hold`,
  "caller.erased": (event) => `erased ${caller(event)} and certified it`,
  "caller.erasure_requested": (event) => `began to erase ${caller(event)}`,
  "caller.exported": (event) =>
    `exported everything about ${caller(event)}: ${count(event, "memories", "memory")}, ${count(event, "conversations", "conversation")}`,
  "caller.identity_linked": (event) => `linked another number or id to ${caller(event)}`,
  "caller.marked": (event) => `marked ${caller(event)}`,
  "caller.merged": (event) => `merged another caller into ${caller(event)}`,
  "caller.read": (event) => `read what is known of ${caller(event)}`,
  "caller.restricted": (event) => `restricted ${caller(event)}`,
  "caller.split": (event) => `split ${caller(event)} in two`,
  "caller.unrestricted": (event) => `lifted the restriction of ${caller(event)}`,
  "conflict.resolved": (event) => `settled a conflict between memories${ofCaller(event)}`,
  "conversation.extracted": (event) => `learned from a conversation${ofCaller(event)}`,
  "conversation.extraction_requested": (event) =>
    detail(event, "conversations")
      ? `asked for ${count(event, "conversations", "conversation")} to be extracted again`
      : `asked for a conversation${ofCaller(event)} to be extracted again`,
  "conversation.read": (event) => `opened a conversation${ofCaller(event)}`,
  "conversation.revealed": (event) => `revealed what is hidden in a conversation${ofCaller(event)}`,
  "conversation.simulated": () => "played a call in the simulator",
  "memory.corrected": (event) => `corrected a memory${ofCaller(event)}`,
  "memory.deleted": (event) => `deleted a memory${ofCaller(event)}`,
  "memory.flagged": (event) => `flagged a memory${ofCaller(event)}`,
  "memory.imported": (event) => `imported memories${ofCaller(event)}`,
  "memory.revealed": (event) => `revealed a ${categories(event)} memory${ofCaller(event)}`,
  "memory.sensitive_read": (event) => `read ${count(event, "memories", "sensitive memory")}${ofCaller(event)}`,
  "memory.unflagged": (event) => `took the flag from a memory${ofCaller(event)}`,
  "member.added": (event) =>
    event.target?.id === event.actor.id
      ? `joined as ${detail(event, "role")}`
      : `added ${target(event)} as ${detail(event, "role")}`,
  "member.invitation_revoked": () => "revoked an invitation",
  "member.invited": (event) => `invited somebody as ${detail(event, "role")}`,
  "member.removed": (event) => `removed ${target(event)} from the organization`,
  "member.role_changed": (event) =>
    `changed the role of ${target(event)} from ${detail(event, "from")} to ${detail(event, "to")}`,
  "objection.recorded": (event) => `recorded an objection${ofCaller(event)}`,
  "objection.withdrawn": (event) => `recorded that an objection${ofCaller(event)} was withdrawn`,
  "organization.created": () => "made the organization",
  "password.changed": () => "changed their password",
  "person.renamed": () => "changed their name",
  "privacy_request.changed": (event) => `changed a privacy request${ofCaller(event)}${transition(event)}`,
  "privacy_request.created": (event) => `noted a request for ${detail(event, "kind")}${ofCaller(event)}`,
  "privacy_rule.applied": (event) =>
    detail(event, "state") === "requested"
      ? "asked for the privacy rules to be applied to everything stored"
      : "applied the privacy rules to everything stored",
  "privacy_rule.changed": () => "changed the privacy rules",
  "privacy_rule.previewed": () => "previewed what privacy rules would change",
  "restore.checked": () => "checked a restored database for erased callers",
  "secret.changed": (event) => `changed a secret: ${detail(event, "kind")}`,
  "secret.revealed": (event) => `looked at a secret: ${detail(event, "kind")}`,
  "session.confirmed": () => "confirmed their sign-in",
  "session.created": () => "signed in",
  "session.ended": () => "signed out",
  "session.refused": () => "was refused when signing in",
  "settings.changed": () => "changed the settings",
  "two_factor.disabled": () => "turned two-factor sign-in off",
  "two_factor.enabled": () => "turned two-factor sign-in on",
};

/** What somebody did, in words; an action that this console does not know by its name. */
export function deedOf(event: EventRow): string {
  const describe = (deeds as Record<string, ((event: EventRow) => string) | undefined>)[event.action];
  return describe?.(event) ?? event.action.replaceAll(/[._]/g, " ");
}

/** Who it was: a person by name, everything else by what it is. */
export function nameOf({ kind, name, id }: Party): string {
  if (kind === "person") return name ?? "Somebody who has left";
  if (kind === "api_key") return name ? `API key “${name}”` : "An API key";
  if (kind === "agent") return `Agent ${name ?? id}`;
  if (kind === "webhook") return "A webhook";
  if (kind === "operator") return "The operator";
  return kind === "system" ? "The service" : kind.replaceAll("_", " ");
}

/** The event as a sentence. */
export function sentenceOf(event: EventRow): string {
  return `${nameOf(event.actor)} ${deedOf(event)}`;
}

function caller({ caller: concerned }: EventRow): string {
  if (!concerned) return "a caller";
  return concerned.ending ? `caller …${concerned.ending}` : "a caller";
}

function ofCaller(event: EventRow): string {
  return event.caller ? ` of ${caller(event)}` : "";
}

function target({ target: concerned }: EventRow): string {
  if (!concerned) return "something";
  return concerned.kind === "api_key"
    ? concerned.name
      ? `API key “${concerned.name}”`
      : "an API key"
    : nameOf(concerned);
}

function detail({ details }: EventRow, name: string): string {
  return String(details[name] ?? "").replaceAll("_", " ");
}

function count({ details }: EventRow, name: string, one: string): string {
  const number = Number(details[name] ?? 0);
  const many = one.endsWith("memory") ? `${one.slice(0, -1)}ies` : `${one}s`;
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

function categories({ details }: EventRow): string {
  const names = String(details.categories ?? "").split(",");
  return names[0] ? names.map(categoryName).join(" and ") : "sensitive";
}

function transition(event: EventRow): string {
  const to = detail(event, "to");
  return to ? `: ${detail(event, "from")} → ${to}` : "";
}
