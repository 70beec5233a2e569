import { sessions } from "@elaaoms/db/schema/index";
import { eq } from "drizzle-orm";
import type { PersonSession } from "../access/person-session.ts";
import type { ServiceDependencies } from "../context.ts";
import { recordPersonEvent } from "./record-person-event.ts";
import { forgivePassword } from "./record-sign-in.ts";

export interface Confirmation {
  session: PersonSession;
  /** What was asked for again. */
  askedFor: "password" | "code";
  ip: string;
  requestId: string;
}

/** What needs a fresh sign-in counts from now: whoever holds the session has shown again who they are. */
export async function confirmSignIn(deps: ServiceDependencies, asked: Confirmation): Promise<void> {
  const { session, askedFor, ip, requestId } = asked;
  await deps.db.update(sessions).set({ createdAt: deps.clock.now() }).where(eq(sessions.id, session.id));
  await recordPersonEvent(deps, {
    ...{ userId: session.userId, auth: session.strength, ip, requestId },
    ...{ action: "session.confirmed", details: { asked_for: askedFor } },
  });
  await forgivePassword(deps, asked);
}

/** Records that somebody at an open session did not know what was asked for again. */
export async function recordRefusedConfirmation(deps: ServiceDependencies, asked: Confirmation): Promise<void> {
  const { session, askedFor, ip, requestId } = asked;
  await recordPersonEvent(deps, {
    ...{ userId: session.userId, auth: session.strength, ip, requestId },
    ...{ action: "session.refused", outcome: "refused", details: { asked_for: askedFor } },
  });
}
