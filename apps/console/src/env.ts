import { z } from "zod";

const variable = "ELAAOMS_API_ORIGIN";

const originSchema = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);

/**
 * Origin of the service that this console shows, "http://127.0.0.1:8000" when nothing is set. Read at run time, so that
 * one build serves every installation.
 *
 * @throws an error of one line that names the variable, what it got and what it takes
 */
export function readApiOrigin(environment: NodeJS.ProcessEnv = process.env): string {
  const value = environment[variable] || "http://127.0.0.1:8000";
  const origin = originSchema.safeParse(value);
  if (origin.success) return origin.data;
  throw new Error(`${variable} is "${value}"; it takes an http or https origin, for example http://127.0.0.1:8000`);
}

/** Whether this process serves the development build, whose hot reload needs a laxer content security policy. */
export const isDevelopment = process.env.NODE_ENV === "development";

/** Where Next puts its build. The browser tests have a place of their own, so that they disturb no running console. */
export const buildFolder = process.env.ELAAOMS_CONSOLE_BUILD_DIR || ".next";

/** Keeps Next from reporting to its makers, however it was started. Next has no setting for this but the environment. */
export function disableTelemetry(): void {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
}
