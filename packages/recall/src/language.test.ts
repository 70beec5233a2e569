import { describe, expect, it } from "vitest";
import { analyzeText } from "./language.ts";

const codesOf = (text: string, language: string | null = "en") =>
  analyzeText(text, language).codes.map((code) => code.whole);
const stemsOf = (text: string, language: string | null) => analyzeText(text, language).words.map((word) => word.stem);
const contentOf = (text: string, language: string | null) =>
  analyzeText(text, language).words.flatMap((word) => (word.class === "content" ? [word.folded] : []));

describe("analyzeText", () => {
  it.each([
    ["XYZ-789", "en", "xyz789"],
    ["xyz 789", "en", "789"],
    ["XYZ 789", "en", "xyz789"],
    ["X Y Z dash 789", "en", "xyz789"],
    ["x y z, seven eight nine", "en", "xyz789"],
    ["X Y Z guion siete ocho nueve", "es", "xyz789"],
    ["X Y Z Strich sieben acht neun", "de", "xyz789"],
    ["seven eight nine", "en", "789"],
    ["double five one two", "en", "5512"],
    ["seventy eight ninety one", "en", "7891"],
    ["double oh seven", "en", "007"],
    ["double o seven", "en", "007"],
    ["two oh seven five five five oh one four two", "en", "2075550142"],
    ["one zee eighty eight K P double oh seven", "en", "1z88kp007"],
    ["L as in Lima, M as in Mike, double four seven one B as in Bravo", "en", "lm4471b"],
    ["L for Lima seven eight", "en", "l78"],
    ["X-ray Yankee Zulu 789", "en", "xyz789"],
    ["Alpha Bravo Charlie one two three", "en", "abc123"],
    ["B-7-Charlie", "en", "b7c"],
    ["B seven C", "en", "b7c"],
    ["B wie Berta, A wie Anton, vier vier zwo", "de", "ba442"],
    ["Berta Anton 4 4 2", "de", "ba442"],
    ["zwo eins drei", "de", "213"],
    ["B de Barcelona, A de Antonio, siete ocho nueve", "es", "ba789"],
    ["doble cero siete", "es", "007"],
    ["equis zeta cuatro cuatro", "es", "xz44"],
    ["Mike called on November 20", "en", null],
    ["Oscar, Mike, 2 dogs", "en", null],
    ["Hotel India in Paris", "en", null],
    ["Oh, one more thing", "en", null],
    ["B-4471", "de", "b4471"],
    ["vier vier sieben eins", "de", "4471"],
    ["achtundsiebzig neunundachtzig", "de", "7889"],
    ["treinta y ocho cuarenta y uno", "es", "3841"],
    ["+1 (503) 555-0142", "en", "15035550142"],
    ["dana.k@example.com", "en", "danakexamplecom"],
    ["LK19 ZXC", "en", "lk19zxc"],
    ["$1,234.50", "en", "123450"],
    ["a well-known follow-up", "en", null],
    ["Rooms 12 and 14", "en", null],
    ["on November 20 2026", "en", "2026"],
  ])("reads %s (%s) as the code %s", (text, language, code) => {
    expect(codesOf(text, language)).toEqual(code === null ? [] : [code]);
  });

  it("indexes a code whole and in its parts", () => {
    expect(analyzeText("Order XYZ-789.", "en").codes).toEqual([
      { whole: "xyz789", parts: ["xyz", "789"], kind: "code" },
    ]);
  });

  it("reads counts as numbers and articles as words", () => {
    expect(contentOf("two kids", "en")).toEqual(["2", "kids"]);
    expect(contentOf("seven hundred eighty nine euros", "en")).toEqual(["789", "euros"]);
    expect(contentOf("the blue one", "en")).toEqual(["blue"]);
    expect(codesOf("do I have 2 orders")).toEqual([]);
  });

  it("reads a spelled name as the name", () => {
    expect(contentOf("D A N A", "en")).toEqual(["dana"]);
  });

  it("stems by language, and not at all without one", () => {
    expect(stemsOf("deliveries delivered", "en")).toEqual(["deliveri", "deliv"]);
    expect(stemsOf("pedidos pedido", "es")).toEqual(["ped", "ped"]);
    expect(stemsOf("Lieferungen Lieferung", "de")).toEqual(["liefer", "liefer"]);
    expect(stemsOf("deliveries", null)).toEqual(["deliveries"]);
    expect(stemsOf("deliveries", "xx")).toEqual(["deliveries"]);
  });

  it("compares words without accents", () => {
    expect(stemsOf("dirección", "es")).toEqual(stemsOf("direccion", "es"));
    expect(stemsOf("Größe", "de")).toEqual(stemsOf("Grösse", "de"));
  });

  it("takes German compounds apart where the lexicon knows a part", () => {
    expect(contentOf("Bestellnummer", "de")).toEqual(["bestell", "nummer"]);
    expect(contentOf("Versicherungsnummer", "de")).toEqual(["versicherung", "nummer"]);
    expect(contentOf("Bestellnummer", "en")).toEqual(["bestellnummer"]);
  });

  it("knows the words that carry nothing, in the language and in English", () => {
    expect(contentOf("what is the caller's address", "en")).toEqual(["address"]);
    expect(contentOf("¿cuál es la dirección de la clienta?", "es")).toEqual(["direccion"]);
    expect(contentOf("Wo wohnt der Kunde?", "de")).toEqual(["wohnt"]);
    expect(contentOf("what is the dirección", "es")).toEqual(["direccion"]);
  });

  it("sees a negation however it is written", () => {
    for (const text of ["does not call", "doesn't call", "doesn’t call", "can't call"]) {
      expect(analyzeText(text, "en").words.some((word) => word.class === "negation")).toBe(true);
    }
  });

  it("reads idioms for what they mean", () => {
    expect(contentOf("What does she do for a living?", "en")).toEqual(["occupation"]);
    expect(contentOf("The heating doesn't work.", "en")).toEqual(["heating", "broken"]);
    expect(contentOf("She does not work at night.", "en")).toEqual(["work", "night"]);
    expect(contentOf("her e-mail address", "en")).toEqual(["email"]);
  });

  it("tells names by their capitals, except at a sentence's beginning and in German", () => {
    const names = (text: string, language: string) =>
      analyzeText(text, language).words.flatMap((word) => (word.isName ? [word.folded] : []));
    expect(names("Ask Dana. Then call Mia", "en")).toEqual(["dana", "mia"]);
    expect(names("Der Hund heißt Bruno", "de")).toEqual([]);
  });

  it("finds words in scripts without spaces", () => {
    expect(contentOf("注文番号", "ja")).toEqual(["注文", "文番", "番号"]);
  });

  it("bears any text", () => {
    expect(analyzeText("", "en")).toEqual({ words: [], codes: [] });
    expect(analyzeText("👍🏽 …!?", "en")).toEqual({ words: [], codes: [] });
    for (const piece of ["a", "1 2 ", "double ", "A B ", "x-1.", "bestell", "\ud800", "y "]) {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      for (const language of ["en", "es", "de", null]) expect(() => analyzeText(text, language)).not.toThrow();
    }
  });
});
