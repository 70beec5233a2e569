import { ServiceError, serviceErrorCodes } from "@elaaoms/core/errors";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { expect, test } from "vitest";
import { z } from "zod";
import { clientDetails, toTrpcError } from "./errors.ts";

const expectedStatus = {
  INVALID_PAYLOAD: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

test.each(serviceErrorCodes)("%s answers with the status that REST gives it", (code) => {
  const mapped = toTrpcError(new ServiceError(code, "what happened"));
  expect(getHTTPStatusCodeFromError(mapped)).toBe(expectedStatus[code]);
});

test("a service error keeps its message, details and advice when tRPC has wrapped it", () => {
  const details = [{ path: "caller_id", message: "is no phone number" }];
  const thrown = new ServiceError("RATE_LIMITED", "Too many attempts.", { details, retryAfterSeconds: 7 });
  const mapped = toTrpcError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: thrown }));

  expect(mapped).toMatchObject({ code: "TOO_MANY_REQUESTS", message: "Too many attempts." });
  expect(clientDetails(mapped)).toEqual({ details, retryAfterSeconds: 7 });
});

test.each([
  new ServiceError("INTERNAL", "password=hunter2", { details: [{ path: "dsn", message: "hunter2" }] }),
  new Error("connect ECONNREFUSED hunter2"),
  new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "hunter2" }),
  "hunter2",
])("nothing internal leaves with %s", (thrown) => {
  const mapped = toTrpcError(thrown);
  expect(mapped.code).toBe("INTERNAL_SERVER_ERROR");
  expect(mapped.message).not.toContain("hunter2");
  expect(clientDetails(mapped)).toEqual({ details: [], retryAfterSeconds: undefined });
});

test("a refused input names each field, dots between the parts of its path", () => {
  const parsed = z.object({ items: z.array(z.object({ name: z.string() })) }).safeParse({ items: [{ name: 1 }] });
  const mapped = toTrpcError(new TRPCError({ code: "BAD_REQUEST", cause: parsed.error }));

  expect(mapped.code).toBe("BAD_REQUEST");
  expect(clientDetails(mapped).details).toEqual([{ path: "items.0.name", message: expect.stringContaining("string") }]);
});

test("a schema that fails inside a use case is our fault, not the client's", () => {
  const { error } = z.string().safeParse(1);
  expect(toTrpcError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: error })).code).toBe(
    "INTERNAL_SERVER_ERROR",
  );
});
