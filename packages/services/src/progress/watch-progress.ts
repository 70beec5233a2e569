import { secondMs } from "@elaaoms/core/clock";
import type { ServiceContext } from "../context.ts";
import type { ProgressKind } from "./progress.ts";
import type { ProgressUpdate } from "./progress-feed.ts";

export interface WatchProgressOptions {
  ctx: Pick<ServiceContext, "organization" | "actor" | "progress">;
  input: { kind: ProgressKind; id: string; seen?: string | undefined };
  /** Aborts when nobody listens any more. */
  signal: AbortSignal;
  /** Throws once whoever watches may do so no more: signed out, removed, of another role. Asked first, and again and again. */
  authorize(): Promise<void>;
  /** Five seconds when absent. */
  recheckMs?: number;
}

const defaultRecheckMs = 5 * secondMs;

/** How far something of the organization has come, until it is over. Throws what `authorize` throws, within a recheck. */
export async function* watchProgress(options: WatchProgressOptions): AsyncGenerator<ProgressUpdate, void> {
  const { ctx, input, authorize } = options;
  await authorize();
  const refused = new AbortController();
  const timer = setInterval(() => {
    authorize().catch((error: unknown) => refused.abort(error));
  }, options.recheckMs ?? defaultRecheckMs);
  try {
    yield* ctx.progress.watch(
      { organizationId: ctx.organization.id, kind: input.kind, id: input.id },
      { holder: ctx.actor.id, signal: AbortSignal.any([options.signal, refused.signal]), seen: input.seen },
    );
    refused.signal.throwIfAborted();
  } finally {
    clearInterval(timer);
  }
}
