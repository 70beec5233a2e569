import { type IdKind, newId } from "@elaaoms/core/ids";
import type { Database } from "@elaaoms/db/connect";
import { accounts, sessions, twoFactors, users, verifications } from "@elaaoms/db/schema/index";
import { maxPasswordLength, minPasswordLength } from "@elaaoms/services/people/check-password";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { twoFactor } from "better-auth/plugins/two-factor";
import { clientAddressHeader } from "./client-address-header.ts";
import { sessionHooks } from "./session-hooks.ts";

export interface AuthOptions {
  db: Database;
  /** Signs cookies and encrypts secrets of one-time codes. */
  secret: string;
  /** Where the console is; its own first. Nothing is accepted from pages of other origins. */
  consoleOrigins: readonly [string, ...string[]];
}

const dayS = 24 * 60 * 60;

const idKinds: Record<string, IdKind> = {
  user: "user",
  session: "session",
  account: "account",
  verification: "verification",
  twoFactor: "twoFactor",
};

/**
 * Signing in, as the library does it: passwords, one-time codes, sessions in the database. Who belongs where and may do
 * what is ours, and read at every request. Importing this file takes most of a second: see [lazy-auth.ts](./lazy-auth.ts).
 */
export function createAuth({ db, secret, consoleOrigins }: AuthOptions) {
  const [origin] = consoleOrigins;
  return betterAuth({
    appName: "ELAAOMS",
    baseURL: origin,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [...consoleOrigins],
    telemetry: { enabled: false },
    // What it would log names addresses of people.
    logger: { disabled: true },
    // Counted by us: by account as well, and over all processes.
    rateLimit: { enabled: false },
    database: drizzleAdapter(db, {
      provider: "pg",
      transaction: true,
      schema: {
        user: users,
        session: sessions,
        account: accounts,
        verification: verifications,
        twoFactor: twoFactors,
      },
    }),
    emailAndPassword: {
      enabled: true,
      // Accounts are made by a setup link or an invitation alone.
      disableSignUp: true,
      minPasswordLength,
      maxPasswordLength,
    },
    session: {
      expiresIn: 7 * dayS,
      updateAge: dayS,
      // A revoked session ends at the next request, not when a cookie's copy of it does.
      cookieCache: { enabled: false },
      additionalFields: {
        strength: { type: "string", required: false, input: false, defaultValue: "session" },
        organizationId: { type: "string", required: false, input: false },
      },
    },
    databaseHooks: { session: { create: { before: sessionHooks.beforeCreate } } },
    plugins: [twoFactor({ issuer: "ELAAOMS" })],
    advanced: {
      cookiePrefix: "elaaoms",
      useSecureCookies: origin.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      // Said outright, because the library turns both off by itself where NODE_ENV is "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: ({ model }) => newId(idKinds[model] ?? "request") },
    },
  });
}
