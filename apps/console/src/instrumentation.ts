import { readApiOrigin } from "#env.ts";

/** Next calls this once at boot: a wrong environment stops the process there, not at the first visitor. */
export function register(): void {
  readApiOrigin();
}
