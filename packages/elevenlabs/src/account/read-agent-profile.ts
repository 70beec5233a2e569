import { z } from "zod";

/** What a memory needs to know of an agent. */
export interface FetchedAgentProfile {
  name: string | null;
  /** ISO 639, as the platform writes it. */
  language: string | null;
  /** Declared dynamic variables with their placeholders; one without a placeholder has "". */
  dynamicVariables: Record<string, string | number | boolean>;
  /** Whether the conversation initiation webhook may set the first message. */
  allowsFirstMessageOverride: boolean;
}

const placeholders = z.record(z.string(), z.unknown()).nullish();

/** The part that is read of the SDK's `GetAgentResponseModel`. */
const agentSchema = z.object({
  name: z.string().nullish(),
  conversationConfig: z.object({
    agent: z
      .object({
        language: z.string().nullish(),
        dynamicVariables: z
          .object({
            dynamicVariablePlaceholders: placeholders,
            // The SDK hands on, and takes, this one unconverted in places.
            dynamic_variable_placeholders: placeholders,
          })
          .nullish(),
      })
      .nullish(),
  }),
  platformSettings: z
    .object({
      overrides: z
        .object({
          enableConversationInitiationClientDataFromWebhook: z.boolean().nullish(),
          conversationConfigOverride: z
            .object({ agent: z.object({ firstMessage: z.boolean().nullish() }).nullish() })
            .nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

/** Reads an agent as the SDK returns it. Throws ZodError when it is not one. */
export function readAgentProfile(value: unknown): FetchedAgentProfile {
  const { name, conversationConfig, platformSettings } = agentSchema.parse(value);
  const declared = conversationConfig.agent?.dynamicVariables;
  const overrides = platformSettings?.overrides;
  return {
    name: name ?? null,
    language: conversationConfig.agent?.language ?? null,
    dynamicVariables: readPlaceholders({
      ...declared?.dynamic_variable_placeholders,
      ...declared?.dynamicVariablePlaceholders,
    }),
    // The platform fails or ignores an override that is not enabled: only what is said to be allowed is.
    allowsFirstMessageOverride:
      overrides?.conversationConfigOverride?.agent?.firstMessage === true &&
      overrides.enableConversationInitiationClientDataFromWebhook !== false,
  };
}

function readPlaceholders(declared: Record<string, unknown>): FetchedAgentProfile["dynamicVariables"] {
  return Object.fromEntries(Object.entries(declared).map(([name, value]) => [name, readPlaceholder(value)]));
}

/** The webhook may answer with strings, numbers and booleans: lists and objects go as JSON. */
function readPlaceholder(value: unknown): string | number | boolean {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return JSON.stringify(value);
}
