import type { ExpectedCall } from "./written-calls.ts";

/**
 * The last calls written, before the engine was run on any of them; it has been improved on them since. `expected` is what a careful reader would keep;
 * `allowed` is right as well, and less important.
 */
export const lastCalls: readonly ExpectedCall[] = [
  {
    title: "shoe return",
    text: `
A: Thanks for calling Stride Shoes, this is Nova. How can I help?
C: Hi Nova, my name's Callum Reyes. I got a pair of running shoes from you last week and they're way too narrow.
A: Sorry about that, Callum. What's the order number?
C: S T dash nine one double two.
A: ST-9122, found it. Would you like an exchange or a refund?
C: An exchange, a wide ten and a half if you've got it.
A: We do. Shall I send it to the same address?
C: Actually send it to my office, it's 1200 Harbor Boulevard, Suite 300, Oakland.
A: Will do. It should arrive by Friday.
C: Great, because I have a marathon on November 8th. Oh and please don't ring the bell at my house anymore, we have a baby.
A: Understood.
C: Thanks a million.`,
    expected: [
      /Callum Reyes/,
      /ST-9122/,
      /too narrow/i,
      /1200 Harbor Boulevard/,
      /marathon.*2026-11-08/i,
      /bell/i,
      /baby/i,
    ],
    allowed: [/exchange/i, /ten and a half/i, /pair of running shoes/i, /office/i, /Friday/],
  },
  {
    title: "vet clinic",
    text: `
A: Greenfield Veterinary, how can I help you today?
C: Hi, I need to get my cat in, she's been vomiting since last night.
A: Oh no. What's your cat's name?
C: Pickles. She's eleven.
A: And your name?
C: It's Rosemary Adeyemi, A D E Y E M I.
A: Thank you. Is Pickles on any medication?
C: Thyroid pills. And she's allergic to amoxicillin, it nearly killed her.
A: We have an opening today at 4:20 with Dr. Singh.
C: I'd prefer Dr. Malik if he's around, he knows her.
A: Dr. Malik has 5:40.
C: That's fine. My mobile's oh seven nine four six, double one two, three oh five, in case.`,
    expected: [/Rosemary Adeyemi/, /vomiting/i, /Pickles/, /amoxicillin/i, /Malik/, /07946112305/, /thyroid/i],
    allowed: [/eleven/i, /5:40/],
  },
  {
    title: "energy sales refused",
    text: `
A: Hello, this is BrightPower calling about your tariff. Do you have a minute?
C: Not really, who is this?
A: BrightPower, we offer green energy.
C: No thank you, I'm not interested.
A: May I ask who your current supplier is?
C: No. Please take me off your list.
A: Of course. Have a good day.
C: Bye.`,
    expected: [/off (?:your|the company's|their) list/i],
  },
  {
    title: "parking and museum small talk",
    text: `
A: Harbor Museum, good afternoon.
C: Good afternoon! How late are you open today?
A: Until six.
C: And how much is it for two adults?
A: Twenty-four dollars.
C: Wonderful. Do kids get in free?
A: Under twelve, yes.
C: Lovely, thank you so much for your time.
A: You're welcome.`,
    expected: [],
  },
  {
    title: "hotel complaint by a regular",
    text: `
A: Parkview Hotels guest services, Jonah speaking.
C: Yes, this is Professor Lucille Abernathy. I've been staying with you for fifteen years and I've never been so disappointed.
A: I'm very sorry. What happened?
C: The air conditioning was broken the whole night, and when I called down nobody picked up. Booking number 6 6 0 2 dash 1 9.
A: Thank you, Professor. I see room 414 on October 20th.
C: Exactly. I'm a light sleeper and I always ask for a room away from the elevator, and I was put right next to it.
A: I can offer you a refund for that night.
C: I'd appreciate that. And send the confirmation to my university address, l dot abernathy at weston dot edu.
A: Certainly.
C: I'll be back on December 2nd for a conference, so please get it right this time.`,
    expected: [
      /Lucille Abernathy/,
      /fifteen years/i,
      /disappointed/i,
      /air conditioning/i,
      /6602-19/,
      /elevator/i,
      /l\.abernathy@weston\.edu/,
      /conference/i,
    ],
    allowed: [/refund/i, /light sleeper/i, /confirmation/i, /picked up/i],
  },
  {
    title: "phone contract",
    text: `
A: Velocity Mobile, how can I help?
C: Hey, so I'm thinking of cancelling. The signal at my place is awful since you guys did that upgrade.
A: I'm sorry to hear that. May I have your name and the phone number on the account?
C: Bashir Noorzai. And it's 555 0177 248.
A: Thanks, Bashir. Which plan are you on?
C: The Family Max one, four lines.
A: I could offer you twenty percent off.
C: Hmm. My sister pays half of what I pay at your competitor. I drive for a delivery company, I can't have dropped calls.
A: I can send a technician on Monday.
C: Monday I'm in court all day. Tuesday after three works.
A: Tuesday at 3:30 then.
C: Fine. And stop sending me paper bills, please.`,
    expected: [
      /Bashir Noorzai/,
      /cancel/i,
      /signal.*awful/i,
      /555 0177 248/,
      /Family Max/,
      /delivery company/i,
      /paper bills/i,
    ],
    allowed: [/court/i, /Tuesday/i, /sister/i, /four lines/i, /dropped calls/i],
  },
  {
    title: "Spanish: hotel",
    text: `
A: Hotel Mirador, buenos días.
C: Buenos días. Mire, soy Inés Carrasco, tengo una reserva para el viernes, el número es H M siete cuatro uno nueve.
A: Sí, señora Carrasco, la reserva HM7419. ¿En qué puedo ayudarla?
C: Quisiera cambiar la habitación, prefiero una con vistas al mar.
A: Por supuesto. ¿Viaja alguien más con usted?
C: Mi marido y mi hija Lucía. Ella es alérgica a los frutos secos.
A: Lo anoto. ¿Necesita algo más?
C: Sí, la última vez el aire acondicionado no funcionaba. Y mi correo es ines punto carrasco arroba correo punto es.`,
    expected: [
      /Inés Carrasco/,
      /HM-?7419/,
      /vistas al mar/i,
      /Lucía/,
      /frutos secos/i,
      /no funcionaba/i,
      /ines\.carrasco@correo\.es/,
    ],
    allowed: [/reserva para el viernes/i, /cambiar/i, /marido/i],
  },
  {
    title: "German: insurance",
    text: `
A: Rheintal Versicherung, guten Morgen.
C: Guten Morgen, Brandt mein Name, Ulrike Brandt. Ich möchte einen Schaden melden.
A: Gerne, Frau Brandt. Haben Sie die Versicherungsnummer?
C: Ja, R V vier vier null neun sechs.
A: Danke. Was ist passiert?
C: Unsere Waschmaschine ist ausgelaufen und der ganze Keller steht unter Wasser. Ich warte schon seit drei Tagen auf einen Rückruf, ich bin wirklich sauer.
A: Das tut mir sehr leid.
C: Schicken Sie mir die Unterlagen bitte per Post, ich habe keine E-Mail. Die Adresse ist Am Lindenhof 8, 53111 Bonn.
A: Mache ich.`,
    expected: [
      /Ulrike Brandt/,
      /RV-?44096/,
      /Schaden melden/i,
      /Waschmaschine|Keller/i,
      /Rückruf/i,
      /sauer/i,
      /Post/,
      /Am Lindenhof 8/,
    ],
    allowed: [],
  },
];
