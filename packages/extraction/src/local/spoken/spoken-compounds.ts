const hundreds: Readonly<Record<string, number>> = {
  cien: 100,
  ciento: 100,
  doscientos: 200,
  doscientas: 200,
  trescientos: 300,
  cuatrocientos: 400,
  quinientos: 500,
  seiscientos: 600,
  setecientos: 700,
  ochocientos: 800,
  novecientos: 900,
};
const tens = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ");
const units = "uno dos tres cuatro cinco seis siete ocho nueve".split(" ");
const teens =
  "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve".split(
    " ",
  );

/** A number below a hundred: "setenta y ocho", "catorce"; how many words it takes, and its value. */
function belowHundred(words: readonly string[], at: number): { value: number; taken: number } | null {
  const word = words[at] ?? "";
  const ten = tens.indexOf(word);
  if (ten >= 0) {
    const unit = words[at + 1] === "y" ? units.indexOf(words[at + 2] ?? "") : -1;
    return unit >= 0 ? { value: 31 + ten * 10 + unit, taken: 3 } : { value: 30 + ten * 10, taken: 1 };
  }
  const teen = teens.indexOf(word);
  if (teen >= 0) return { value: 10 + teen, taken: 1 };
  const unit = units.indexOf(word);
  return unit >= 0 ? { value: 1 + unit, taken: 1 } : null;
}

/**
 * A Spanish number of several words, as telephone numbers are said: "seiscientos once" → "611", "setenta y ocho" → "78".
 * Null for what is one word only, hundreds apart. Words are folded.
 */
export function readSpanishCompound(words: readonly string[], at: number): { digits: string; taken: number } | null {
  const hundred = hundreds[words[at] ?? ""];
  const rest = belowHundred(words, hundred === undefined ? at : at + 1);
  if (hundred === undefined) return rest && rest.taken > 1 ? { digits: String(rest.value), taken: rest.taken } : null;
  return { digits: String(hundred + (rest?.value ?? 0)), taken: 1 + (rest?.taken ?? 0) };
}
