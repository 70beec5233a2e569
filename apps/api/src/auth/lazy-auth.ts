import { sessionStrengths } from "@elaaoms/db/schema/index";
import type { PersonSession } from "@elaaoms/services/access/person-session";
import { z } from "zod";
import type { AuthOptions, createAuth } from "./create-auth.ts";

/** Signing in, for routes. */
export interface SignIn {
  /** Who has signed in, by the cookies of a request; null for anybody else. Read from the database each time. */
  readSession(headers: Headers): Promise<PersonSession | null>;
  /** Answers a request below `/api/auth`. */
  handle(request: Request): Promise<Response>;
  /** Takes on what it needs, so that the first who asks does not wait for it. */
  load(): Promise<void>;
}

const sessionSchema = z.object({
  session: z.object({
    id: z.string(),
    createdAt: z.date(),
    strength: z.enum(sessionStrengths),
    organizationId: z.string().nullish(),
  }),
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), twoFactorEnabled: z.boolean().nullish() }),
});

/** The library is imported when it is first asked: the start of the service, and what no person asks for, do without it. */
export function createSignIn(options: AuthOptions): SignIn {
  let loading: Promise<ReturnType<typeof createAuth>> | null = null;
  const auth = () => {
    loading ??= import("./create-auth.ts").then((module) => module.createAuth(options));
    return loading;
  };
  return {
    async readSession(headers) {
      // Most requests without one come from programs: they do not need the library to be told that nobody is there.
      if (!headers.get("cookie")?.includes("elaaoms.session_token")) return null;
      const { api } = await auth();
      const found = await api.getSession({ headers, query: { disableRefresh: true, disableCookieCache: true } });
      return found && toPersonSession(sessionSchema.parse(found));
    },
    async handle(request) {
      return (await auth()).handler(request);
    },
    async load() {
      await auth();
    },
  };
}

function toPersonSession({ session, user }: z.output<typeof sessionSchema>): PersonSession {
  return {
    id: session.id,
    userId: user.id,
    name: user.name,
    email: user.email,
    twoFactorEnabled: user.twoFactorEnabled ?? false,
    strength: session.strength,
    signedInAt: session.createdAt,
    organizationId: session.organizationId ?? null,
  };
}
