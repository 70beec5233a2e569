/** An installed browser to test with, instead of one found in PATH or the one from npm. */
export const chromePath = process.env.CHROME_PATH || undefined;

/** Where to write the results as JSON; nowhere when absent. */
export const jsonReportPath = process.env.ELAAOMS_E2E_REPORT || undefined;

/** Where to put pictures of the screens, for people to look at; nowhere when absent. */
export const screenshotFolder = process.env.ELAAOMS_E2E_SCREENSHOTS || undefined;

/** Of whom the pictures of the README are taken as; see `pictures/main.ts`. */
export const picturesPassword = process.env.ELAAOMS_PICTURES_PASSWORD || undefined;

export const searchPath = process.env.PATH ?? "";

/**
 * The environment of the processes that the tests start: what a program needs to run, and nothing of the service's own
 * variables. A developer's DATABASE_URL must never lead the tests to that database.
 */
export function bareEnvironment(): Record<string, string> {
  const kept = ["HOME", "LANG", "LD_LIBRARY_PATH", "LOGNAME", "PATH", "SHELL", "TMPDIR", "TZ", "USER"];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** The environment of the console, with a build folder of its own: a console that runs beside the tests keeps its build. */
export function consoleEnvironment(): Record<string, string> {
  return { ...bareEnvironment(), NEXT_TELEMETRY_DISABLED: "1", ELAAOMS_CONSOLE_BUILD_DIR: "e2e/.next" };
}
