import { DataFolderBusyError } from "@elaaoms/db/embedded/data-folder-lock";
import { WrongEncryptionKeyError } from "@elaaoms/services/secrets/digest-key";
import { EnvironmentError, readEnv } from "./env.ts";
import { isSchemaOutdated } from "./schema-outdated.ts";
import { type ReadyMessage, type Service, serve } from "./serve.ts";

/** Drain no longer than this: whoever stops us gives up after some thirty seconds. */
const drainMs = 25_000;

const startedWithChannel = process.connected;
let stopping = false;

try {
  const service = await serve(readEnv());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop(service, 0));
  // Whoever started us with a channel is gone: so are we, in order. It may have gone while we were starting.
  process.on("disconnect", () => stop(service, 0));
  if (startedWithChannel && !process.connected) stop(service, 0);
  service.failed.then((reason) => fail(service, reason));
  service.ready.then(
    (message) => (process.connected ? process.send?.(message) : showOnce(message)),
    (error: unknown) => fail(service, describe(error)),
  );
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exit(1);
}

function stop(service: Service, exitCode: number): void {
  if (stopping) return;
  stopping = true;
  service.stop(drainMs).then(
    () => process.exit(exitCode),
    (error: unknown) => {
      process.stderr.write(`${describe(error)}\n`);
      process.exit(1);
    },
  );
}

function fail(service: Service, reason: string): void {
  if (stopping) return;
  process.stderr.write(`${reason}\n`);
  stop(service, 1);
}

/** Credentials that were generated now are shown here when nobody started us who could. */
function showOnce({ firstStart, setupUrl }: ReadyMessage): void {
  // Elsewhere standard output is a log, which is kept and read by others: there `pnpm owner:link` makes one.
  if (setupUrl && process.stdout.isTTY) process.stdout.write(`Create the console's owner, once: ${setupUrl}\n`);
  if (!firstStart) return;
  const { organization, ...credentials } = firstStart;
  process.stdout.write(`${JSON.stringify({ note: "Shown this once.", organization, ...credentials })}\n`);
}

/** One line where the person who started us can help it; everything where only we can. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof EnvironmentError || error instanceof DataFolderBusyError) return error.message;
  if (error instanceof WrongEncryptionKeyError) return error.message;
  if ("code" in error && error.code === "EADDRINUSE" && "port" in error) {
    return `Port ${error.port} is in use by another program. Stop it, or set PORT to another one.`;
  }
  if (isSchemaOutdated(error)) return "The database is not at this release's schema. Run pnpm db:migrate first.";
  return error.stack ?? error.message;
}
