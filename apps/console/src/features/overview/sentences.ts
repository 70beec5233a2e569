import { counted } from "#components/words/counted.ts";
import type { Outputs } from "#trpc/types.ts";

export type CallFigures = Outputs["overview"]["readCalls"];
export type ExtractionFigures = Outputs["overview"]["readExtraction"];
export type MemoryFigures = Outputs["overview"]["readMemories"];

const number = (value: number) => value.toLocaleString("en");

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
  return `${counted(calls, "call")} in the last ${days.length} days, ${rate}.`;
}

export function describeReturning({ callers, returningCallers }: CallFigures): string {
  if (callers === 0) return "Nobody who can be told from others has called.";
  if (callers === 1) return `The only caller had ${returningCallers === 1 ? "called before" : "never called before"}.`;
  return `${share(returningCallers, callers)} of ${number(callers)} callers were known: they had called before.`;
}

export function describeOutcomes({ extracted, extractionFailed, skipped }: CallFigures): string {
  const attempted = extracted + extractionFailed;
  if (attempted === 0) return "No call had anything to extract yet.";
  const rest = skipped > 0 ? ` ${counted(skipped, "call")} had nothing to extract.` : "";
  if (extractionFailed === 0) return `Every one of ${counted(attempted, "call")} was extracted.${rest}`;
  return `${share(extracted, attempted)} of ${counted(attempted, "call")} were extracted; ${number(extractionFailed)} failed.${rest}`;
}

export function describeLatency({ latency }: ExtractionFigures): string {
  if (latency === null) return "No call was extracted in this time.";
  return `Half of the calls could be recalled within ${formatSeconds(latency.p50)} of their delivery, 95${gap}% within ${formatSeconds(latency.p95)}.`;
}

export function describeQueue({ waiting, oldestWaitingSeconds }: ExtractionFigures): string {
  if (waiting === 0 || oldestWaitingSeconds === null) return "No call waits for extraction.";
  return `${counted(waiting, "call waits", "calls wait")} for extraction, the oldest for ${formatSeconds(oldestWaitingSeconds)}.`;
}

export function describeFailures(failed: number): string {
  if (failed === 0) return "No extraction failed in this time.";
  return `${counted(failed, "extraction")} failed and can be tried again.`;
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
  return `${counted(days, "day")} left`;
}
