import { ServiceError } from "@elaaoms/core/errors";
import type { PersonSession } from "@elaaoms/services/access/person-session";
import type { ServiceDependencies } from "@elaaoms/services/context";
import { checkPassword } from "@elaaoms/services/people/check-password";
import { admitCode, admitSignIn } from "@elaaoms/services/sign-in/admit-sign-in";
import { type Confirmation, confirmSignIn, recordRefusedConfirmation } from "@elaaoms/services/sign-in/confirm-sign-in";
import {
  forgivePassword,
  recordAccountChange,
  recordRefusedCode,
  recordSignIn,
  recordSignOut,
} from "@elaaoms/services/sign-in/record-sign-in";
import { z } from "zod";

export interface AuthRequest {
  path: string;
  body: Record<string, unknown>;
  /** Who had signed in before. */
  session: PersonSession | null;
  /** The sign-in that waits for its code, as its cookie names it. */
  challenge: string | null;
  ip: string;
  requestId: string;
}

interface AuthAnswer {
  status: number;
  body: Record<string, unknown>;
}

/** What is ours around a request to the library. */
interface Guard {
  /** May refuse, and may hand on another body. */
  before?(deps: ServiceDependencies, asked: AuthRequest): Promise<Record<string, unknown> | undefined>;
  after?(deps: ServiceDependencies, asked: AuthRequest, answer: AuthAnswer): Promise<void>;
}

const text = z.string().max(1_024).catch("");
const signedIn = z.object({ user: z.object({ id: z.string() }) });

function emailOf({ body }: AuthRequest): string {
  return text.parse(body.email).trim().toLowerCase();
}

const signIn: Guard = {
  async before(deps, asked) {
    const email = emailOf(asked);
    await admitSignIn(deps, { email, ip: asked.ip });
    // Nothing else that the library would take: no redirects.
    return { email, password: asked.body.password, rememberMe: asked.body.rememberMe !== false };
  },
  async after(deps, asked, answer) {
    const by = { ...asked, email: emailOf(asked) };
    // Without its second factor a sign-in is not over, and neither is what was counted for it.
    if (answer.body.twoFactorRedirect === true) return;
    const userId = answer.status === 200 ? (signedIn.safeParse(answer.body).data?.user.id ?? null) : null;
    await recordSignIn(deps, { ...by, userId, strength: "session" });
  },
};

/**
 * A code ends a sign-in; entered by somebody who has signed in, it ends the enrolment of a device, and afterwards shows
 * again who they are.
 */
const code: Guard = {
  async before(deps, asked) {
    // The library counts codes of sign-ins alone.
    if (asked.session?.twoFactorEnabled) await admitPassword(deps, asked);
    else await admitCode(deps, asked);
    // A device that is trusted for a month would sign in without its holder's second factor.
    return { ...asked.body, trustDevice: false };
  },
  async after(deps, asked, answer) {
    const { session } = asked;
    if (session?.twoFactorEnabled) return endConfirmation(deps, { ...asked, session, askedFor: "code" }, answer);
    const userId = signedIn.safeParse(answer.body).data?.user.id;
    if (answer.status !== 200 || userId === undefined) await recordRefusedCode(deps, asked);
    else if (!session) await recordSignIn(deps, { ...asked, email: null, userId, strength: "session_totp" });
    else await recordAccountChange(deps, asked, "two_factor.enabled");
  },
};

/** What asks for the password again counts as an attempt at it, so that an open browser is no place to guess it. */
async function admitPassword(deps: ServiceDependencies, { session, ip }: AuthRequest): Promise<void> {
  if (session) await admitSignIn(deps, { email: session.email, ip });
}

async function endConfirmation(deps: ServiceDependencies, asked: Confirmation, { status }: AuthAnswer): Promise<void> {
  if (status === 200) await confirmSignIn(deps, asked);
  else await recordRefusedConfirmation(deps, asked);
}

/** The password again, by somebody who has signed in with it alone: a second factor is not to be had for less. */
const confirmation: Guard = {
  async before(deps, asked) {
    await admitPassword(deps, asked);
    if (asked.session?.twoFactorEnabled) throw new ServiceError("CONFLICT", "Enter a one-time code instead.");
    return { password: asked.body.password };
  },
  async after(deps, asked, answer) {
    const { session } = asked;
    if (session) await endConfirmation(deps, { ...asked, session, askedFor: "password" }, answer);
  },
};

const passwordChange: Guard = {
  async before(deps, asked) {
    await admitPassword(deps, asked);
    if (asked.session) await checkPassword(text.parse(asked.body.newPassword), asked.session);
    return { ...asked.body, revokeOtherSessions: true };
  },
  async after(deps, asked, answer) {
    if (answer.status === 200) await recordAccountChange(deps, asked, "password.changed");
  },
};

const codes: Guard = {
  async before(deps, asked) {
    await admitPassword(deps, asked);
    return { ...asked.body, method: "totp", issuer: undefined };
  },
  async after(deps, asked, answer) {
    if (answer.status === 200) await forgivePassword(deps, asked);
  },
};

const codesOff: Guard = {
  async before(deps, asked) {
    await admitPassword(deps, asked);
    return asked.body;
  },
  async after(deps, asked, answer) {
    if (answer.status === 200) await recordAccountChange(deps, asked, "two_factor.disabled");
  },
};

const signOut: Guard = {
  after: (deps, asked) => recordSignOut(deps, asked),
};

const guards: Record<string, Guard> = {
  "/sign-in/email": signIn,
  "/sign-out": signOut,
  "/verify-password": confirmation,
  "/change-password": passwordChange,
  "/two-factor/verify-totp": code,
  "/two-factor/verify-backup-code": code,
  "/two-factor/enable": codes,
  "/two-factor/generate-backup-codes": codes,
  "/two-factor/disable": codesOff,
};

export function guardOf(path: string): Guard {
  return guards[path] ?? {};
}
