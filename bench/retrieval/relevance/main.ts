import { parseArgs } from "node:util";
import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { loadAskedCallers } from "./asked-callers.ts";
import { fitRelevance } from "./fit-relevance.ts";
import { judgeScores } from "./judge-scores.ts";
import { measureOwnAgentSearch } from "./own-agent-search.ts";
import { formatCurves, formatErrors, formatOwnAgentSearch } from "./report.ts";
import { prepareWays } from "./ways.ts";

const usage = `Usage: pnpm eval:relevance [--fit]

Tells how often a relevance keeps what it promises, on the held-out half of the questions, by size of the set.

  --fit    fit the constants of packages/recall/src/calibrated-relevance.ts on the tune half, and print them
`;

const { fit = false, help = false } = parseArgs({
  options: { fit: { type: "boolean" }, help: { type: "boolean" } },
}).values;

if (help) print(usage);
else {
  const callers = loadAskedCallers();
  const judged = await judgeScores(callers, await prepareWays(callers));
  if (fit) print(`${JSON.stringify(fitRelevance(judged), null, 2)}\n`);
  else {
    const heldOut = judged.filter(({ half }) => half === "held-out");
    // Callers with one session have one agent.
    const ownAgent = await measureOwnAgentSearch(
      callers.filter(({ facts }) => new Set(facts.map(({ statedAt }) => statedAt.getTime())).size > 1),
      createLocalEmbedder(),
    );
    print(`${formatErrors(heldOut)}\n\n${formatCurves(heldOut)}\n\n${formatOwnAgentSearch(ownAgent)}\n`);
  }
}

function print(text: string): void {
  process.stdout.write(text);
}
