import type { Env } from "./env.ts";

/** Names of this machine that a browser on it may have in its address bar. */
const loopback = ["127.0.0.1", "localhost"] as const;

/** Where people find the console: as told, else on this machine. The first is the one that links are made with. */
export function consoleOriginsOf(
  env: Pick<Env, "ELAAOMS_CONSOLE_URL" | "CONSOLE_PORT" | "HOST">,
): [string, ...string[]] {
  if (env.ELAAOMS_CONSOLE_URL) return [new URL(env.ELAAOMS_CONSOLE_URL).origin];
  const [first, ...others] = loopback.map((host) => `http://${host}:${env.CONSOLE_PORT}`) as [string, ...string[]];
  const isLoopback = loopback.some((host) => host === env.HOST) || env.HOST === "0.0.0.0" || env.HOST === "::";
  return isLoopback
    ? [first, ...others]
    : [new URL(`http://${bracketed(env.HOST)}:${env.CONSOLE_PORT}`).origin, first, ...others];
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
