import { expect, test } from "vitest";
import { stepsOf } from "./request-steps.ts";
import { kinds, type RequestKind, type RequestState, stateWords } from "./request-words.ts";

type Request = Parameters<typeof stepsOf>[0];
const states = Object.keys(stateWords) as RequestState[];
const openStates = states.filter((state) => state !== "completed" && state !== "refused");
const every = (from: readonly RequestState[]) => kinds.flatMap((kind) => from.map((state) => ({ kind, state })));

function request(values: Partial<Request>): Request {
  return {
    ...{ kind: "erasure", state: "received", callerId: "caller_1", subject: "+12185550142" },
    ...{ identityVerification: null, performedAt: null, deleted: null },
    ...values,
  };
}
const described = (values: Partial<Request>) =>
  stepsOf(request(values)).map(({ kind, isDone }) => (isDone ? `${kind} done` : kind));

test.each(every(openStates))("an $kind request that is $state has done nothing that was not done", (one) => {
  const steps = stepsOf(request({ ...one, identityVerification: "Showed a passport." }));
  expect(steps.find(({ kind }) => kind === "deed")).toEqual({ kind: "deed", isDone: false });
  expect(steps.find(({ kind }) => kind === "person")).toEqual({ kind: "person", isDone: true });
});

test.each(every(["completed", "refused"]))("an $kind request that is $state has no step left", (one) => {
  expect(stepsOf(request(one))).toEqual([]);
});

test("what was handed out or corrected is done, and is answered besides", () => {
  const performed = { identityVerification: "Called back.", performedAt: "2026-11-20T10:00:00.000Z" };
  for (const kind of ["access", "portability", "rectification"] satisfies RequestKind[]) {
    for (const state of openStates) {
      expect(described({ kind, state, ...performed })).toEqual(["person done", "deed done", "answer"]);
    }
  }
});

test("who is not verified has not been found, and is not answered, where it matters who they are", () => {
  expect(described({ kind: "access" })).toEqual(["person", "deed"]);
  expect(described({ kind: "restriction" })).toEqual(["person done", "deed"]);
});

test("somebody of whom nothing is stored is answered so, or objects all the same", () => {
  expect(described({ kind: "erasure", callerId: null })).toEqual(["person", "answer"]);
  expect(described({ kind: "objection", callerId: null })).toEqual(["person", "deed"]);
});

test("somebody who was erased meanwhile is only answered; an erasure that runs has a page of its own", () => {
  expect(described({ kind: "access", subject: null })).toEqual(["answer"]);
  expect(described({ state: "in_progress", deleted: { identities: 1 } })).toEqual([]);
});
