import { ServiceError } from "@elaaoms/core/errors";
import type { PrivacyRequestState } from "@elaaoms/db/schema/privacy-requests";

/** Where a request may go from where it stands. What was answered stays answered: who asks again makes a new request. */
const following: Record<PrivacyRequestState, readonly PrivacyRequestState[]> = {
  received: ["in_progress", "waiting", "completed", "refused"],
  in_progress: ["waiting", "completed", "refused"],
  waiting: ["in_progress", "completed", "refused"],
  completed: [],
  refused: [],
};

export const openStates = ["received", "in_progress", "waiting"] as const satisfies PrivacyRequestState[];

export const endStates = ["completed", "refused"] as const satisfies PrivacyRequestState[];

export function isOpen(state: PrivacyRequestState): boolean {
  return following[state].length > 0;
}

/** `CONFLICT` when a request may not go from one state to the other. */
export function refuseTransition(from: PrivacyRequestState, to: PrivacyRequestState): void {
  if (following[from].includes(to)) return;
  throw new ServiceError("CONFLICT", `The privacy request is ${from}: it cannot become ${to}.`);
}
