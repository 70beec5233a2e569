import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import { timeRangeParsers } from "#components/list/time-range.ts";

const views = ["given", "read"] as const;
export type View = (typeof views)[number];

/** What is asked after a breach, as it stands in the URL. Callers stand there by our own id. */
export const accessFilterParsers = {
  view: parseAsStringLiteral(views).withDefault("given"),
  agent: parseAsString,
  caller: parseAsString,
  who: parseAsString,
  ...timeRangeParsers,
};
