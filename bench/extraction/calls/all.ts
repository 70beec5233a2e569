import type { GoldCall } from "../gold.ts";
import { englishHealthAndTravelCalls } from "./english-health-travel.ts";
import { englishLongCalls } from "./english-long.ts";
import { englishMoneyCalls } from "./english-money.ts";
import { englishServiceCalls } from "./english-services.ts";
import { englishShopCalls } from "./english-shops.ts";
import { germanCalls } from "./german.ts";
import { spanishCalls } from "./spanish.ts";

/** Every call of the evaluation. */
export const allCalls: readonly GoldCall[] = [
  ...englishShopCalls,
  ...englishHealthAndTravelCalls,
  ...englishServiceCalls,
  ...englishMoneyCalls,
  ...englishLongCalls,
  ...spanishCalls,
  ...germanCalls,
];
