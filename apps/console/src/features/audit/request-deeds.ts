import { detail, inWords, listed } from "./event-details.ts";
import type { EventRow } from "./event-row.ts";
import { ofCaller } from "./party-words.ts";

const performed: Record<string, string> = {
  access: "handed out what is stored",
  portability: "handed out what is stored",
  rectification: "corrected what is stored",
  restriction: "restricted the caller",
};

const reached: Record<string, string> = {
  "in progress": "took it up",
  waiting: "waits for the person",
  completed: "marked it as answered",
  refused: "refused it",
};

const fieldDeeds: Record<string, string> = {
  assignee: "changed who works on it",
  callerId: "noted whom it is about",
  extendedAt: "extended it by two months",
  identityVerification: "noted how the person was verified",
  notes: "changed the notes",
};

/** What somebody did with a request of the queue: "for a request of caller …4821: noted how the person was verified". */
export function describeRequestChange(event: EventRow): string {
  const doing = performed[detail(event, "performed")];
  const fields = listed(event, "fields");
  const held = event.details.legal_hold;
  const deeds = [
    ...(doing ? [doing] : fields.flatMap((field) => fieldDeeds[field] ?? [])),
    ...(held === undefined ? [] : [held ? "put the person under a legal hold" : "lifted the legal hold"]),
    ...(doing ? [] : [reached[detail(event, "to")] ?? []].flat()),
  ];
  if (deeds.length === 0) return `changed a privacy request${ofCaller(event)}`;
  return `worked on a privacy request${ofCaller(event)}: ${inWords(deeds)}`;
}
