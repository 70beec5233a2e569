import { ServiceError } from "@elaaoms/core/errors";
import { expect, test } from "vitest";
import { z } from "zod";
import { clientDetails, toTrpcError } from "./errors.ts";
import { createCallerFactory, publicProcedure, router } from "./procedures.ts";

test("a procedure refuses an input with a detail per field, and does not log it", async () => {
  const logged: unknown[] = [];
  const input = z.object({ caller: z.object({ phone: z.string() }), limit: z.number() });
  const callers = createCallerFactory(router({ find: publicProcedure.input(input).query(() => "found") }))({
    requestId: "req-1",
    log: { error: (fields) => logged.push(fields) },
    publicUrl: "https://memory.example.com",
    secretsOfEnvironment: [],
    ip: "198.51.100.1",
    readSession: async () => null,
    readSessionAgain: async () => null,
    services: () => {
      throw new ServiceError("UNAVAILABLE", "Not started.");
    },
    checkHealth: () => Promise.reject(new Error("not asked for")),
  });

  // @ts-expect-error -- what a client without our types may send
  const refusal = await callers.find({ caller: { phone: 4 }, limit: "many" }).catch(toTrpcError);

  expect(refusal).toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringMatching(/^The input is invalid\. phone: .+; limit: .+\.$/),
  });
  expect(clientDetails(toTrpcError(refusal)).details.map((detail) => detail.path)).toEqual(["caller.phone", "limit"]);
  expect(logged).toEqual([]);
});
