import { apiKeysRouter } from "./api-keys.ts";
import { callersRouter } from "./callers.ts";
import { invitationsRouter, membersRouter, setupRouter } from "./members.ts";
import { memoriesRouter } from "./memories.ts";
import { privacyRulesRouter } from "./privacy-rules.ts";
import { createCallerFactory, router } from "./procedures.ts";
import { organizationsRouter, sessionRouter } from "./sessions.ts";
import { systemRouter } from "./system.ts";

export const appRouter = router({
  apiKeys: apiKeysRouter,
  callers: callersRouter,
  invitations: invitationsRouter,
  members: membersRouter,
  memories: memoriesRouter,
  organizations: organizationsRouter,
  privacyRules: privacyRulesRouter,
  session: sessionRouter,
  setup: setupRouter,
  system: systemRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures without HTTP, with the context given. For tests and for code in the same process. */
export const createCaller = createCallerFactory(appRouter);
