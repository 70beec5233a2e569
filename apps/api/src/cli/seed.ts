import { parseArgs } from "node:util";
import { consoleOriginsOf } from "../console-origins.ts";
import { readEnv } from "../env.ts";
import { describeFailure, isArgumentError } from "./describe-failure.ts";
import { withInstallation } from "./installation.ts";
import { createProgressBar } from "./progress-bar.ts";
import { readServiceUrl } from "./read-service-url.ts";
import { runSeed, type Seeded, type SeedSize } from "./seed/run-seed.ts";
import { SeedError } from "./seed/seed-error.ts";

const usage = `Usage: pnpm seed [--small] [--name <organization>] [--url http://127.0.0.1:8000]

Makes a demonstration organization beside a running service: 300 invented callers and 1,200 calls in three languages, with
what a team did about them. --small makes 30 callers and 120 calls. An organization of the name must not exist yet.
`;

const full: SeedSize = {
  callers: 300,
  calls: 1_200,
  asked: 150,
  workload: { reveals: 18, flags: 12, corrections: 8, deletions: 4, decisions: 4, marks: 6, readAgain: 4 },
};
const small: SeedSize = {
  callers: 30,
  calls: 120,
  asked: 20,
  workload: { reveals: 4, flags: 3, corrections: 2, deletions: 1, decisions: 1, marks: 2, readAgain: 1 },
};

try {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values } = parseArgs({ options: { small: flag, name: text, url: text, help: flag } });
  if (values.help) process.stdout.write(usage);
  else await seed(values);
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n${isArgumentError(error) ? usage : ""}`);
  process.exitCode = 1;
}

async function seed(values: { small?: boolean; name?: string; url?: string }): Promise<void> {
  const began = performance.now();
  const [origin] = consoleOriginsOf(readEnv());
  const print = (text: string) => void process.stdout.write(text);
  const seeded = await withInstallation("pnpm seed", async (installation) => {
    if (installation.isAlone) throw new SeedError("No service runs here. Start it first: pnpm start.");
    return runSeed(installation, {
      name: values.name ?? "Wrenfield Services",
      size: values.small ? small : full,
      now: new Date(),
      url: readServiceUrl(values.url),
      origin,
      say: (line) => print(`${line}\n`),
      progress: createProgressBar({ write: print, isTty: process.stdout.isTTY }),
    });
  });
  print(describe(seeded, origin, Math.round((performance.now() - began) / 1_000)));
}

function describe({ slug, team, password, calls, failed, requests }: Seeded, origin: string, seconds: number): string {
  const people = Object.entries(team).map(([role, { email }]) => `  ${role.replace("_", " ").padEnd(16)} ${email}`);
  return `
Organization ${slug} exists: ${calls} calls, ${failed} of which could not be read at first, ${requests} requests of callers. It took ${seconds} s.

Sign in at ${origin} as any of them. The password of all is shown this once: ${password}

${people.join("\n")}
`;
}
