import { textSchema } from "@elaaoms/core/text";
import { mergeCallers } from "@elaaoms/services/callers/merge-callers";
import { splitCaller } from "@elaaoms/services/callers/split-caller";
import { linkConversation } from "@elaaoms/services/conversations/link-conversation";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { contextOf, refusals, type V1Scope } from "./scope.ts";

const externalId = textSchema.pipe(z.string().trim().min(1).max(256));
const reason = textSchema.pipe(z.string().trim().min(1).max(500)).optional().describe("For the audit log.");
const callerPath = z.object({ caller_id: textSchema.pipe(z.string().min(1).max(256)) });
const answer = z.object({ caller_id: z.string() });

export function registerCallerMerging(scope: V1Scope): void {
  registerMerge(scope);
  registerSplit(scope);
  registerLink(scope);
}

function registerMerge(scope: V1Scope): void {
  scope.post(
    "/callers/:caller_id/merge",
    {
      config: { permission: "callers.change" },
      schema: {
        tags: ["Callers"],
        summary: "Merge a caller into this one",
        description:
          "The two are one person: everything of the other comes here, and its id leads here from then on. Undone by a split with `merged_caller_id`.",
        params: callerPath,
        body: z.object({ other: externalId.describe("A number in any spelling, a user id, or our own id."), reason }),
        response: { 200: successSchema(answer), ...refusals(400, 404, 409) },
      },
    },
    async (request) => {
      const { other: otherId, reason: why } = request.body;
      const input = { callerId: request.params.caller_id, otherId, reason: why };
      const { callerId } = await mergeCallers({ ctx: contextOf(request), input });
      return success(request, "Callers merged.", { caller_id: callerId });
    },
  );
}

function registerSplit(scope: V1Scope): void {
  scope.post(
    "/callers/:caller_id/split",
    {
      config: { permission: "callers.change" },
      schema: {
        tags: ["Callers"],
        summary: "Split a caller in two",
        description:
          "An identity goes to a new caller, with its calls and the memories that rest on them; or somebody who was merged becomes a caller of their own again, under their own id. `caller_id` of the answer is the other caller.",
        params: callerPath,
        body: z.union([z.object({ identity: externalId, reason }), z.object({ merged_caller_id: externalId, reason })]),
        response: { 200: successSchema(answer), ...refusals(400, 404, 409) },
      },
    },
    async (request) => {
      const { body } = request;
      const off = "identity" in body ? { identity: body.identity } : { mergedCallerId: body.merged_caller_id };
      const input = { callerId: request.params.caller_id, off, reason: body.reason };
      const { callerId } = await splitCaller({ ctx: contextOf(request), input });
      return success(request, "Caller split.", { caller_id: callerId });
    },
  );
}

function registerLink(scope: V1Scope): void {
  scope.post(
    "/conversations/:id/caller",
    {
      config: { permission: "callers.change" },
      schema: {
        tags: ["Conversations"],
        summary: "File an anonymous conversation under a caller",
        description: "With what was learned from it, as if it had arrived so.",
        params: z.object({ id: textSchema.pipe(z.string().min(1).max(256)) }),
        body: z.object({ caller_id: externalId, reason }),
        response: { 200: successSchema(z.object({ id: z.string() })), ...refusals(400, 404, 409) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { caller_id: callerId, reason: why } = request.body;
      await linkConversation({ ctx: contextOf(request), input: { conversationId: id, callerId, reason: why } });
      return success(request, "Conversation filed.", { id });
    },
  );
}
