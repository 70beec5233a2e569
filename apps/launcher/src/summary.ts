import { styleText } from "node:util";

/** What the API generated at its first start, and hands out once. */
interface FirstStart {
  organization: string;
  apiKey?: string;
  webhookToken?: string;
  hmacKey?: string;
}

/** What the API says when it serves. */
export interface ReadyMessage {
  type: "ready";
  apiUrl: string;
  dataDir: string;
  firstStart?: FirstStart;
  /** Makes the console's owner, once, while there is none. */
  setupUrl?: string;
}

/** Whether a message from the API is its ready message. */
export function isReadyMessage(message: unknown): message is ReadyMessage {
  if (typeof message !== "object" || message === null) return false;
  const { type, apiUrl, dataDir } = message as Record<string, unknown>;
  return type === "ready" && typeof apiUrl === "string" && typeof dataDir === "string";
}

/** The page that a person sees when the service runs. `consoleLine` says where the console is, or how far. */
export function formatSummary(ready: ReadyMessage, consoleLine: string): string {
  const { apiUrl, dataDir, firstStart, setupUrl } = ready;
  return [
    "",
    bold("ELAAOMS is running."),
    "",
    `  API            ${apiUrl}`,
    `  Reference      ${apiUrl}/docs`,
    `  Console        ${consoleLine}`,
    `  Data folder    ${dataDir}`,
    "                 database, generated keys and logs; whoever reads it reads everything, so back it up safely",
    "",
    bold("Webhooks to enter at ElevenLabs"),
    "",
    `  before a call  ${apiUrl}/webhook/client-data`,
    `  in a call      ${apiUrl}/webhook/search-memory`,
    `  after a call   ${apiUrl}/webhook/post-call`,
    "",
    ...formatSetup(setupUrl),
    ...formatFirstStart(firstStart),
    "Next: `pnpm simulate` in another terminal plays a returning caller through these webhooks.",
    "Ctrl-C stops everything.",
    "",
  ].join("\n");
}

function formatSetup(setupUrl: string | undefined): string[] {
  if (setupUrl === undefined) return [];
  return [bold("Create the console's owner: this link works once, within 24 hours"), "", `  ${setupUrl}`, ""];
}

function formatFirstStart(firstStart: FirstStart | undefined): string[] {
  if (firstStart === undefined) return [];
  const { organization, apiKey, webhookToken, hmacKey } = firstStart;
  const secrets = [
    ["REST key", apiKey],
    ["Webhook token", webhookToken],
    ["Webhook HMAC", hmacKey],
  ] as const;
  const lines = secrets.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(14)} ${value}`]));
  if (lines.length === 0) return [];
  return [bold(`Made for the organization "${organization}", shown only this once: keep them`), "", ...lines, ""];
}

/** Bold on a terminal that shows it, unless NO_COLOR says otherwise. */
function bold(text: string): string {
  return styleText("bold", text, { stream: process.stdout });
}
