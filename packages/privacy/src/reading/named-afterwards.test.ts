import { describe, expect, it } from "vitest";
import { recognized } from "../testing/recognized.ts";

describe("a number that is named only afterwards", () => {
  it.each([
    [["C: my number is four one one one, seven seven", "A: Is that the card number?", "C: yes"], "card_number"],
    [["C: 914", "A: That's the code on the back of the card, right?", "C: Right."], "cvv"],
    [["C: siete siete uno dos", "A: ¿Y esa es la clave?", "C: Sí."], "pin"],
    [["C: vier null neun eins eins acht", "A: Ist das der Code, den wir per SMS geschickt haben?"], "one_time_code"],
    [["C: five three one oh six seven seven two four", "A: Is this your social?"], "social_security_number"],
    [["C: four four one two nine. That's my PIN."], "pin"],
    [["C: 4412", "A: Sorry?", "C: that's my PIN"], "pin"],
    [["C: Saltwater9", "A: Is that the password?", "C: yep"], "password"],
  ])("is what it is said to be: %j", (lines, kind) => {
    expect(recognized(lines)[0]).toMatch(new RegExp(`^${kind}: `));
  });

  it.each([
    [["C: 4412", "A: Is that your PIN?", "C: No, the room."]],
    [["C: 4412", "A: Is that the room?", "C: Yes. And my PIN is fine."]],
    [["C: my number is four one one one, seven seven two oh", "A: Is that the order number?", "C: yes"]],
    [["C: 4532 6301", "A: Is that card still valid?", "C: I think so"]],
    [["C: four adults and twelve kids", "A: Is that the card on file you want to use?"]],
    [["C: I can't log in", "A: Is that the password?", "C: yes"]],
    [["C: 4412", "C: and then 8813 2", "A: Is that the order?"]],
    [["C: For the miles, 88 20 4461.", "A: Added. Is this your best phone, ending 0143?", "C: Yes."]],
  ])("stays when it is something else, or denied: %j", (lines) => {
    expect(recognized(lines)).toEqual([]);
  });
});

describe("a number whose pieces lie in several turns", () => {
  it("is a card's by its check digit, whatever was said in between", () => {
    expect(
      recognized([
        "C: 4532 6301",
        "A: Hang on, let me open the payment page. What's your zip, meanwhile?",
        "C: 94103",
        "A: Right, please go ahead.",
        "C: 7749 0284",
      ]),
    ).toContain("card_number: 4532 6301 + 7749 0284");
  });

  it("is a card's when its last piece is called so, also with a digit misheard", () => {
    expect(recognized(["C: 5203", "A: mm-hm", "C: 8274 6619", "A: and the last four of the card?", "C: 3058"])).toEqual(
      ["card_number: 5203 + 8274 6619 + 3058"],
    );
  });

  it("keeps what the wrong number of digits, or another name, makes something else", () => {
    expect(recognized(["C: 5203", "A: mm-hm", "C: 8274", "A: and the card?", "C: expired"])).toEqual([]);
    expect(recognized(["C: order 4532 6301", "A: And the rest of it?", "C: 7749 0284"])).toEqual([]);
  });
});
