const digitWords: Readonly<Record<string, string>> = {
  zero: "0",
  oh: "0",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
};
const digit = `\\d|${Object.keys(digitWords).join("|")}`;
const repair = new RegExp(
  String.raw`(?<![\p{L}\d-])(\d[\d-]{3,18}\d)[,.…]* (?:(?:oh|no|uh|um|er|wait|sorry|actually|I mean|scratch that|correction|make that|rather|that's)[,.…]* ){1,4}((?:${digit})(?:[ -]?(?:${digit})){0,3})(?=\s*(?:[,.!?;]|$)| (?:yes|yeah|ok|okay|right|and|at|please|not|instead)\b)`,
  "giu",
);

/**
 * A number that somebody repaired while dictating it: "5550147, sorry, 148" → "5550148". What is said again replaces as many
 * digits at the end; a repair as long as the number is another number, and stays apart. English.
 */
export function withRepairedDigits(text: string): string {
  return text.replace(repair, (whole, number: string, again: string) => {
    const digits = again
      .toLowerCase()
      .split(/[ -]/)
      .map((part) => digitWords[part] ?? part)
      .join("");
    const count = number.replace(/\D/g, "").length;
    if (digits.length >= count - 1) return whole;
    let left = digits.length;
    const kept = [...number].toReversed().filter((character) => {
      if (left === 0 || !/\d/.test(character)) return left === 0;
      left -= 1;
      return false;
    });
    return `${kept.toReversed().join("")}${digits}`;
  });
}
