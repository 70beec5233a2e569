import autocannon from "autocannon";
import { type RoundResult, summarizeRound } from "../../shared/latency.ts";
import { createHookRequests, type Hook, type RequestSource } from "../data/hook-requests.ts";

/** Asked of the load process over its channel; it answers with a {@link LoadResult}. */
export interface LoadOrder {
  url: string;
  hook: Hook;
  source: RequestSource;
  connections: number;
  /** Not measured: until connections stand and code is warm. */
  warmUpSeconds: number;
  seconds: number;
  /** Stops after so many requests, when given. */
  requests?: number;
}

export interface LoadResult extends RoundResult {
  /** Requests that were answered, those of the warm-up included. */
  answered: number;
}

process.on("message", (order: LoadOrder) => {
  load(order).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => process.exit(0));

/** Sends requests on every connection, the next one when the last one is answered. */
async function load(order: LoadOrder): Promise<LoadResult> {
  const latencies: number[] = [];
  let [failures, answered] = [0, 0];
  const beganAt = performance.now();
  const measuredFrom = beganAt + order.warmUpSeconds * 1_000;
  const options: autocannon.Options = {
    url: `${order.url}/webhook/${order.hook}`,
    connections: order.connections,
    duration: order.warmUpSeconds + order.seconds,
    ...(order.requests !== undefined && { amount: order.requests }),
    // Each connection carries calls of its own.
    setupClient: (client) => {
      const next = createHookRequests(order.hook, order.source);
      client.setRequests([{ method: "POST", setupRequest: (request) => Object.assign(request, next()) }]);
    },
  };
  const ended = Promise.withResolvers<autocannon.Result>();
  const run = autocannon(options, (error, result) => (error ? ended.reject(error) : ended.resolve(result)));
  run.on("response", (_client, status, _bytes, milliseconds) => {
    answered += 1;
    if (status !== 200) failures += 1;
    if (performance.now() >= measuredFrom) latencies.push(milliseconds);
  });
  const { errors } = await ended.promise;
  const seconds = (performance.now() - measuredFrom) / 1_000;
  return { ...summarizeRound(Float64Array.from(latencies), seconds, failures + errors), answered };
}
