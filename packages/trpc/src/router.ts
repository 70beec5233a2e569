import { accessesRouter } from "./accesses.ts";
import { agentsRouter } from "./agents.ts";
import { apiKeysRouter } from "./api-keys.ts";
import { auditRouter } from "./audit.ts";
import { callersRouter } from "./callers.ts";
import { conversationsRouter } from "./conversations.ts";
import { erasuresRouter } from "./erasures.ts";
import { invitationsRouter, membersRouter, setupRouter } from "./members.ts";
import { memoriesRouter } from "./memories.ts";
import { openMemoryRouter } from "./openmemory.ts";
import { overviewRouter } from "./overview.ts";
import { privacyRequestsRouter } from "./privacy-requests.ts";
import { privacyRulesRouter } from "./privacy-rules.ts";
import { createCallerFactory, router } from "./procedures.ts";
import { progressRouter } from "./progress.ts";
import { providersRouter } from "./providers.ts";
import { searchRouter } from "./search.ts";
import { accountRouter, organizationsRouter, sessionRouter } from "./sessions.ts";
import { settingsRouter } from "./settings.ts";
import { simulatorRouter } from "./simulator.ts";
import { systemRouter } from "./system.ts";
import { webhooksRouter } from "./webhooks.ts";

export const appRouter = router({
  accesses: accessesRouter,
  account: accountRouter,
  agents: agentsRouter,
  apiKeys: apiKeysRouter,
  audit: auditRouter,
  callers: callersRouter,
  conversations: conversationsRouter,
  erasures: erasuresRouter,
  invitations: invitationsRouter,
  members: membersRouter,
  memories: memoriesRouter,
  openMemory: openMemoryRouter,
  organizations: organizationsRouter,
  overview: overviewRouter,
  privacyRequests: privacyRequestsRouter,
  privacyRules: privacyRulesRouter,
  progress: progressRouter,
  providers: providersRouter,
  search: searchRouter,
  session: sessionRouter,
  settings: settingsRouter,
  setup: setupRouter,
  simulator: simulatorRouter,
  system: systemRouter,
  webhooks: webhooksRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures without HTTP, with the context given. For tests and for code in the same process. */
export const createCaller = createCallerFactory(appRouter);
