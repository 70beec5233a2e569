import { textSchema } from "@elaaoms/core/text";
import { readCaller } from "@elaaoms/services/callers/read-caller";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { memorySchema, toMemoryResource } from "./memory-resource.ts";
import { contextOf, refusals, type V1Scope } from "./scope.ts";

const callerSchema = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    names_heard: z.array(z.string()).describe("More than one: several people use the number."),
    language: z.string().nullable(),
    identities: z.array(z.object({ kind: z.string(), value: z.string() })),
    conversations: z.number().int(),
    created_at: z.iso.datetime(),
    last_call_at: z.iso.datetime().nullable(),
    greeting: z.string().nullable().describe("What the next call is greeted with."),
    memories: z.array(memorySchema).describe("What is held to be true today, most important first."),
  })
  .meta({ id: "Caller" });

export function registerCallers(scope: V1Scope): void {
  scope.get(
    "/callers/:caller_id",
    {
      schema: {
        tags: ["Callers"],
        summary: "Read what is known of a caller",
        description: "By number (E.164 or any common spelling, URL-encoded), user id, or our own caller id.",
        params: z.object({ caller_id: textSchema.pipe(z.string().min(1).max(256)) }),
        response: { 200: successSchema(callerSchema), ...refusals(404) },
      },
    },
    async (request) => {
      const view = await readCaller({ ctx: contextOf(request), input: { callerId: request.params.caller_id } });
      return success(request, "Caller read.", {
        id: view.caller.id,
        name: view.caller.name,
        names_heard: view.caller.namesHeard,
        language: view.caller.language,
        identities: view.identities,
        conversations: view.conversations,
        created_at: view.caller.createdAt.toISOString(),
        last_call_at: view.caller.lastCallAt?.toISOString() ?? null,
        greeting: view.brief?.greeting ?? null,
        memories: view.memories.map(toMemoryResource),
      });
    },
  );
}
