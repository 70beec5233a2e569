import { textSchema } from "@elaaoms/core/text";
import { refreshNow } from "@elaaoms/services/agents/refresh-now";
import { listAgents } from "@elaaoms/services/agents/viewing/list-agents";
import { readAgent } from "@elaaoms/services/agents/viewing/read-agent";
import { z } from "zod";
import { protectedProcedure, router } from "./procedures.ts";

const agent = z.object({ agentId: textSchema.pipe(z.string().min(1).max(256)) });
const agentsProcedure = protectedProcedure("agents.manage");

export const agentsRouter = router({
  /** Those that webhooks taught us of. Open to whoever sees states of conversations, which name agents. */
  list: protectedProcedure("conversation_states.read").query(({ ctx }) => listAgents({ ctx })),

  read: agentsProcedure.input(agent).query(({ ctx, input }) => readAgent({ ctx, input })),

  /** Fetches the profile from ElevenLabs now. */
  refresh: agentsProcedure.input(agent).mutation(({ ctx, input }) => refreshNow({ ctx, input })),
});
