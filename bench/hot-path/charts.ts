import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chartsOf, drawBars } from "./report/charts.ts";
import { benchResultSchema } from "./report/result.ts";
import { formatResult } from "./report/table.ts";

/* Draws the charts of a result of `pnpm bench`: `pnpm bench:charts [--json file] [--out folder]`. Prints its table. */

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: {
    json: { type: "string", default: here("../results/hot-path.json") },
    out: { type: "string", default: here("../../docs/performance") },
  },
});

const result = benchResultSchema.parse(JSON.parse(readFileSync(resolve(values.json), "utf8")));
mkdirSync(values.out, { recursive: true });
for (const [name, chart] of chartsOf(result)) writeFileSync(join(resolve(values.out), name), drawBars(chart));
process.stdout.write(formatResult(result));
