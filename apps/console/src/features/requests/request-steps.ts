import { isAnsweredByHand, isOpen, needsVerification, type PrivacyRequest } from "./request-words.ts";

export interface RequestStep {
  kind: "person" | "deed" | "answer";
  isDone: boolean;
}

type StepsOf = Pick<
  PrivacyRequest,
  "kind" | "state" | "callerId" | "subject" | "identityVerification" | "performedAt" | "deleted"
>;

/**
 * In which steps an open request is answered, and which of them are done. None for a request that has ended, nor from the
 * moment at which an erasure began: its page tells how that goes.
 */
export function stepsOf(request: StepsOf): RequestStep[] {
  if (!isOpen(request) || request.deleted !== null) return [];
  const answer: RequestStep = { kind: "answer", isDone: false };
  // The person was erased by another request: nothing is left to be done but to say so.
  if (request.subject === null) return [answer];
  const isVerified = !needsVerification(request.kind) || request.identityVerification !== null;
  const person: RequestStep = { kind: "person", isDone: request.callerId !== null && isVerified };
  const deed: RequestStep = { kind: "deed", isDone: request.performedAt !== null };
  // Somebody who is not known can object to being recorded; to anything else the answer is that nothing is stored.
  if (request.callerId === null) return request.kind === "objection" ? [person, deed] : [person, answer];
  return isAnsweredByHand(request.kind) && isVerified ? [person, deed, answer] : [person, deed];
}
