import { describe, expect, it } from "vitest";
import { recognized } from "../testing/recognized.ts";

const cases: Record<string, [lines: string[], expected: string[]][]> = {
  bank: [
    [["DE89 3704 0044 0532 0130 00"], ["iban: DE89 3704 0044 0532 0130 00"]],
    [["mi cuenta: es 91 2100 0418 4502 0005 1332"], ["iban: es 91 2100 0418 4502 0005 1332"]],
    [
      [
        "A: Ihre IBAN?",
        "C: D E acht neun",
        "A: ja",
        "C: drei sieben null vier null null vier vier",
        "A: weiter",
        "C: null fünf drei zwei null eins drei null null null",
      ],
      [
        "iban: D E acht neun + drei sieben null vier null null vier vier + null fünf drei zwei null eins drei null null null",
      ],
    ],
    [["sort code 20-00-00, account number 55779911"], ["routing_number: 20-00-00", "account_number: 55779911"]],
    [["My account number with the power company is 5501234"], []],
    [["transfer 5000 dollars to my savings account"], []],
  ],
  government_id: [
    [
      ["my social is one two three, four five, six seven eight nine"],
      ["social_security_number: one two three, four five, six seven eight nine"],
    ],
    [["It's 219-09-9999"], ["social_security_number: 219-09-9999"]],
    [["mi DNI: 12345678Z"], ["national_id: 12345678Z"]],
    [["12345678A"], []],
    [
      ["A: ¿DNI?", "C: cero cero cero cero cero cero cero cero te"],
      ["national_id: cero cero cero cero cero cero cero cero te"],
    ],
    [["Steuer-ID 86 095 742 719"], ["tax_id: 86 095 742 719"]],
    [
      ["A: Passport number?", "C: X-ray two four seven one nine zero eight"],
      ["passport_number: X-ray two four seven one nine zero eight"],
    ],
    [["AB 12 34 56 C"], ["national_id: AB 12 34 56 C"]],
  ],
  contact: [
    [["call me at 555-0173"], ["phone_number: 555-0173"]],
    [["(212) 555-0147"], ["phone_number: (212) 555-0147"]],
    [
      ["it's plus forty-four twenty seven nine four six oh nine five eight"],
      ["phone_number: plus forty-four twenty seven nine four six oh nine five eight"],
    ],
    [["write to dana.reyes@example.com."], ["email_address: dana.reyes@example.com"]],
    [["it's john dot smith at example dot com"], ["email_address: john dot smith at example dot com"]],
    [
      ["es ana guion bajo lopez arroba example punto es"],
      ["email_address: ana guion bajo lopez arroba example punto es"],
    ],
    [["meet me at noon. Com is short."], []],
    [["the area code is 212"], []],
    [["4915112345678"], []],
  ],
  location: [
    [["send it to 42 Maple Street"], ["street_address: 42 Maple Street"]],
    [["calle Mayor 14"], ["street_address: calle Mayor 14"]],
    [["Lindenstraße 14"], ["street_address: Lindenstraße 14"]],
    [["at 40.7128, -74.0060"], ["coordinates: 40.7128, -74.0060"]],
    [["down the street, 2 blocks"], []],
  ],
  date_of_birth: [
    [["I was born on July 19, 1975"], ["date_of_birth: July 19, 1975"]],
    [["A: Date of birth?", "C: the third of May sixty-eight"], ["date_of_birth: third of May sixty-eight"]],
    [["am 19. Juli 1975 geboren"], ["date_of_birth: 19. Juli 1975"]],
    [["the appointment is on May 3rd"], []],
  ],
  words: [
    [["I have type two diabetes"], ["health: type two diabetes"]],
    [["my computer has a virus"], []],
    [["Iris asked whether she is allergic to anything"], []],
    [["the left wing of the hotel"], []],
    [["we are Muslim"], ["religion_or_politics: Muslim"]],
    [["my fingerprint sensor is broken"], []],
    [["they took my fingerprint"], ["biometric: fingerprint"]],
    [["my daughter is six"], ["children: my daughter is six"]],
    [["my daughter is a lawyer"], []],
    [["my son-in-law is seven feet tall"], []],
  ],
};

describe.each(Object.entries(cases))("%s", (_, rows) => {
  it.each(rows)("%j", (lines, expected) => {
    expect(recognized(lines)).toEqual(expected);
  });
});
