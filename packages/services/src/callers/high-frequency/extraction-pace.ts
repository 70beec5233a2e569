import { hourMs } from "@elaaoms/core/clock";
import type { OrganizationScope } from "../../context.ts";

/** Milliseconds between two readings of calls of one caller who calls very often: as many an hour as the limit allows. */
export function extractionPaceMs({ settings }: Pick<OrganizationScope, "settings">): number {
  return settings.highFrequencyCalls > 0 ? Math.ceil(hourMs / settings.highFrequencyCalls) : 0;
}
