import type { CallerListItem } from "@elaaoms/services/callers/list-callers";
import { z } from "zod";

/** The marks of a caller as REST shows them. */
export const callerMarks = {
  vip: z.boolean(),
  test: z.boolean().describe("Somebody who tries the agents out, and is no customer."),
  high_frequency: z.boolean().describe("Calls very often: their calls are read slowly, unless they are VIPs."),
  high_frequency_until: z.iso
    .datetime()
    .nullable()
    .describe("When that ends, unless they go on calling so often; null for a mark that a person set."),
};

type MarkedCaller = Pick<CallerListItem["caller"], "isVip" | "isTest" | "highFrequencyAt" | "highFrequencyUntil">;

export function toCallerMarks({ isVip, isTest, highFrequencyAt, highFrequencyUntil }: MarkedCaller) {
  return {
    vip: isVip,
    test: isTest,
    high_frequency: highFrequencyAt !== null,
    high_frequency_until: highFrequencyUntil?.toISOString() ?? null,
  };
}
