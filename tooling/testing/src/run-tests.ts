import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./run-command.ts";

/**
 * `pnpm test`: every suite, one after the other because each uses the whole machine, and a last line that counts the tests
 * of all of them. Arguments narrow the first suite to matching files and leave the browser out.
 */
const root = fileURLToPath(new URL("../../../", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "elaaoms-reports-"));
const filters = process.argv.slice(2);

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The shape of Vitest's JSON report, as far as it is read here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
  success: boolean;
}

/** The shape of Playwright's JSON report, as far as it is read here. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

const counts: Counts[] = [];
let failedSuites = 0;

try {
  await runVitest();
  if (filters.length === 0) await runPlaywright();
} finally {
  rmSync(reports, { recursive: true, force: true });
}
const total = (key: keyof Counts) => counts.reduce((sum, count) => sum + count[key], 0);
const skipped = total("skipped") > 0 ? `, ${total("skipped")} skipped` : "";
process.stdout.write(`\n${total("passed")} passed, ${Math.max(total("failed"), failedSuites)} failed${skipped}\n`);
process.exitCode = failedSuites > 0 ? 1 : 0;

async function runVitest(): Promise<void> {
  title("Unit and integration tests");
  const report = join(reports, "vitest.json");
  const code = await runCommand(
    "vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...filters],
    { cwd: root },
  );
  settle("vitest", code, () => {
    const read: VitestReport = readReport(report);
    return {
      passed: read.numPassedTests,
      // A file that does not load fails without any test of its own.
      failed: Math.max(read.numFailedTests, read.success ? 0 : 1),
      skipped: read.numPendingTests,
    };
  });
}

async function runPlaywright(): Promise<void> {
  title("Browser tests");
  const report = join(reports, "playwright.json");
  const code = await runCommand("pnpm", ["--filter", "@elaaoms/console", "run", "e2e"], {
    cwd: root,
    env: { ...process.env, ELAAOMS_E2E_REPORT: report },
  });
  settle("playwright", code, () => {
    const { stats, errors }: PlaywrightReport = readReport(report);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
  });
}

function settle(suite: string, code: number, read: () => Counts): void {
  const counted = readCounts(suite, read);
  counts.push(counted);
  if (code !== 0 || counted.failed > 0 || counted.passed === 0) failedSuites += 1;
}

function readCounts(suite: string, read: () => Counts): Counts {
  try {
    return read();
  } catch {
    process.stdout.write(`\n${suite} left no report: it did not get as far as running its tests.\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function readReport<Report>(path: string): Report {
  return JSON.parse(readFileSync(path, "utf8")) as Report;
}

function title(text: string): void {
  process.stdout.write(`\n── ${text} ──\n`);
}
