import { allCalls } from "./calls/all.ts";
import type { GoldCall } from "./gold.ts";
import { tuningCalls } from "./tuning/all.ts";

export const setNames = ["held-out", "tuning"] as const;
/** `held-out`: calls that no author of an engine has seen. `tuning`: calls that they may read and work on. */
export type SetName = (typeof setNames)[number];

/** The calls of each set. */
export const callSets: Readonly<Record<SetName, readonly GoldCall[]>> = { "held-out": allCalls, tuning: tuningCalls };
