import type { SimulatedCall } from "@elaaoms/elevenlabs/simulator/transcription";

type Said = Pick<SimulatedCall, "turns" | "analysis" | "language">;

/** Calls in which a card, its code, a PIN and passwords are told: in one turn, over turns, written, spoken, read back. */
export const secretCalls: readonly Said[] = [
  {
    language: "en",
    turns: [
      ["agent", "Fernhill Coffee, how can I help?"],
      ["user", "Hi, I'd like to pay for order XYZ-789. My card is four one one one one one one one"],
      ["agent", "Go on, the next digits of the card, please."],
      ["user", "one one one one um one one one one."],
      ["agent", "That is 4111 1111 1111 1111. And the three digits on the back?"],
      ["user", "Seven three seven."],
      ["agent", "And the PIN for your account?"],
      ["user", "It's four eight two one five seven."],
      ["agent", "Thank you, 482157. It ships on 12 March."],
    ],
    analysis: {
      summary:
        "The caller paid for order XYZ-789 with card 4111 1111 1111 1111, CVV 737, and confirmed the PIN 482157.",
      dataCollection: {
        card_number: "4111111111111111",
        cvv: "737",
        pin: 482157,
        order_number: "XYZ-789",
      },
    },
  },
  {
    language: "en",
    turns: [
      ["agent", "What can I do for you?"],
      ["user", "I can't log in. My password is bluefish twenty two, and the card is 5500-0000-0000-0004."],
      ["agent", "So that's bluefish twenty two?"],
      ["user", "Yes, bluefish twenty two. The booking is BK-20931."],
    ],
    analysis: {
      summary: "The caller's password is bluefish twenty two.",
      dataCollection: { account_password: "bluefish twenty two", note: "card 5500 0000 0000 0004" },
    },
  },
  {
    language: "es",
    turns: [
      ["agent", "¿Me da el número de la tarjeta?"],
      ["user", "Sí, cuatro uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno."],
      ["agent", "¿Y el código de seguridad?"],
      ["user", "Siete tres siete. Mi contraseña es girasol ochenta."],
    ],
    analysis: { summary: "Pagó con la tarjeta 4111111111111111; la contraseña es girasol ochenta." },
  },
  {
    language: "de",
    turns: [
      ["agent", "Wie lautet Ihre Kartennummer?"],
      ["user", "Vier eins eins eins, eins eins eins eins, eins eins eins eins, eins eins eins eins."],
      ["agent", "Und die Prüfnummer?"],
      ["user", "Sieben drei sieben. Mein Passwort ist Regenbogen neun."],
    ],
  },
  {
    language: "en",
    turns: [
      ["agent", "Hi, what can I do for you?"],
      ["user", "I want to settle my bill. My number is five two oh three, eight two seven four"],
      ["agent", "Sorry, is that the card number?"],
      ["user", "Yes, it is."],
      ["agent", "Go on, then. And the rest?"],
      ["user", "Sixty-six nineteen, thirty fifty-nine. It says 914."],
      ["agent", "That's the code on the back of the card, right? I have 5203 8274 6619 3059."],
      ["user", "Right."],
      ["user", "And 7319."],
      ["agent", "Is that your PIN?"],
      ["user", "It is. You can also ask for Saltwater9."],
      ["agent", "Is that the password?"],
      ["user", "Yes, Saltwater9. I drink my coffee without sugar."],
    ],
  },
  {
    language: "de",
    turns: [
      ["agent", "Was kann ich für Sie tun?"],
      ["user", "Ich möchte zahlen. Also 5203 8274"],
      ["agent", "Moment, ich öffne die Zahlungsseite. So, die Karte bitte."],
      ["user", "6619 3059"],
      ["agent", "Und die PIN?"],
      ["user", "Sieben drei eins neun. Ich trinke den Kaffee ohne Zucker."],
    ],
  },
];

/** What must be found nowhere: the secrets of these calls in every spelling. */
export const secrets: readonly RegExp[] = [
  /4\D{0,3}1\D{0,3}1\D{0,3}1\D{0,3}1\D{0,3}1\D{0,3}1/,
  /5500\D{0,3}0000\D{0,3}0000\D{0,3}0004/,
  /(?<![\w.:+-])1111(?![\w.:+-])/,
  /(?<![\w.:+-])737(?![\w.:+-])/,
  /482157/,
  /(?:one|uno|eins)[\s,]+(?:one|uno|eins)[\s,]+(?:one|uno|eins)/i,
  /four[\s,]+one[\s,]+one|four[\s,]+eight[\s,]+two|seven[\s,]+three[\s,]+seven|siete tres siete|sieben drei sieben/i,
  /bluefish|girasol|regenbogen|saltwater/i,
  /5203\D{0,3}8274|6619\D{0,3}3059|five two oh three|eight two seven four|thirty fifty-nine/i,
  /(?<![\w.:+-])(?:914|7319)(?![\w.:+-])|sieben drei eins neun/i,
];

/** Sentences with things that look like secrets and are none, with the words that have to survive. */
export const lookAlikes: readonly (readonly [sentence: string, kept: string])[] = [
  ["The order number is 4417889021.", "4417889021"],
  ["My order is XYZ-789, please check it.", "XYZ-789"],
  ["It's order four four one seven eight eight nine.", "four four one seven eight eight nine"],
  ["The tracking number is 1Z999AA10123456784.", "1Z999AA10123456784"],
  ["Tracking number 9400110200881234567890 does not move.", "9400110200881234567890"],
  ["I'm on flight LH 4417 to Duluth.", "LH 4417"],
  ["My flight is United eleven thirty-two.", "eleven thirty-two"],
  ["The invoice says 1,299.95 dollars.", "1,299.95"],
  ["I paid one hundred and twenty-nine dollars for it.", "one hundred and twenty-nine dollars"],
  ["It was delivered on 12 March 2026.", "12 March 2026"],
  ["Please come on the fourth of November at half past seven.", "fourth of November at half past seven"],
  ["The appointment is on 2026-11-24 at 15:30.", "2026-11-24 at 15:30"],
  ["My booking reference is QX7K2P.", "QX7K2P"],
  ["The case number is 00045512.", "00045512"],
  ["The serial number is SN-5500-2231-88.", "SN-5500-2231-88"],
  ["I live in room 737 of the hotel.", "room 737"],
  ["The model is a Fernhill 4200.", "Fernhill 4200"],
  ["I need 250 bags of 500 grams.", "250 bags of 500 grams"],
  ["The zip code is 55802.", "55802"],
  ["Mi número de pedido es 88213377.", "88213377"],
  ["El vuelo es IB 3166, el doce de marzo.", "IB 3166"],
  ["Costó ciento veinte euros con cincuenta.", "ciento veinte euros con cincuenta"],
  ["Meine Bestellnummer ist 7712345.", "7712345"],
  ["Die Sendungsnummer lautet 00340434161094042557.", "00340434161094042557"],
  ["Der Termin ist am 24. November um 9 Uhr.", "24. November um 9 Uhr"],
  ["Die Rechnung über 349,90 Euro ist falsch.", "349,90 Euro"],
];
