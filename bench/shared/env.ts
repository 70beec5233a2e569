/** What every process that a bench starts inherits. */
export function inheritedEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, NODE_ENV: "production" };
}
