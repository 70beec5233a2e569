import { callTopics } from "@elaaoms/core/conversation";
import { memoryTypes, sensitivityCategories } from "@elaaoms/core/memory";
import { z } from "zod";

// Structured outputs of OpenAI in strict mode ask for every property: what may be missing is null. Limits stand in the
// descriptions and are enforced when the answer is mapped, because not every compatible server knows them as constraints.
const memorySchema = z.object({
  content: z
    .string()
    .describe(
      "One self-contained statement in the third person, in the caller's language, in your own words, with relative dates resolved to dates.",
    ),
  type: z
    .enum(memoryTypes)
    .describe(
      "factual: who the caller is or what is so; preference: what they like or want done; issue: a problem or an open request; emotion: how they felt about something named; relationship: people in their life.",
    ),
  importance: z.number().describe("1 to 10. 8 and above: every agent of the organization should know it."),
  confidence: z.number().describe("0 to 1: how sure it is that the caller meant this."),
  attribute: z
    .string()
    .nullable()
    .describe("What it is the value of, when the caller has only one such thing at a time; otherwise null."),
  value: z.string().nullable().describe("The bare value of the attribute; null without an attribute."),
  entities: z.array(z.string()).describe("Names, products, places and numbers in the statement."),
  evidence: z
    .array(
      z.object({
        turn: z.number().describe("The number of the turn."),
        quote: z.string().describe("Words copied verbatim from that turn, as few as prove it."),
      }),
    )
    .describe("The turns it rests on, at least one of them the caller's."),
  attributed_to: z
    .enum(["caller", "agent"])
    .describe("caller: said or confirmed by the caller; agent: said by the agent alone."),
  sensitivity: z.array(z.enum(sensitivityCategories)).describe("Kinds of personal data in the statement; often none."),
  valid_from: z.string().nullable().describe("ISO 8601 date from which it holds, when said; otherwise null."),
  valid_until: z.string().nullable().describe("ISO 8601 date until which it holds, when said; otherwise null."),
});

/** What a model answers about one call. Everything that is learned from the call comes in this one answer. */
export const readingSchema = z.object({
  memories: z.array(memorySchema).describe("What is worth remembering for the next call; empty when nothing is."),
  summary: z
    .string()
    .nullable()
    .describe("One or two sentences about the call, in the caller's language; null when nothing was said."),
  caller_name: z.string().nullable().describe("The caller's own name, when said in the call; otherwise null."),
  language: z.string().describe("The caller's language as an ISO 639-1 code, like en."),
  topic: z.enum(callTopics).nullable().describe("What the caller mainly called about; null when none of these fits."),
  insights: z.array(z.string()).describe("At most 5 short statements about the relationship with this caller."),
  open_issues: z.array(z.string()).describe("What the caller still waits for at the end, one short sentence each."),
  greeting: z
    .string()
    .nullable()
    .describe(
      "The agent's first sentence for the next call, in the caller's language, naming nothing sensitive; null when there is nothing to refer to.",
    ),
});

export type Reading = z.output<typeof readingSchema>;
export type ReadingMemory = Reading["memories"][number];
