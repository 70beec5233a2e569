import type { organizationSettings } from "@elaaoms/db/schema/index";
import type { ChosenEngine, EngineChoice } from "./engine-plan.ts";

type Columns = Pick<
  typeof organizationSettings.$inferSelect,
  | "llmProvider"
  | "llmModel"
  | "llmBaseUrl"
  | "llmCredentials"
  | "llmFallbackProvider"
  | "llmFallbackModel"
  | "llmFallbackBaseUrl"
  | "llmFallbackCredentials"
>;

/** What an organization's settings say of its engines; null when they leave them to the installation. */
export function readChoice(row: Columns): EngineChoice | null {
  if (row.llmProvider === null) return null;
  return {
    primary: {
      provider: row.llmProvider,
      model: row.llmModel,
      baseUrl: row.llmBaseUrl,
      credentials: row.llmCredentials,
    },
    fallback: row.llmFallbackProvider && {
      provider: row.llmFallbackProvider,
      model: row.llmFallbackModel,
      baseUrl: row.llmFallbackBaseUrl,
      credentials: row.llmFallbackCredentials,
    },
  };
}

const none: { [Column in keyof ChosenEngine]: null } = {
  provider: null,
  model: null,
  baseUrl: null,
  credentials: null,
};

/** The columns that hold a choice; null leaves everything to the installation. */
export function columnsOf(choice: EngineChoice | null): Columns {
  const primary = choice?.primary ?? none;
  const fallback = choice?.fallback ?? none;
  return {
    llmProvider: primary.provider,
    llmModel: primary.model,
    llmBaseUrl: primary.baseUrl,
    llmCredentials: primary.credentials,
    llmFallbackProvider: fallback.provider,
    llmFallbackModel: fallback.model,
    llmFallbackBaseUrl: fallback.baseUrl,
    llmFallbackCredentials: fallback.credentials,
  };
}
