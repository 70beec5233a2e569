import { sessionStrengths } from "@elaaoms/db/schema/index";
import { z } from "zod";

/** Paths that end a sign-in, or the enrolment of a device, with a code that only its holder has. */
const provenByCode = new Set(["/two-factor/verify-totp", "/two-factor/verify-backup-code"]);

const replacedSession = z.object({
  session: z.object({
    strength: z.enum(sessionStrengths),
    organizationId: z.string().nullish(),
    createdAt: z.date(),
  }),
});

interface EndpointContext {
  path?: string | undefined;
  context?: { session?: unknown };
}

/** What we keep of a session beside what the library does. */
export const sessionHooks = {
  /**
   * How a session was proved. One that takes the place of another, after a change of the password or of the second factor,
   * goes on where that one was: it is no new sign-in.
   */
  async beforeCreate(session: object, endpoint: EndpointContext | null) {
    const path = endpoint?.path ?? "";
    const replaced = replacedSession.safeParse(endpoint?.context?.session).data?.session;
    const kept = path === "/two-factor/disable" ? "session" : (replaced?.strength ?? "session");
    return {
      data: {
        ...session,
        ...(replaced && { organizationId: replaced.organizationId ?? null, createdAt: replaced.createdAt }),
        strength: provenByCode.has(path) ? "session_totp" : kept,
      },
    };
  },
};
