import type { CallerListItem } from "@elaaoms/services/callers/list-callers";
import { z } from "zod";

/** The marks of a caller as REST shows them. */
export const callerMarks = {
  vip: z.boolean(),
  test: z.boolean().describe("Somebody who tries the agents out, and is no customer."),
  high_frequency: z.boolean().describe("Calls very often."),
};

type MarkedCaller = Pick<CallerListItem["caller"], "isVip" | "isTest" | "highFrequencyAt">;

export function toCallerMarks({ isVip, isTest, highFrequencyAt }: MarkedCaller) {
  return { vip: isVip, test: isTest, high_frequency: highFrequencyAt !== null };
}
