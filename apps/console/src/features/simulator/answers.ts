import { z } from "zod";

const entries = z.array(z.object({ content: z.string() })).catch([]);
const contextSchema = z.object({
  memories: entries,
  preferences: entries,
  relationship_insights: entries,
  conflicts: entries,
});
const clientDataSchema = z.object({
  dynamic_variables: z
    .object({
      memory_known_caller: z.boolean(),
      memory_caller_name: z.string(),
      memory_greeting: z.string(),
      memory_last_call: z.string(),
      memory_context: z.string(),
    })
    .loose(),
  conversation_config_override: z.object({ agent: z.object({ first_message: z.string() }) }).optional(),
});

/** What an agent is told before a call, in its parts. */
export interface HeardBefore {
  isKnown: boolean;
  name: string;
  greeting: string;
  lastCall: string;
  /** The first sentence that the agent is made to say; null where it may not be set. */
  firstMessage: string | null;
  sections: { title: string; entries: string[] }[];
  /** Variables that the agent declares itself. */
  ownVariables: [name: string, value: string][];
}

/** Reads the answer of the hook before a call; null for what is none. */
export function readClientData(body: unknown): HeardBefore | null {
  const parsed = clientDataSchema.safeParse(body);
  if (!parsed.success) return null;
  const { dynamic_variables: variables, conversation_config_override: override } = parsed.data;
  const context = contextSchema.safeParse(parseJson(variables.memory_context)).data;
  const sections = [
    { title: "Memories", entries: context?.memories ?? [] },
    { title: "Preferences", entries: context?.preferences ?? [] },
    { title: "Relationship", entries: context?.relationship_insights ?? [] },
    { title: "Conflicts", entries: context?.conflicts ?? [] },
  ];
  return {
    isKnown: variables.memory_known_caller,
    name: variables.memory_caller_name,
    greeting: variables.memory_greeting,
    lastCall: variables.memory_last_call,
    firstMessage: override?.agent.first_message ?? null,
    sections: sections
      .filter((section) => section.entries.length > 0)
      .map((section) => ({ title: section.title, entries: section.entries.map(({ content }) => content) })),
    ownVariables: Object.entries(variables)
      .filter(([name]) => !name.startsWith("memory_"))
      .map(([name, value]) => [name, String(value)]),
  };
}

const searchSchema = z.object({
  data: z.object({
    results: z.array(
      z.object({ memory_id: z.string(), content: z.string(), relevance: z.number(), importance: z.number() }),
    ),
    summary: z.string(),
  }),
});

export type FoundDuring = z.infer<typeof searchSchema>["data"];

/** Reads the answer of the memory tool; null for what is none. */
export function readSearch(body: unknown): FoundDuring | null {
  return searchSchema.safeParse(body).data?.data ?? null;
}

/** What a hook says of itself, where it refused. */
export function readMessage(body: unknown): string | null {
  return z.object({ message: z.string() }).safeParse(body).data?.message ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
