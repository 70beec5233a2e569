import type { GoldCall } from "../gold.ts";
import { englishEverydayCalls } from "./english-everyday.ts";
import { englishHealthCalls } from "./english-health.ts";
import { englishHomeCalls } from "./english-home.ts";
import { englishLeisureCalls } from "./english-leisure.ts";
import { englishLongCalls } from "./english-long.ts";
import { englishMoneyCalls } from "./english-money.ts";
import { englishQuietCalls } from "./english-quiet.ts";
import { englishTechnologyCalls } from "./english-technology.ts";
import { englishTravelCalls } from "./english-travel.ts";
import { germanDailyCalls } from "./german-daily.ts";
import { germanServiceCalls } from "./german-services.ts";
import { spanishDailyCalls } from "./spanish-daily.ts";
import { spanishServiceCalls } from "./spanish-services.ts";

/** The calls that whoever works on an engine may read. */
export const tuningCalls: readonly GoldCall[] = [
  ...englishTechnologyCalls,
  ...englishHealthCalls,
  ...englishTravelCalls,
  ...englishMoneyCalls,
  ...englishHomeCalls,
  ...englishLeisureCalls,
  ...englishEverydayCalls,
  ...englishQuietCalls,
  ...englishLongCalls,
  ...spanishDailyCalls,
  ...spanishServiceCalls,
  ...germanDailyCalls,
  ...germanServiceCalls,
];
