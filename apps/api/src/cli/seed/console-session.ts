import type { AppRouter } from "@elaaoms/trpc/router";
import { createTRPCClient, httpLink } from "@trpc/client";
import { SeedError } from "./seed-error.ts";

/** The console's procedures, as somebody who has signed in. */
export type ConsoleSession = ReturnType<typeof createTRPCClient<AppRouter>>;

/** Where the service is, and the origin of the console's pages, which alone may sign in. */
export interface ConsoleAddress {
  url: string;
  origin: string;
}

/** What is done without having signed in: accepting an invitation. */
export function openConsole(address: ConsoleAddress, cookie = ""): ConsoleSession {
  const headers = { origin: address.origin, ...(cookie && { cookie }) };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address.url}/trpc`, headers })] });
}

/** Signs in with a password, as the console's page does. */
export async function signIn(
  address: ConsoleAddress,
  person: { email: string; password: string },
): Promise<ConsoleSession> {
  const response = await fetch(`${address.url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: address.origin },
    body: JSON.stringify(person),
  });
  if (!response.ok) throw new SeedError(`${person.email} could not sign in: the service answered ${response.status}.`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return openConsole(address, cookies.join("; "));
}
