import { ServiceError } from "@elaaoms/core/errors";
import { authorizePerson } from "@elaaoms/services/access/authorize-person";
import { progressKinds, progressPermissions } from "@elaaoms/services/progress/progress";
import { watchProgress } from "@elaaoms/services/progress/watch-progress";
import { tracked } from "@trpc/server";
import { z } from "zod";
import { ownId } from "./inputs.ts";
import { protectedProcedure, requireSession, router, toLoggedError } from "./procedures.ts";

const watchInput = z.object({
  kind: z.enum(progressKinds),
  id: ownId,
  /** Of the last answer that came, by a client whose connection was lost. */
  lastEventId: z.string().max(64).nullish(),
});

export const progressRouter = router({
  /**
   * How far long work has come: now, and at each change until it is over. What is watched says what somebody must be allowed to
   * do; that they are signed in and still may is asked every few seconds.
   */
  watch: protectedProcedure("organization.read")
    .input(watchInput)
    .subscription(async function* ({ ctx, input, path, signal = new AbortController().signal }) {
      const permission = progressPermissions[input.kind];
      const authorize = async () => {
        const session = await requireSession({ readSession: ctx.readSessionAgain });
        const { ip, requestId } = ctx;
        const now = await authorizePerson(ctx.services(), { session, ip, requestId }, permission);
        if (now.organization.id !== ctx.organization.id) {
          throw new ServiceError("FORBIDDEN", "You look at another organization now.");
        }
      };
      try {
        const { kind, id, lastEventId } = input;
        const seen = lastEventId ?? undefined;
        for await (const { version, progress } of watchProgress({
          ctx,
          input: { kind, id, seen },
          signal,
          authorize,
        })) {
          yield tracked(version, progress);
        }
      } catch (error) {
        throw toLoggedError(ctx, path, error);
      }
    }),
});
