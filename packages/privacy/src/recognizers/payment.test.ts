import { describe, expect, it } from "vitest";
import { recognized } from "../testing/recognized.ts";
import { isCardNumber } from "./card-numbers.ts";

describe("card numbers", () => {
  it.each([
    ["4111111111111111", true],
    ["378282246310005", true],
    ["30569309025904", true],
    ["5555555555554444", true],
    ["2223003122003222", true],
    ["6011111111111117", true],
    ["3530111333300000", true],
    ["4111111111111112", false],
    ["9999999999999995", false],
    ["411111111111111", false],
    ["356938035643809", false],
    ["", false],
  ])("%s: %s", (digits, expected) => {
    expect(isCardNumber(digits)).toBe(expected);
  });

  it.each([
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "4111111111111111",
    "four one one one one one one one one one one one one one one one",
    "four triple one, quadruple one, quadruple one, quadruple one",
    "four one one one um four one no sorry one one one one, one one one one, one one one one",
    "forty-one eleven, eleven eleven, eleven eleven, eleven eleven",
    "cuatro uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno",
    "４１１１１１１１１１１１１１１１",
    "4111_1111_1111_1111",
    "vier eins eins eins eins eins eins eins eins eins eins eins eins eins eins eins",
  ])("needs no word before %s", (number) => {
    expect(recognized([`It is ${number}.`])).toEqual([`card_number: ${number}`]);
  });

  it("joins what is dictated over several turns, and finds what the agent reads back", () => {
    expect(
      recognized([
        "A: The card number?",
        "C: four one one one",
        "A: 4111, go on",
        "C: one one one one",
        "A: next four digits?",
        "C: one one one one",
        "A: And?",
        "C: one one one one. That's it.",
      ]),
    ).toEqual([
      "card_number: four one one one + one one one one + one one one one + one one one one",
      "card_number: 4111",
    ]);
  });

  it("joins what one speaker begins and the other one ends", () => {
    expect(recognized(["A: I have 4111 1111, what's after that?", "C: 1111 1111"])).toEqual([
      "card_number: 4111 1111 + 1111 1111",
    ]);
  });

  it("takes a flight's or a charge's number for a card's, which it is too long for", () => {
    expect(recognized(["Charge it to 4111 1111 1111 1111"])).toEqual(["card_number: 4111 1111 1111 1111"]);
  });

  it("finds a number that is named as one although a digit was misheard", () => {
    expect(recognized(["My card number is 4111 1111 1111 1112"])).toEqual(["card_number: 4111 1111 1111 1112"]);
    expect(recognized(["A: Card number, please?", "C: 4111 1111", "A: Hello?", "C: sorry, my dog"])).toEqual([
      "card_number: 4111 1111",
    ]);
  });

  it("finds one among other digits, with what is read after it at once", () => {
    expect(recognized(["Here: 4111 1111 1111 1111, 12 27, 737"])).toEqual([
      "card_number: 4111 1111 1111 1111, 12 27, 737",
    ]);
    expect(recognized(["My zip is 94103, 4111 1111 1111 1111"])).toEqual(["card_number: 4111 1111 1111 1111"]);
  });

  it.each([
    "The order number is 4111 1111 1111 1111.",
    "tracking number 9400 1118 9922 3344 5566 77",
    "It ends in 1111.",
    "They charged 12,500 dollars to my card.",
    "My card was charged on 04/12/2026.",
    "IMEI 356938035643809",
    "my loyalty card number is 6004 1234 9",
  ])("leaves alone: %s", (text) => {
    expect(recognized([text])).toEqual([]);
  });
});

describe("security codes", () => {
  it.each([
    [["My CVV is 737"], "cvv: 737"],
    [["A: And the three digits on the back?", "C: seven three seven"], "cvv: seven three seven"],
    [["A: The security code of the card?", "C: Moment.", "A: Sure.", "C: oh oh seven"], "cvv: oh oh seven"],
    [["737 is the security code"], "cvv: 737"],
    [["A: ¿El código de seguridad?", "C: siete tres siete"], "cvv: siete tres siete"],
    [["A: Und die Prüfnummer?", "C: sieben drei sieben"], "cvv: sieben drei sieben"],
  ])("%j", (lines, expected) => {
    expect(recognized(lines)).toEqual([expected]);
  });

  it("finds the agent's read-back", () => {
    expect(recognized(["A: The CVC?", "C: 7 7 1", "A: seven seven one, thank you"])).toEqual([
      "cvv: 7 7 1",
      "cvv: seven seven one",
    ]);
  });
});

describe("expiry", () => {
  it.each([
    [["My Visa expires 09/27"], "card_expiry: 09/27"],
    [["A: When does the card expire?", "C: December twenty twenty-seven"], "card_expiry: December twenty twenty-seven"],
  ])("%j", (lines, expected) => {
    expect(recognized(lines)).toEqual([expected]);
  });

  it("is not a passport's", () => {
    expect(recognized(["My passport expires in May 2027"])).toEqual([]);
  });
});
