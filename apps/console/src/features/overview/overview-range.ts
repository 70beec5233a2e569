import { parseAsNumberLiteral } from "nuqs/server";

export const ranges = [7, 30, 90] as const;
export type Range = (typeof ranges)[number];

/** How far back the figures go, in days, as it stands in the address. */
export const overviewRange = parseAsNumberLiteral(ranges).withDefault(30);

/** What is asked for of the open requests, the most urgent first. */
export const openRequests = { open: true, limit: 5 };
