const small = new Map(
  "null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn"
    .split(" ")
    .map((word, value): [string, number] => [word, value]),
).set("eins", 1);

const tens = new Map(
  "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig"
    .split(" ")
    .map((word, index): [string, number] => [word, 20 + index * 10]),
);

const longest = 60;

/**
 * The value of a German number written as one folded word, up to 999,999: "siebenunddreissig",
 * "viertausendeinhundertelf", "neunzehnhundertachtzig". Null when the word is none.
 */
export function readGermanCompound(word: string): number | null {
  if (word.length > longest) return null;
  return split(word, "tausend", 1000, belowThousand) ?? belowThousand(word);
}

function belowThousand(word: string): number | null {
  return split(word, "hundert", 100, belowHundred) ?? belowHundred(word);
}

function belowHundred(word: string): number | null {
  const simple = small.get(word) ?? tens.get(word);
  if (simple !== undefined) return simple;
  const und = word.indexOf("und");
  if (und <= 0) return null;
  const unit = small.get(word.slice(0, und));
  const ten = tens.get(word.slice(und + 3));
  return unit !== undefined && unit < 10 && ten !== undefined ? ten + unit : null;
}

/** Reads "<head><unit><rest>", each side optional. */
function split(word: string, unit: string, factor: number, read: (part: string) => number | null): number | null {
  const at = word.indexOf(unit);
  if (at < 0) return null;
  const head = at === 0 ? 1 : read(word.slice(0, at));
  const tail = word.slice(at + unit.length).replace(/^und(?=.)/, "");
  const rest = tail === "" ? 0 : read(tail);
  return head === null || rest === null ? null : head * factor + rest;
}
