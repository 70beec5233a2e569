import type { Statement } from "./consolidation-plan.ts";

/** One statement of an attribute's value. */
export interface TimelineEntry extends Statement {
  /** Its place in the history: when it was stated, or when a person let it hold in spite of others. */
  at: Date;
  /** The value, folded for comparison. */
  key: string;
  /** Which memory holds it. */
  holder: string;
}

/** A value for as long as it was stated without another one in between. */
export interface Run {
  key: string;
  entries: TimelineEntry[];
  from: Date;
  to: Date;
  /** The run that took its place; null while it holds. */
  supersededBy: Run | null;
  supersededAt: Date | null;
  /** Another value was stated at the same moment, and nothing since. */
  isDisputed: boolean;
}

/** Reads the history of an attribute from its statements; their order does not matter, only their times. */
export function readRuns(entries: readonly TimelineEntry[]): Run[] {
  const moments = Map.groupBy(entries, ({ at }) => at.getTime());
  const runs: Run[] = [];
  let holding: Run[] = [];
  for (const [time, stated] of [...moments].sort(([first], [second]) => first - second)) {
    const at = new Date(time);
    const byKey = [...Map.groupBy(stated, ({ key }) => key)].sort(([first], [second]) => (first < second ? -1 : 1));
    const next = byKey.map(([key, said]) => {
      const run = holding.find((held) => held.key === key) ?? startRun(runs, key, at);
      run.entries.push(...said.toSorted(byConversation));
      run.to = at;
      return run;
    });
    for (const run of holding) if (!next.includes(run)) endRun(run, next[0] ?? null, at);
    holding = next;
  }
  for (const run of holding) run.isDisputed = holding.length > 1;
  return runs;
}

/** Within a moment, an order that does not depend on who came first. */
function byConversation(first: TimelineEntry, second: TimelineEntry): number {
  return (first.conversationId ?? "") < (second.conversationId ?? "") ? -1 : 1;
}

function startRun(runs: Run[], key: string, from: Date): Run {
  const run: Run = { key, entries: [], from, to: from, supersededBy: null, supersededAt: null, isDisputed: false };
  runs.push(run);
  return run;
}

function endRun(run: Run, successor: Run | null, at: Date): void {
  run.supersededBy = successor;
  run.supersededAt = at;
}
