import { sql } from "drizzle-orm";
import { boolean, integer, pgTable, real, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

const engines = ["local", "openai", "anthropic"] as const;

/** What agents are told under the default privacy rules. */
export const defaultTellableCategories = ["contact", "location", "date_of_birth"];

/**
 * Whose key and address an engine is asked with. `installation`: both the installation's; `own`: the organization's key, at its
 * own address or the provider's; `none`: an address of the organization that asks for no key. It says whose key is meant
 * also when that key is gone, so that nothing takes its place unnoticed.
 */
const credentials = ["installation", "own", "none"] as const;

export const organizationSettings = pgTable("organization_settings", {
  organizationId: text()
    .primaryKey()
    .references(() => organizations.id, { onDelete: "cascade" }),
  /** ISO 3166 country that numbers without a country code are read in; null reads only international numbers. */
  defaultCountry: text(),
  /** Below this relevance of the best own result, a search goes on in the other agents' memories. */
  relevanceThreshold: real().notNull().default(0.7),
  /** Whether a search may read other agents' memories that are not shared. */
  searchSharedOnly: boolean().notNull().default(false),
  /** Active memories of one caller above which the least important are archived. */
  maxActiveMemories: integer().notNull().default(100),
  /**
   * Calls of one caller within an hour above which they count as high-frequency, and how many of such a caller's calls are
   * read an hour. 0 marks and puts off nobody.
   */
  highFrequencyCalls: integer().notNull().default(10),
  /** Months after which the organization's policy wants data gone; reported, never acted on. Null has no policy. */
  retentionMonths: integer(),
  /** What the organization's calls are read with; null leaves all of it to the installation. */
  llmProvider: text({ enum: engines }),
  /** Null is the provider's default, or the installation's model where the installation's access is used. */
  llmModel: text(),
  /** Null is the provider's own address, or the installation's where its access is used. */
  llmBaseUrl: text(),
  /** Null for `local`. */
  llmCredentials: text({ enum: credentials }),
  /** Null is none, once the organization has chosen a provider. */
  llmFallbackProvider: text({ enum: engines }),
  llmFallbackModel: text(),
  llmFallbackBaseUrl: text(),
  llmFallbackCredentials: text({ enum: credentials }),
  /** Raised with every change of the privacy rules; validates what is cached under them. */
  privacyVersion: integer().notNull().default(0),
  /** Categories of personal data that agents are told, by the privacy rules. A memory of any other is withheld. */
  tellableCategories: text().array().notNull().default(defaultTellableCategories),
  /** Those of them that are sensitive all the same: that an agent was given them is audited. */
  givenCategories: text().array().notNull().default([]),
  updatedAt: instant().notNull().default(sql`now()`),
});
