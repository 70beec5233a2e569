import type { EventRow } from "./event-row.ts";

/** Who it was: a person by name, everything else by what it is. */
export function nameOf({ kind, name, id }: EventRow["actor"]): string {
  if (kind === "person") return name ?? "Somebody who has left";
  if (kind === "api_key") return name ? `API key “${name}”` : "An API key";
  if (kind === "agent") return `Agent ${name ?? id}`;
  if (kind === "webhook") return "A webhook";
  if (kind === "operator") return "The operator";
  return kind === "system" ? "The service" : kind.replaceAll("_", " ");
}

/** What somebody acted on: a person by name, everything else by what it is. */
export function targetOf({ target }: Pick<EventRow, "target">): string {
  if (!target) return "something";
  if (target.kind === "api_key") return target.name ? `API key “${target.name}”` : "an API key";
  return target.kind === "person" ? (target.name ?? "somebody who has left") : nameOf(target);
}

/** Whom an event concerns, by how their number ends. */
export function callerOf({ caller }: Pick<EventRow, "caller">): string {
  return caller?.ending ? `caller …${caller.ending}` : "a caller";
}

/** " of caller …4821"; empty for what concerns no caller. */
export function ofCaller(event: Pick<EventRow, "caller">): string {
  return event.caller ? ` of ${callerOf(event)}` : "";
}
