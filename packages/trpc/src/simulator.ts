import { textSchema } from "@elaaoms/core/text";
import { askClientData, askSearchMemory } from "@elaaoms/services/simulator/ask-hooks";
import { followCall } from "@elaaoms/services/simulator/follow-call";
import { listTestCallers } from "@elaaoms/services/simulator/list-test-callers";
import { sendCall } from "@elaaoms/services/simulator/send-call";
import { z } from "zod";
import { protectedProcedure, router } from "./procedures.ts";
import { turnsSchema } from "./simulated-turns.ts";

const simulatorProcedure = protectedProcedure("simulator.use");
const name = textSchema.pipe(z.string().trim().min(1).max(256));
const conversationId = z.string().regex(/^conv_sim_[0-9a-f]{32}$/, "Expected the id of a simulated call");
const line = z.object({
  number: z.string().trim().min(1).max(64),
  agent: z.object({ id: name, name }),
  conversationId: conversationId.optional(),
});

/** Everything goes through the webhooks themselves, with the organization's credentials, which stay on the server. */
export const simulatorRouter = router({
  listCallers: simulatorProcedure.query(({ ctx }) => listTestCallers({ ctx })),

  /** Before the call. These are mutations: each is a request that the logs of what agents were given tell of. */
  askClientData: simulatorProcedure.input(line).mutation(({ ctx, input }) => askClientData({ ctx, input })),

  /** During the call. */
  searchMemory: simulatorProcedure
    .input(
      line.extend({
        query: textSchema.pipe(z.string().trim().min(1).max(1_000)),
        searchAllAgents: z.boolean().default(false),
        limit: z.number().int().min(1).max(20).default(5),
      }),
    )
    .mutation(({ ctx, input }) => askSearchMemory({ ctx, input })),

  /** After the call. */
  sendCall: simulatorProcedure
    .input(
      line.extend({
        turns: turnsSchema,
        language: z
          .string()
          .regex(/^[a-z]{2,3}$/)
          .nullable()
          .default(null),
      }),
    )
    .mutation(({ ctx, input }) => sendCall({ ctx, input })),

  /** How far such a call is, and what was learned from it. */
  follow: simulatorProcedure.input(z.object({ conversationId })).query(({ ctx, input }) => followCall({ ctx, input })),
});
