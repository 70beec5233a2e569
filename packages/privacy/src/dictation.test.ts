import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskTranscript } from "./mask-transcript.ts";
import { defaultPolicy } from "./policy/compile-policy.ts";
import type { PrivacyTurn } from "./turns.ts";

const digitWords = {
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
  es: ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
  de: ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
} as const;
type Language = keyof typeof digitWords;
const language = fc.constantFrom<Language>("en", "es", "de");
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A number of the given beginning and length whose last digit is right by Luhn's formula. */
function withCheckDigit(start: string, filling: readonly number[]): string {
  const body = start + filling.join("");
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
const cardNumber = fc.oneof(
  digits(14).map((filling) => withCheckDigit("4", filling)),
  digits(13).map((filling) => withCheckDigit("52", filling)),
  digits(11).map((filling) => withCheckDigit("6011", filling)),
);

type Rendering = "written" | "words" | "oh" | "pairs" | "doubles" | "capitals";
const rendering = fc.constantFrom<Rendering>("written", "words", "oh", "pairs", "doubles", "capitals");

/** How somebody may say or write a group of digits. */
function say(group: string, how: Rendering, spoken: Language): string {
  const words = [...group].map((digit) => digitWords[spoken][Number(digit)] ?? "");
  if (how === "written") return group;
  if (how === "oh" && spoken === "en") return words.map((word) => (word === "zero" ? "oh" : word)).join(" ");
  if (how === "capitals") return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(". ");
  if (how === "pairs" && spoken === "en") {
    return (group.match(/../g) ?? []).map((pair) => pairInEnglish(pair)).join(" ");
  }
  if (how === "doubles" && spoken === "en" && group[0] === group[1]) {
    return `double ${words.slice(1).join(" ")}`;
  }
  return words.join(" ");
}

function pairInEnglish(pair: string): string {
  const [ten = 0, unit = 0] = [...pair].map(Number);
  if (ten < 2) return [...pair].map((digit) => digitWords.en[Number(digit)]).join(" ");
  return unit === 0 ? (tens[ten] ?? "") : `${tens[ten]}-${digitWords.en[unit]}`;
}

const asking = fc.constantFrom("What's the card number?", "¿El número de la tarjeta?", "Ihre Kartennummer, bitte?", "");
const between = fc.constantFrom("Go on.", "okay", "mm-hmm", "Next four digits?", "siga", "weiter", "Got it, go ahead.");
const joint = fc.constantFrom(" ", ", ", " um ", "... ", " - ", " and then ");
const lead = fc.constantFrom("", "Sure, it's ", "okay so ", "Sí, es ", "Ja, das ist ");
const tail = fc.constantFrom("", ".", " okay?", ", thanks");

/** Nothing is left in a text but placeholders and words that were there besides the number. */
function digitsLeft(turns: readonly PrivacyTurn[]): string {
  const text = turns.map((turn) => turn.text.replace(/\[[^\]]*\]/g, " ")).join(" ");
  const isSpoken = (word: string) =>
    Object.values(digitWords).some((words) => (words as readonly string[]).includes(word));
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => /\d/.test(word) || isSpoken(word) || tens.includes(word)).join(" ");
}

const groupsOf = (number: string) => number.match(/.{1,4}/g) ?? [];

describe("a card number is masked to its last digit", () => {
  it("said in one turn, named or not", () => {
    fc.assert(
      fc.property(
        cardNumber,
        language,
        fc.array(rendering, { minLength: 5, maxLength: 5 }),
        joint,
        lead,
        tail,
        asking,
        (number, spoken, how, gap, before, after, question) => {
          const said = groupsOf(number)
            .map((group, at) => say(group, how[at] ?? "words", spoken))
            .join(gap);
          const turns: PrivacyTurn[] = [
            { role: "agent", text: question },
            { role: "caller", text: `${before}${said}${after}` },
          ];
          expect(digitsLeft(maskTranscript(turns, defaultPolicy).turns).replace("four", "")).toBe("");
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("dictated over turns, with what the agent reads back", () => {
    const pauses = fc.array(fc.tuple(between, fc.boolean(), rendering), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        cardNumber,
        language,
        fc.array(rendering, { minLength: 5, maxLength: 5 }),
        asking,
        pauses,
        lead,
        (number, spoken, how, question, said, before) => {
          const turns: PrivacyTurn[] = [{ role: "agent", text: question }];
          for (const [at, group] of groupsOf(number).entries()) {
            turns.push({ role: "caller", text: `${at === 0 ? before : ""}${say(group, how[at] ?? "words", spoken)}` });
            const [go, readsBack, manner] = said[at] ?? ["okay", false, "words"];
            turns.push({ role: "agent", text: readsBack ? `${say(group, manner, spoken)}. ${go}` : go });
          }
          const left = digitsLeft(maskTranscript(turns, defaultPolicy).turns);
          expect(left.replaceAll("four", "").trim()).toBe("");
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** A number in pieces without a question for it; after one of them, the agent says what it is. */
function namedLate(pieces: readonly string[], remarks: { opening: string; naming: string; after: number; go: string }) {
  const { opening, naming, after, go } = remarks;
  return pieces.flatMap((piece, at): PrivacyTurn[] => {
    const turn: PrivacyTurn = { role: "caller", text: `${at === 0 ? opening : ""}${piece}` };
    if (at === pieces.length - 1) return [turn];
    if (at !== after) return [turn, { role: "agent", text: go }];
    return [turn, { role: "agent", text: naming }, { role: "caller", text: "Yes." }, { role: "agent", text: go }];
  });
}

const openings = fc.constantFrom(
  "",
  "my number is ",
  "okay so ",
  "here goes, ",
  "mi número es ",
  "also, meine Nummer ist ",
);
const halves = fc.constantFrom(4, 6, 8);
const inPieces = (number: string, size: number) => number.match(new RegExp(`.{1,${size}}`, "g")) ?? [];

describe("a number in pieces that is named only afterwards", () => {
  it("is masked to its last digit when it is a card's", () => {
    const namings = fc.constantFrom(
      "Sorry, is that the card number?",
      "That's your card, right?",
      "¿Es el número de la tarjeta?",
      "Ist das Ihre Kartennummer?",
      "I'll need the card for that, one moment.",
    );
    fc.assert(
      fc.property(cardNumber, language, rendering, openings, namings, halves, fc.nat(2), between, (...given) => {
        const [number, spoken, how, opening, naming, size, after, go] = given;
        const pieces = inPieces(number, size).map((piece) => say(piece, how, spoken));
        const turns = namedLate(pieces, { opening, naming, after: Math.min(after, pieces.length - 2), go });
        const left = digitsLeft(maskTranscript(turns, defaultPolicy).turns);
        expect(left.replaceAll(/four|one/g, "").trim()).toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  it("is left alone when it is an order's", () => {
    const namings = fc.constantFrom(
      "Sorry, is that the order number?",
      "That's your tracking number, right?",
      "¿Es el número de pedido?",
      "Ist das Ihre Bestellnummer?",
    );
    fc.assert(
      fc.property(digits(10), language, rendering, openings, namings, between, (...given) => {
        const [number, spoken, how, opening, naming, go] = given;
        const pieces = inPieces(number.join(""), 5).map((piece) => say(piece, how, spoken));
        const turns = namedLate(pieces, { opening, naming, after: 0, go });
        expect(maskTranscript(turns, defaultPolicy).turns).toEqual(turns);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a security code is masked", () => {
  const questions = fc.constantFrom(
    "And the security code?",
    "The three digits on the back?",
    "CVV?",
    "¿Y el código de seguridad?",
    "Und die Prüfnummer?",
  );
  it("however it is said", () => {
    fc.assert(
      fc.property(
        digits(3),
        questions,
        language,
        rendering,
        lead,
        tail,
        (code, question, spoken, how, before, after) => {
          const turns: PrivacyTurn[] = [
            { role: "agent", text: question },
            { role: "caller", text: `${before}${say(code.join(""), how === "pairs" ? "words" : how, spoken)}${after}` },
          ];
          expect(digitsLeft(maskTranscript(turns, defaultPolicy).turns).replace("three", "")).toBe("");
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("an order number is left alone", () => {
  const questions = fc.constantFrom(
    "What's the order number?",
    "The tracking number?",
    "¿El número de pedido?",
    "Ihre Bestellnummer?",
  );
  it("however it is said", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 14 }).chain(digits),
        questions,
        language,
        rendering,
        joint,
        (number, question, spoken, how, gap) => {
          const said = groupsOf(number.join(""))
            .map((group) => say(group, how, spoken))
            .join(gap);
          const turns: PrivacyTurn[] = [
            { role: "agent", text: question },
            { role: "caller", text: said },
          ];
          expect(maskTranscript(turns, defaultPolicy).turns).toEqual(turns);
        },
      ),
      { numRuns: 500 },
    );
  });
});
