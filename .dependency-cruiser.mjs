/** Which layers may import which: acyclic, and the database only where use cases live. */
const engines = "^packages/(audit|db|queue|extraction|recall|privacy|elevenlabs|openmemory)/";
const tests = "(\\.test\\.ts$|/test/|/testing/|/fixtures/|/e2e/)";

export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "core-imports-nothing-of-ours",
      severity: "error",
      from: { path: "^packages/core/" },
      to: { path: "^(apps|packages)/(?!core/)" },
    },
    {
      name: "engines-import-core-alone",
      comment:
        "Engines are data in, data out: they know neither one another nor the use cases; what reaches a server imports remote, too.",
      severity: "error",
      from: { path: engines, pathNot: tests },
      to: { path: "^(apps|packages)/(?!core/|remote/)", pathNot: "^packages/$1/" },
    },
    {
      name: "remote-imports-nothing-of-ours",
      severity: "error",
      from: { path: "^packages/remote/" },
      to: { path: "^(apps|packages)/(?!remote/)" },
    },
    {
      name: "pure-engines-know-no-database",
      severity: "error",
      from: { path: "^packages/(audit|extraction|recall|privacy|elevenlabs|openmemory|remote|core)/" },
      to: { path: "node_modules/(pg|pg-boss|drizzle-orm|fastify|next)/" },
    },
    {
      name: "services-import-no-transport",
      severity: "error",
      from: { path: "^packages/services/" },
      to: { path: "^(apps|packages/(trpc|openmemory))/|node_modules/(fastify|@trpc|next)/" },
    },
    {
      name: "routers-go-through-services",
      severity: "error",
      from: { path: "^packages/trpc/" },
      to: {
        path: "^(apps|packages/(audit|db|queue|extraction|recall|privacy|elevenlabs|openmemory))/|node_modules/(pg|drizzle-orm)/",
      },
    },
    {
      name: "routes-and-jobs-import-no-database",
      comment: "They parse, authorize, call one service and map the result.",
      severity: "error",
      from: { path: "^apps/api/src/(routes|jobs)/", pathNot: tests },
      to: { path: "^packages/db/|node_modules/(pg|drizzle-orm)/" },
    },
    {
      name: "console-talks-to-the-api-only",
      comment: "Types of the routers are all it shares with the service; its browser tests may start the real one.",
      severity: "error",
      from: { path: "^apps/console/", pathNot: tests },
      to: { path: "^(apps/(?!console/)|packages/(?!core/|trpc/))" },
    },
    {
      name: "packages-import-no-app",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^apps/" },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(vitest|bun:|\\.next)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(\\.next/|next-env\\.d\\.ts)" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
