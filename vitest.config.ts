import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{apps,packages,tooling}/*/{src,test}/**/*.test.ts", "bench/*/**/*.test.ts"],
    exclude: ["**/node_modules/**", "apps/console/e2e/**"],
    globalSetup: ["tooling/testing/src/vitest-database.ts"],
    pool: "forks",
    // Much of the time is spent waiting for processes and timers: more at once than there are cores.
    maxWorkers: 4,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
