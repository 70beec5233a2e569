import { z } from "zod";
import { machineSchema } from "../../shared/machine.ts";

/** Milliseconds over HTTP, beside those of a bare page. */
const timedQuestion = z.object({
  list: z.string(),
  name: z.string(),
  p50: z.number(),
  p95: z.number(),
  slowest: z.number(),
  bareP50: z.number(),
  /** The median as a multiple of the bare page's. */
  ratio: z.number(),
});

/** Milliseconds until something could be seen in the browser. */
const timedSight = z.object({
  kind: z.enum(["first load", "navigation", "panel", "return"]),
  name: z.string(),
  median: z.number(),
  slowest: z.number(),
});

/** How smoothly a list scrolls. */
const scrolling = z.object({
  list: z.string(),
  rows: z.number(),
  frames: z.number(),
  medianFrameMs: z.number(),
  /** Shares of frames that took longer than two and than three at 60 a second. */
  over32: z.number(),
  over50: z.number(),
  /** Frames in which part of the list's window showed no row. */
  blankFrames: z.number(),
});

const benchResultSchema = z.object({
  machine: machineSchema,
  loadAfter: z.number(),
  rounds: z.number(),
  questions: z.array(timedQuestion),
  sights: z.array(timedSight),
  scrolling: z.array(scrolling),
});

export type BenchResult = z.infer<typeof benchResultSchema>;
export type TimedQuestion = z.infer<typeof timedQuestion>;
export type TimedSight = z.infer<typeof timedSight>;
export type Scrolling = z.infer<typeof scrolling>;
