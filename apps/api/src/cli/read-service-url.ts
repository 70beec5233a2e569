import { readEnv } from "../env.ts";

/** Where the service is that commands talk to: as told, else as the environment starts it. */
export function readServiceUrl(given: string | undefined): string {
  const { HOST, PORT } = readEnv();
  const host = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
  return new URL(given ?? `http://${host}:${PORT}`).origin;
}
