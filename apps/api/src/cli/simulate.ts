import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { returningCallerStory } from "@elaaoms/elevenlabs/simulator/returning-caller-story";
import { readEnv } from "../env.ts";
import { readLocalCredentials } from "../local-credentials.ts";
import { describeFailure, isArgumentError } from "./describe-failure.ts";
import { readServiceUrl } from "./read-service-url.ts";
import { playCall, SimulationError, type Target } from "./simulate/play-call.ts";
import { createPrinter } from "./simulate/printer.ts";

const usage = `Usage: pnpm simulate [--url http://127.0.0.1:8000]

Plays a returning caller's three calls against a running service, through its webhooks. Credentials come from
ELEVENLABS_POST_CALL_HMAC_KEY, ELAAOMS_WEBHOOK_TOKEN and ELAAOMS_API_KEY, else from the data folder.
`;

try {
  const { values } = parseArgs({ options: { url: { type: "string" }, help: { type: "boolean" } } });
  if (values.help) process.stdout.write(usage);
  else await simulate(readTarget(values.url));
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n${isArgumentError(error) ? usage : ""}`);
  process.exitCode = 1;
}

async function simulate(target: Target): Promise<void> {
  const print = createPrinter({ write: (text) => void process.stdout.write(text), color: process.stdout.isTTY });
  const run = Date.now().toString(36);
  // A number of the range kept for fiction, new for each telling: the first call is a stranger's.
  const callerNumber = `+1218555${String(randomInt(100, 10_000)).padStart(4, "0")}`;
  const story = returningCallerStory({ now: new Date(), run, callerNumber });
  print.opening(target.url, callerNumber);
  for (const [index, call] of story.entries()) print.call(index + 1, call, await playCall(target, call));
  print.closing(target.url, callerNumber);
}

function readTarget(given: string | undefined): Target {
  const env = readEnv();
  const local = readLocalCredentials(env.dataDirectory);
  const credentials = {
    apiKey: env.ELAAOMS_API_KEY ?? local.apiKey,
    webhookToken: env.ELAAOMS_WEBHOOK_TOKEN ?? local.webhookToken,
    hmacKey: env.ELEVENLABS_POST_CALL_HMAC_KEY ?? local.hmacKey,
  };
  const { apiKey, webhookToken, hmacKey } = credentials;
  if (!apiKey || !webhookToken || !hmacKey) {
    throw new SimulationError(
      `The service's credentials are neither in the environment nor in ${env.dataDirectory}. Start it first: pnpm start.`,
    );
  }
  return { url: readServiceUrl(given), apiKey, webhookToken, hmacKey };
}
