import { textSchema } from "@elaaoms/core/text";
import { type CallerListItem, listCallers } from "@elaaoms/services/callers/list-callers";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { callerMarks, toCallerMarks } from "./caller-marks.ts";
import { contextOf, refusals, type V1Scope } from "./scope.ts";

const flagQuery = z.enum(["true", "false"]).transform((text) => text === "true");

const listQuery = z.object({
  query: textSchema
    .pipe(z.string().trim().min(1).max(256))
    .optional()
    .describe("A number in any spelling or its last digits, beginnings of the words of a name, a user id, our own id."),
  vip: flagQuery.optional(),
  test: flagQuery.optional(),
  high_frequency: flagQuery.optional(),
  cursor: textSchema.pipe(z.string().max(512)).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const itemSchema = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    language: z.string().nullable(),
    identities: z.array(z.object({ kind: z.string(), value: z.string() })),
    ...callerMarks,
    restricted: z.boolean().describe("Stored, and neither told to agents nor processed."),
    conversations: z.number().int(),
    memories: z.number().int().describe("Those that hold today."),
    created_at: z.iso.datetime(),
    last_call_at: z.iso.datetime().nullable(),
  })
  .meta({ id: "CallerListItem" });

export function registerCallerList(scope: V1Scope): void {
  scope.get(
    "/callers",
    {
      config: { permission: "callers.read" },
      schema: {
        tags: ["Callers"],
        summary: "List callers",
        description: "Those heard last first, a page at a time.",
        querystring: listQuery,
        response: {
          200: successSchema(z.object({ items: z.array(itemSchema), next_cursor: z.string().nullable() })),
          ...refusals(400),
        },
      },
    },
    async (request) => {
      const { high_frequency: highFrequency, ...rest } = request.query;
      const page = await listCallers({ ctx: contextOf(request), input: { ...rest, highFrequency } });
      return success(request, "Callers listed.", { items: page.items.map(toItem), next_cursor: page.nextCursor });
    },
  );
}

function toItem({ caller, identities, conversations, memories }: CallerListItem): z.infer<typeof itemSchema> {
  return {
    id: caller.id,
    name: caller.name,
    language: caller.language,
    identities,
    ...toCallerMarks(caller),
    restricted: caller.restrictedAt !== null,
    conversations,
    memories,
    created_at: caller.createdAt.toISOString(),
    last_call_at: caller.lastCallAt?.toISOString() ?? null,
  };
}
