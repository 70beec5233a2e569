import { describe, expect, it } from "vitest";
import { writeSpokenForms } from "./spoken-forms.ts";

const written = (text: string, language = "en"): string => writeSpokenForms(text, language).text;

describe("spoken identifiers", () => {
  it.each([
    ["Yes, it is N W dash four four one seven.", "Yes, it is NW-4417."],
    ["X Y Z seven eight nine", "XYZ789"],
    ["it's double four oh seven", "it's 4407"],
    ["N-W-4-4-1-7", "NW4417"],
    ["N. W. 4417", "NW4417"],
    ["NW dash 4417", "NW-4417"],
    ["forty-four seventeen", "4417"],
    ["A as in Alpha, B as in Bravo, nine two two", "AB922"],
    ["november whiskey four four one seven", "NW4417"],
    ["five five five, two one two, eight eight nine oh.", "5552128890."],
    ["triple seven two oh oh one", "7772001"],
    ["W H I T F I E L D", "WHITFIELD"],
  ])("writes %j as %j", (said, expected) => {
    expect(written(said)).toBe(expected);
  });

  it.each([
    ["Es E S guion dos dos uno cero", "es", "Es ES-2210"],
    ["vier vier eins siebzehn", "de", "44117"],
    ["T H Bindestrich fünf fünf eins acht", "de", "TH-5518"],
  ])("writes %j in %s", (said, language, expected) => {
    expect(written(said, language)).toBe(expected);
  });

  it.each([
    "before nine thirty please",
    "two weeks ago",
    "I needed one two days ago",
    "one hundred twenty five dollars",
    "I bought two, three or four",
    "I have a question and a half",
    "oh I see",
  ])("leaves %j alone", (said) => {
    expect(written(said)).toBe(said);
  });

  it("maps what it wrote to what was said", () => {
    const { replacements } = writeSpokenForms("it is N W dash four four one seven, thanks", "en");
    expect(replacements).toEqual([{ said: "N W dash four four one seven,", written: "NW-4417", spelled: false }]);
  });

  it("reads very long runs without slowing down or throwing", () => {
    expect(written("seven ".repeat(20_000)).length).toBeGreaterThan(10_000);
    expect(written("a at b dot ".repeat(5_000)).length).toBeGreaterThan(10_000);
  });
});

describe("spoken e-mail addresses", () => {
  it.each([
    ["my email is john dot smith at gmail dot com, thanks", "my email is john.smith@gmail.com, thanks", "en"],
    ["it's kate underscore lee at outlook dot co dot uk", "it's kate_lee@outlook.co.uk", "en"],
    ["email is j smith 42 at proton dot me dot com", "email is jsmith42@proton.me.com", "en"],
    ["es ana punto ruiz arroba gmail punto com", "es ana.ruiz@gmail.com", "es"],
    ["joerg punkt sievers at web punkt de", "joerg.sievers@web.de", "de"],
  ])("writes %j as %j", (said, expected, language) => {
    expect(written(said, language)).toBe(expected);
  });

  it("leaves an ordinary 'at' alone", () => {
    expect(written("I was at the shop dot")).toBe("I was at the shop dot");
  });
});
