import { publicProcedure, router } from "./procedures.ts";

export const systemRouter = router({
  /** State of the service and of everything behind it. */
  checkHealth: publicProcedure.query(({ ctx }) => ctx.checkHealth()),
});
