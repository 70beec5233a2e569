export type DemonstrationLanguage = "en" | "es" | "de";

export const demonstrationTopics = [
  "deliveries",
  "repairs",
  "subscriptions",
  "travel",
  "insurance",
  "appointments",
] as const;
export type DemonstrationTopic = (typeof demonstrationTopics)[number];

/**
 * What is said in calls of one language. Lines have places for what differs: `{name}`, `{first}`, `{code}`, `{day}`, `{city}`,
 * `{street}`, `{house}`, `{email}`, `{woman}`, `{man}`, `{item}`.
 */
export interface PhraseBook {
  timeZone: string;
  firstNames: readonly string[];
  lastNames: readonly string[];
  cities: readonly string[];
  streets: readonly string[];
  days: readonly string[];
  /** Names of people close to callers. */
  women: readonly string[];
  men: readonly string[];
  greetings: Readonly<Record<DemonstrationTopic, string>>;
  greetingsAgain: readonly string[];
  introductions: readonly string[];
  introductionsAgain: readonly string[];
  items: Readonly<Record<DemonstrationTopic, readonly string[]>>;
  matters: Readonly<Record<DemonstrationTopic, readonly string[]>>;
  /** What the agent asks, and what the caller answers with the number of their case. */
  codes: readonly (readonly [ask: string, answer: string])[];
  replies: readonly string[];
  prompts: readonly string[];
  /** About themselves, once each. */
  asides: readonly string[];
  /** What only people of certain roles may read. */
  sensitive: readonly string[];
  addresses: readonly (readonly [ask: string, answer: string])[];
  moves: readonly (readonly [ask: string, answer: string])[];
  emails: readonly (readonly [ask: string, answer: string])[];
  contact: readonly string[];
  closings: readonly (readonly [agent: string, caller: string])[];
  titles: Readonly<Record<DemonstrationTopic, string>>;
  summaries: Readonly<Record<DemonstrationTopic, string>>;
}
