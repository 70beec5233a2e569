import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The console: where it lies, the program that builds and serves it, and what a build is made from. */
export interface ConsoleApp {
  directory: string;
  /** Next's command-line program. */
  program: string;
  /** Files and folders whose change asks for another build. */
  sources: readonly string[];
}

const ignored =
  /^(node_modules|\..*|e2e|test-results|playwright-report|next-env\.d\.ts|.*\.tsbuildinfo|.*\.test\.tsx?)$/;

/** A hash over paths and contents of everything that a build is made from. */
export function hashSources({ directory, sources }: ConsoleApp): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of listFiles(source)) {
      hash
        .update(`${relative(directory, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

/** Whether the console was built from the sources with this hash. */
export function isBuilt(app: ConsoleApp, hash: string): boolean {
  const stamp = stampPath(app);
  return isComplete(app) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

/** Whether there is a build that Next can serve: without this file it refuses to. */
export function isComplete({ directory }: ConsoleApp): boolean {
  return existsSync(join(directory, ".next", "BUILD_ID"));
}

/** To be called before a build: until the next stamp, whatever lies there is not a build. */
export function forgetBuild(app: ConsoleApp): void {
  rmSync(stampPath(app), { force: true });
  rmSync(join(app.directory, ".next", "BUILD_ID"), { force: true });
}

/** To be called when a build is complete, with the hash of before it. */
export function stampBuild(app: ConsoleApp, hash: string): void {
  writeFileSync(stampPath(app), hash);
}

function stampPath({ directory }: ConsoleApp): string {
  return join(directory, ".next", "built-from");
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !ignored.test(name));
  return entries
    .flatMap((entry) => {
      const child = join(path, entry.name);
      return entry.isDirectory() ? listFiles(child) : entry.isFile() ? [child] : [];
    })
    .sort();
}
