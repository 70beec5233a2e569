import { expect, it } from "vitest";
import { ExtractionProviderError, type ProviderFailure } from "../provider-error.ts";
import { createProviderCircuit, type ProviderCircuit } from "./provider-circuit.ts";

const fail = (circuit: ProviderCircuit, reason: ProviderFailure) =>
  circuit
    .run(() => Promise.reject(new ExtractionProviderError({ provider: "openai", reason })))
    .catch((error: unknown) => error);

it("leaves a provider alone that is away, and says for how long", async () => {
  const circuit = createProviderCircuit({ provider: "openai", failuresToOpen: 3 });
  for (const reason of ["timeout", "unavailable", "rate_limited"] as const) await fail(circuit, reason);
  const refused = await circuit.run(async () => "read").catch((error: unknown) => error);
  expect(refused).toMatchObject({ name: "ExtractionProviderError", provider: "openai", reason: "circuit_open" });
  expect(refused).toHaveProperty("retryAfterSeconds", expect.closeTo(30, 0));
});

it.each(["refused", "invalid_answer", "truncated", "unauthorized", "rejected"] as const)(
  "takes a provider whose failure is %s for one that is there",
  async (reason) => {
    const circuit = createProviderCircuit({ provider: "openai", failuresToOpen: 2 });
    for (const next of ["timeout", reason, "timeout", reason, "timeout"] as const) {
      expect(await fail(circuit, next)).toMatchObject({ reason: next });
    }
    expect(circuit.report().state).toBe("closed");
  },
);
