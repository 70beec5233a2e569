import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { bareEnvironment, chromePath, searchPath } from "../env.ts";
import { unpackChromium } from "./unpack-chromium.ts";

export interface Browser {
  executablePath: string;
  env: Record<string, string>;
}

const installedNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * A Chromium to test with: the one that CHROME_PATH names, else one in PATH, else the one from npm, which brings its
 * libraries and a font and so starts on a machine with nothing installed, for root and for an ordinary user.
 */
export async function findBrowser(): Promise<Browser> {
  const installed = chromePath ?? findInstalled();
  if (installed) return { executablePath: installed, env: bareEnvironment() };
  const chromium = await unpackChromium();
  return {
    executablePath: chromium.executablePath,
    env: { ...bareEnvironment(), LD_LIBRARY_PATH: chromium.libraries, FONTCONFIG_FILE: chromium.fontConfiguration },
  };
}

function findInstalled(): string | undefined {
  return searchPath
    .split(delimiter)
    .flatMap((folder) => installedNames.map((name) => join(folder, name)))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
