import type { ErrorData } from "@elaaoms/trpc/errors";
import { expect, test } from "vitest";
import type { ClientError } from "#trpc/types.ts";
import { describeFailure } from "./describe-failure.ts";

function makeError(data: Pick<ErrorData, "code" | "httpStatus"> | null): ClientError {
  const full = data && { ...data, requestId: "req-7", details: [], retryAfterSeconds: undefined };
  return { message: "Something went wrong.", data: full, shape: null };
}

test("an answer that never came is the console's absence", () => {
  expect(describeFailure(makeError(null))).toMatchObject({ title: "The console does not answer", requestId: null });
});

test("a gateway failure is the service's absence, and the advice says how to start it", () => {
  const failure = describeFailure(makeError({ code: "BAD_GATEWAY", httpStatus: 502 }));
  expect(failure.title).toBe("The service does not answer");
  expect(failure.advice).toContain("start it");
});

test("a service that starts or stops says so in its own words", () => {
  const failure = describeFailure(makeError({ code: "SERVICE_UNAVAILABLE", httpStatus: 503 }));
  expect(failure).toEqual({ title: "The service is not ready", advice: "Something went wrong.", requestId: "req-7" });
});

test("a failure inside the service carries its words and the id to look for in the log", () => {
  const failure = describeFailure(makeError({ code: "INTERNAL_SERVER_ERROR", httpStatus: 500 }));
  expect(failure.advice).toContain("Something went wrong.");
  expect(failure.requestId).toBe("req-7");
});
