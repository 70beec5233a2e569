import { createCallerFactory, router } from "./procedures.ts";
import { systemRouter } from "./system.ts";

export const appRouter = router({
  system: systemRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures without HTTP, with the context given. For tests and for code in the same process. */
export const createCaller = createCallerFactory(appRouter);
