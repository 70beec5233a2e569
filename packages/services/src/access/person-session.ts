import type { sessionStrengths } from "@elaaoms/db/schema/index";

/** A person who has signed in, as a request shows them. What they may do is asked anew for each request. */
export interface PersonSession {
  id: string;
  userId: string;
  name: string;
  email: string;
  twoFactorEnabled: boolean;
  /** What was asked for at sign-in. */
  strength: (typeof sessionStrengths)[number];
  signedInAt: Date;
  /** The organization they look at; null when they have chosen none. */
  organizationId: string | null;
}
