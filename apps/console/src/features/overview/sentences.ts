import type { Outputs } from "#trpc/types.ts";

export type CallFigures = Outputs["overview"]["readCalls"];
export type ExtractionFigures = Outputs["overview"]["readExtraction"];
export type MemoryFigures = Outputs["overview"]["readMemories"];

const number = (value: number) => value.toLocaleString("en");

function counted(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

// A figure and its unit stay on one line.
const gap = "\u00a0";

/** Whole per cent, and neither all nor none where that is not so. */
function share(part: number, whole: number): string {
  const percent = (part / whole) * 100;
  const rounded = part === whole ? 100 : Math.min(99, part === 0 ? 0 : Math.max(1, Math.round(percent)));
  return `${rounded}${gap}%`;
}

/** "0.8 s", "12 s", "3 min", "5 h" */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)}${gap}s`;
  if (seconds < 100) return `${Math.round(seconds)}${gap}s`;
  if (seconds < 6_000) return `${Math.round(seconds / 60)}${gap}min`;
  return `${Math.round(seconds / 3_600)}${gap}h`;
}

export function describeCalls({ days }: CallFigures): string {
  const calls = days.reduce((sum, day) => sum + day.calls, 0);
  if (calls === 0) return `No calls in the last ${days.length} days.`;
  const perDay = calls / days.length;
  const rate = perDay < 1 ? "less than one a day" : `${number(Math.round(perDay))} a day`;
  return `${counted(calls, "call", "calls")} in the last ${days.length} days, ${rate}.`;
}

export function describeReturning({ callers, returningCallers }: CallFigures): string {
  if (callers === 0) return "Nobody who can be told from others has called.";
  if (callers === 1) return `The only caller had ${returningCallers === 1 ? "called before" : "never called before"}.`;
  return `${share(returningCallers, callers)} of ${number(callers)} callers were known: they had called before.`;
}

export function describeOutcomes({ extracted, extractionFailed, skipped }: CallFigures): string {
  const read = extracted + extractionFailed;
  if (read === 0) return "No call had anything to be read yet.";
  const rest = skipped > 0 ? ` ${counted(skipped, "call", "calls")} had nothing to be read.` : "";
  if (extractionFailed === 0) return `Every one of ${counted(read, "call", "calls")} was read.${rest}`;
  return `${share(extracted, read)} of ${counted(read, "call", "calls")} were read; ${number(extractionFailed)} failed.${rest}`;
}

export function describeLatency({ latency }: ExtractionFigures): string {
  if (latency === null) return "Nothing was read in this time.";
  return `Half of the calls could be recalled within ${formatSeconds(latency.p50)} of their delivery, 95${gap}% within ${formatSeconds(latency.p95)}.`;
}

export function describeQueue({ waiting, oldestWaitingSeconds }: ExtractionFigures): string {
  if (waiting === 0 || oldestWaitingSeconds === null) return "No call waits to be read.";
  const waits = waiting === 1 ? "waits" : "wait";
  return `${counted(waiting, "call", "calls")} ${waits} to be read, the oldest for ${formatSeconds(oldestWaitingSeconds)}.`;
}

export function describeFailures(failed: number): string {
  if (failed === 0) return "Every call of this time could be read.";
  return `${counted(failed, "call", "calls")} could not be read and can be tried again.`;
}

export function describeConflicts(conflicted: number): string {
  if (conflicted === 0) return "No memories contradict each other.";
  return `${counted(conflicted, "memory contradicts", "memories contradict")} another: decide which holds.`;
}

export function describeFlagged(flagged: number): string {
  if (flagged === 0) return "No memory is flagged.";
  return `${counted(flagged, "memory is", "memories are")} flagged: look at why.`;
}

export function describeMemories({ days }: MemoryFigures): string {
  const learned = days.reduce((sum, day) => sum + day.memories, 0);
  return `${counted(learned, "memory was", "memories were")} first said in the last ${days.length} days.`;
}

export function describeMasked({ masked }: MemoryFigures): string {
  if (masked === 0) return "No memory that is kept is so sensitive that it is masked.";
  return `${counted(masked, "memory that is kept is", "memories that are kept are")} sensitive, and masked until somebody gives a reason.`;
}

/** "3 days left", "due today", "2 days overdue": whole days, counted so that no deadline seems later than it is. */
export function describeDeadline(dueAt: string, now: number): string {
  const days = Math.floor((new Date(dueAt).getTime() - now) / 86_400_000);
  if (days < -1) return `${number(-days)} days overdue`;
  if (days === -1) return "overdue";
  if (days === 0) return "due within a day";
  return `${counted(days, "day", "days")} left`;
}
