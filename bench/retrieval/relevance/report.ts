import type { Judged } from "./judge-scores.ts";
import type { OwnAgentMeasure } from "./own-agent-search.ts";
import { type Claim, claimsOf, expectedCalibrationError, shareRight } from "./reliability.ts";
import { setSizes } from "./sample-facts.ts";

const bands: readonly (readonly [from: number, below: number])[] = [
  [0.9, 1.01],
  [0.7, 0.9],
  [0.5, 0.7],
  [0.3, 0.5],
  [0, 0.3],
];

interface Part {
  name: string;
  judged: readonly Judged[];
}

/** By way and size; then by language, and all together. */
function partsOf(judged: readonly Judged[]): Part[] {
  const ways = [...new Set(judged.map(({ way }) => way))];
  const bySize = ways.flatMap((way) =>
    setSizes.map((size) => ({
      name: `${way}, ${size} memories`,
      judged: judged.filter((each) => each.way === way && each.size === size),
    })),
  );
  const byLanguage = [...Map.groupBy(judged, ({ language }) => language)].map(([name, members]) => ({
    name,
    judged: members,
  }));
  return [...bySize, ...byLanguage, { name: "all", judged }];
}

const percent = (share: number) => (Number.isNaN(share) ? "–" : `${Math.round(100 * share)} %`);
const describe = (claims: readonly Claim[], from: number, below?: number) => {
  const { count, share } = shareRight(claims, from, below);
  return `${percent(share)} (${count})`;
};

/** What 0.7 promised before calibration and promises now, as a table. */
export function formatErrors(judged: readonly Judged[]): string {
  const lines = partsOf(judged).map(({ name, judged: members }) => {
    const [before, after] = [claimsOf(members, "score"), claimsOf(members, "relevance")];
    const errors = [before, after].map((claims) => expectedCalibrationError(claims).toFixed(3));
    const answers = [before, after].map((claims) => describe(claims, 0.7));
    return `| ${[name, ...errors, ...answers].join(" | ")} |`;
  });
  return ["| | error before | error now | 0.7 and more answer, before | now |", "|---|---|---|---|---|", ...lines].join(
    "\n",
  );
}

/** Of the memories told with a relevance, those that answer: the first of each answer, and all five. */
export function formatCurves(judged: readonly Judged[]): string {
  const headings = bands.map(([from, below]) =>
    from === 0 ? "below 0.3" : from === 0.9 ? "from 0.9" : `${from}–${below}`,
  );
  const lines = partsOf(judged).flatMap(({ name, judged: members }) =>
    [true, false].map((first) => {
      const claims = claimsOf(members, "relevance", { first });
      return `| ${[name, first ? "first" : "all", ...bands.map(([from, below]) => describe(claims, from, below))].join(" | ")} |`;
    }),
  );
  return [`| | | ${headings.join(" | ")} |`, `|---|---|${bands.map(() => "---|").join("")}`, ...lines].join("\n");
}

/** What becomes of answers that another agent heard, as a table. */
export function formatOwnAgentSearch(measures: readonly OwnAgentMeasure[]): string {
  const lines = measures.map(
    ({ rule, widened, hitAt1, hitAt5 }) =>
      `| ${rule} | ${percent(widened)} | ${hitAt1.toFixed(2)} | ${hitAt5.toFixed(2)} |`,
  );
  return [
    `| goes on to all memories (${measures[0]?.questions ?? 0} questions) | of the searches | hit@1 | hit@5 |`,
    "|---|---|---|---|",
    ...lines,
  ].join("\n");
}
