import { type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { kinds, type RequestState } from "./request-words.ts";

const states = ["received", "in_progress", "waiting", "completed", "refused"] as const satisfies RequestState[];
/** Without one: those that wait for an answer. */
export const shownStates = [...states, "answered"] as const;
export const urgencies = ["overdue", "due_soon", "on_time"] as const;

/** What the queue is narrowed down by, as it stands in the URL. */
export const requestFilterParsers = {
  kind: parseAsStringLiteral(kinds),
  state: parseAsStringLiteral(shownStates),
  due: parseAsStringLiteral(urgencies),
  assignee: parseAsString,
  caller: parseAsString,
};

export type RequestFilters = inferParserType<typeof requestFilterParsers>;

export const noFilters = { kind: null, state: null, due: null, assignee: null, caller: null };

/** What the service is asked for. */
export function toListInput({ kind, state, due, assignee, caller }: RequestFilters) {
  return {
    ...(kind && { kind }),
    ...(state && state !== "answered" ? { state } : { open: state !== "answered" }),
    ...(due && { urgency: due }),
    ...(assignee && { assignee }),
    ...(caller && { callerId: caller }),
  };
}

export function isFiltered(filters: RequestFilters): boolean {
  return Object.values(filters).some((value) => value !== null);
}
