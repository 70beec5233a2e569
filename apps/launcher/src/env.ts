/**
 * The environment of `pnpm start` and `pnpm dev`. A `.env` file at the repository root is read first; what is set
 * already wins over it.
 *
 * | variable | meaning (default) |
 * |---|---|
 * | `PORT`, `CONSOLE_PORT`, `HOST` | where the API and the console listen (8000, 3000, 127.0.0.1) |
 * | `ELAAOMS_DATA_DIR` | embedded database, generated keys, logs; relative to the repository root (`.elaaoms`) |
 * | `ELAAOMS_CONSOLE` | `off` runs the API alone, without building or serving the console (`on`) |
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

export interface LauncherEnv {
  port: number;
  consolePort: number;
  host: string;
  /** Absolute. */
  dataDirectory: string;
  console: boolean;
  /** What children start with: everything this process got, and the values above. */
  forChildren: NodeJS.ProcessEnv;
}

/** A variable with a value that it does not take. The message is one line for the person who set it. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/** Reads `.env` of the repository root, when there is one, and the environment. Throws EnvironmentError. */
export function readEnv(root: string): LauncherEnv {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return parseEnv(root, process.env);
}

/** Checks an environment. Throws EnvironmentError naming the variable, what it got and what it takes. */
export function parseEnv(root: string, env: NodeJS.ProcessEnv): LauncherEnv {
  const port = parsePort("PORT", env.PORT, 8000);
  const consolePort = parsePort("CONSOLE_PORT", env.CONSOLE_PORT, 3000);
  const host = env.HOST || "127.0.0.1";
  const dataDirectory = resolve(root, env.ELAAOMS_DATA_DIR || ".elaaoms");
  const consoleSwitch = env.ELAAOMS_CONSOLE || "on";
  if (consoleSwitch !== "on" && consoleSwitch !== "off") {
    throw new EnvironmentError(`ELAAOMS_CONSOLE is "${consoleSwitch}"; it takes on or off.`);
  }
  const checked = {
    PORT: String(port),
    CONSOLE_PORT: String(consolePort),
    HOST: host,
    ELAAOMS_DATA_DIR: dataDirectory,
  };
  return {
    port,
    consolePort,
    host,
    dataDirectory,
    console: consoleSwitch === "on",
    forChildren: { ...env, ...checked },
  };
}

function parsePort(name: string, value: string | undefined, byDefault: number): number {
  if (value === undefined || value === "") return byDefault;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new EnvironmentError(
    `${name} is "${value}"; it takes a port number from 1 to 65535 (${byDefault} when not set).`,
  );
}
