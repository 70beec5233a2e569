import { readNumberWords } from "../text/number-words.ts";
import { wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { Stretch } from "./label.ts";

/** A date with the name of a month: "the third of May sixty-eight", "4. März 1982". */
export interface DateStretch extends Stretch {
  /** Numbers in it beside the month. */
  numbers: number;
}

const months = wordSet(`
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
januar februar märz april mai juni juli august september oktober november dezember jänner
`);
const ordinalWords = wordSet(`
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth
primero uno ersten erster zweiten zweiter dritten dritter vierten vierter fünften fünfter sechsten sechster siebten siebter achten achter neunten neunter zehnten zehnter elften elfter zwölften zwölfter
dreizehnten vierzehnten fünfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten einundzwanzigsten zweiundzwanzigsten dreiundzwanzigsten vierundzwanzigsten fünfundzwanzigsten
sechsundzwanzigsten siebenundzwanzigsten achtundzwanzigsten neunundzwanzigsten dreißigsten einunddreißigsten dreizehnter vierzehnter fünfzehnter zwanzigster dreißigster
`);
const connectors = wordSet("the of de del den der year in im del año");
const tensBeforeOrdinal = wordSet("twenty thirty");

/** Every date with a named month and a number, from left to right. */
export function findDates(tokens: readonly Token[]): DateStretch[] {
  const dates: DateStretch[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !months.has(token.folded)) continue;
    const left = reach(tokens, at, -1, 5);
    const right = reach(tokens, at, 1, 9);
    const numbers = left.numbers + right.numbers;
    if (numbers === 0) continue;
    dates.push({ turn: token.turn, first: left.edge, last: right.edge, numbers });
    at = Math.max(at, right.edge);
  }
  return dates;
}

/** The farthest number that belongs to the month, going one way. */
function reach(tokens: readonly Token[], from: number, step: 1 | -1, most: number): { edge: number; numbers: number } {
  let edge = from;
  let numbers = 0;
  for (let at = from + step; Math.abs(at - from) <= most; at += step) {
    const token = tokens[at];
    if (!token || token.turn !== tokens[from]?.turn || months.has(token.folded)) break;
    if (isDatePart(tokens, at)) {
      edge = at;
      numbers += 1;
    } else if (
      !(connectors.has(token.folded) || /^[.,-]$/.test(token.text) || token.folded === "y" || token.folded === "und")
    )
      break;
  }
  return { edge, numbers };
}

function isDatePart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === "number") return token.folded.length <= 4;
  if (token.kind === "mixed") return /^\d{1,2}(?:st|nd|rd|th|er|º|ª)$/.test(token.folded);
  return (
    ordinalWords.has(token.folded) ||
    tensBeforeOrdinal.has(token.folded) ||
    readNumberWords([token], 0) !== null ||
    /^(?:hundred|thousand|oh)$/.test(token.folded)
  );
}
