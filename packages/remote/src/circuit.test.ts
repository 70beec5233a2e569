import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Circuit, type CircuitOptions, createCircuit } from "./circuit.ts";
import { RemoteError, type RemoteFailure } from "./remote-error.ts";

type Failure = RemoteFailure | "circuit_open";

class ServerError extends RemoteError<Failure> {
  constructor(reason: Failure, retryAfterSeconds: number | null = null) {
    super(`The server failed (${reason}).`, { reason, retryAfterSeconds });
  }
}

function makeCircuit(options: Pick<CircuitOptions<Failure>, "failuresToOpen" | "onChange">): Circuit<Failure> {
  return createCircuit({
    awayReasons: new Set<Failure>(["timeout", "unavailable", "rate_limited"]),
    reasonOf: (error) => (error instanceof ServerError ? error.reason : null),
    refusal: (retryAfterSeconds) => new ServerError("circuit_open", retryAfterSeconds),
    openForMs: 30_000,
    ...options,
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
const failWith =
  (reason: Failure, retryAfterSeconds: number | null = null) =>
  () =>
    Promise.reject(new ServerError(reason, retryAfterSeconds));

/** Runs work that fails in this way, and tells the reason that came out. */
async function fail(circuit: Circuit<Failure>, work: () => Promise<never>): Promise<unknown> {
  const error = await circuit.run(work).catch((thrown: unknown) => thrown);
  return error instanceof ServerError ? error.reason : error;
}

async function opened(
  retryAfterSeconds: number | null = null,
): Promise<{ circuit: Circuit<Failure>; changes: string[] }> {
  const changes: string[] = [];
  const circuit = makeCircuit({
    failuresToOpen: 1,
    onChange: ({ state, reason }) => void changes.push(`${state} ${reason}`),
  });
  await fail(circuit, failWith("unavailable", retryAfterSeconds));
  expect(circuit.report()).toEqual({ state: "open", reason: "unavailable" });
  return { circuit, changes };
}

describe("createCircuit", () => {
  it("opens after so many failures in a row that say that the server is away", async () => {
    const circuit = makeCircuit({ failuresToOpen: 3 });
    for (const reason of ["timeout", "unavailable", "rate_limited"] as const) {
      expect(circuit.report()).toEqual({ state: "closed", reason: null });
      expect(await fail(circuit, failWith(reason))).toBe(reason);
    }
    expect(circuit.report()).toEqual({ state: "open", reason: "rate_limited" });
    let asked = 0;
    const work = async () => {
      asked += 1;
      return "read";
    };
    const refused = await circuit.run(work).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({ reason: "circuit_open", retryAfterSeconds: 30 });
    expect(asked).toBe(0);
  });

  it.each(["unauthorized", "rejected"] as const)(
    "takes a server whose failure is %s for one that is there",
    async (reason) => {
      const circuit = makeCircuit({ failuresToOpen: 2 });
      for (const next of ["timeout", reason, "timeout", reason, "timeout"] as const) {
        expect(await fail(circuit, failWith(next))).toBe(next);
      }
      expect(circuit.report().state).toBe("closed");
    },
  );

  it("lets one probe through after a while, and closes when it succeeds", async () => {
    const { circuit, changes } = await opened();
    pass(29_999);
    expect(await fail(circuit, failWith("timeout"))).toBe("circuit_open");
    pass(1);
    expect(circuit.report()).toEqual({ state: "half_open", reason: "unavailable" });
    const probe = Promise.withResolvers<string>();
    const started: string[] = [];
    const ask = (name: string) =>
      circuit.run(() => {
        started.push(name);
        return probe.promise;
      });
    const both = Promise.all([ask("probe"), ask("other")]);
    expect(started).toEqual(["probe"]);
    probe.resolve("read");
    expect(await both).toEqual(["read", "read"]);
    expect(started).toEqual(["probe", "other"]);
    expect(circuit.report()).toEqual({ state: "closed", reason: null });
    expect(changes).toEqual(["open unavailable", "closed null"]);
  });

  it("stays open when the probe fails, and those that waited for it are refused", async () => {
    const { circuit } = await opened();
    pass(30_000);
    const asked = [fail(circuit, failWith("timeout")), fail(circuit, failWith("timeout"))];
    expect(await Promise.all(asked)).toEqual(["timeout", "circuit_open"]);
    expect(circuit.report()).toEqual({ state: "open", reason: "timeout" });
  });

  it("leaves a server alone for as long as it asks, up to five minutes", async () => {
    const { circuit } = await opened(90);
    pass(89_999);
    expect(await fail(circuit, failWith("timeout"))).toBe("circuit_open");
    pass(1);
    expect(await fail(circuit, failWith("rate_limited", 7_200))).toBe("rate_limited");
    pass(5 * 60_000 - 1);
    expect(circuit.report().state).toBe("open");
    pass(1);
    expect(await circuit.run(async () => "read")).toBe("read");
  });

  it("takes a call that was cut off from outside for no answer", async () => {
    const circuit = makeCircuit({ failuresToOpen: 2 });
    const cutOff = async () => {
      const controller = new AbortController();
      const waiting = circuit.run(
        () =>
          new Promise<never>((_, reject) => {
            controller.signal.addEventListener("abort", () => reject(controller.signal.reason));
          }),
        controller.signal,
      );
      controller.abort(new Error("The lease was lost."));
      await expect(waiting).rejects.toThrow("The lease was lost.");
    };
    await fail(circuit, failWith("timeout"));
    await cutOff();
    expect(circuit.report().state).toBe("closed");
    // It has not made good for the failure before it either.
    await fail(circuit, failWith("timeout"));
    expect(circuit.report().state).toBe("open");
    pass(30_000);
    await cutOff();
    expect(await fail(circuit, failWith("timeout"))).toBe("circuit_open");
  });

  it("does not let those wait for a probe who are no longer waited for", async () => {
    const { circuit } = await opened();
    pass(30_000);
    const probe = Promise.withResolvers<string>();
    const probing = circuit.run(() => probe.promise);
    const controller = new AbortController();
    const waiting = circuit.run(async () => "never asked", controller.signal);
    controller.abort(new Error("The lease was lost."));
    await expect(waiting).rejects.toThrow("The lease was lost.");
    probe.resolve("read");
    expect(await probing).toBe("read");
  });
});
