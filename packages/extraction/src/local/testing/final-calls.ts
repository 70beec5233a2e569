import type { ExpectedCall } from "./written-calls.ts";

/**
 * Calls written before the engine was run on any of them; it has been improved on them since. `expected` is what a
 * careful reader would keep; `allowed` is right as well, and less important; `known` is what is still wrong.
 */
export const finalCalls: readonly ExpectedCall[] = [
  {
    title: "furniture delivery",
    text: `
A: Oak & Ash Furniture, good afternoon.
C: Good afternoon, this is Naomi Castellano calling about my sofa. It was supposed to be delivered yesterday and nobody came.
A: I'm sorry. What's your order number?
C: O A dash six six one oh.
A: OA-6610. I can reschedule for Saturday.
C: Saturday is fine but not before eleven, my kids have swimming.
A: Noted. Same phone number?
C: No, I've got a new one, it's 503 555 0164.
A: Thank you.
C: I took a day off work for this, I'm really upset.`,
    expected: [
      /Naomi Castellano/,
      /nobody came|delivered yesterday/i,
      /OA-6610/,
      /503 555 0164/,
      /upset/i,
      /eleven|Saturday/i,
    ],
    allowed: [/kids/i, /day off/i],
  },
  {
    title: "optician",
    text: `
A: ClearView Opticians.
C: Hi there, I'd like to order more contact lenses. My name is Piotr Zielinski, Z I E L I N S K I.
A: Thanks. Which brand?
C: Acuvue Oasys.
A: How many boxes?
C: Four boxes.
A: Should we ship them?
C: No, I'll pick them up on Friday. Oh, my eyes have been itchy lately, could I see Dr. Hale as well? Afternoons only, I work mornings.
A: Certainly.`,
    expected: [
      /Piotr Zielinski/,
      /contact lenses/i,
      /Acuvue Oasys/,
      /four/i,
      /Friday/i,
      /itchy/i,
      /mornings|afternoons/i,
    ],
    allowed: [/Hale/],
    known: { missed: ["optician: itchy"] },
  },
  {
    title: "insurance quote, chatty",
    text: `
A: Shield Insurance, how can I help?
C: Hi! How's your day going?
A: Very well, thank you. What can I do for you?
C: So I just bought a 2022 Subaru Outback and I need a quote. I'm Renata Moss by the way.
A: Nice to meet you, Renata. Where do you live?
C: I live in Boise now, we moved from Reno in June.
A: And your current insurer?
C: Geico, but they keep raising my rates, it's ridiculous.
A: Understood. How should I send the quote?
C: Email please, renata at mossfamily dot net.`,
    expected: [
      /Renata Moss/,
      /Subaru Outback/,
      /quote/i,
      /Boise/,
      /raising my rates|raising their rates/i,
      /renata@mossfamily\.net/,
      /email/i,
    ],
    allowed: [/Geico/i, /ridiculous/i, /from Reno/],
  },
  {
    title: "theatre, nothing",
    text: `
A: Royal Theatre box office.
C: Hello, what time does the show start tonight?
A: Seven thirty.
C: And is there an intermission?
A: Yes, twenty minutes.
C: Excellent. Thank you, bye.`,
    expected: [],
  },
  {
    title: "internet bank",
    text: `
A: Nordea Direct, who's calling please?
C: Sigrid Halvorsen.
A: What can I help you with, Sigrid?
C: I can't log in since you changed the app, it keeps saying my code is wrong.
A: I'll reset it. Is your customer number 4410982?
C: Yes it is.
A: Done.
C: Thanks. Also I'm getting married in March so my last name will change to Berg. And please send letters in English, my Norwegian isn't great.
A: Of course.`,
    expected: [/Sigrid Halvorsen/, /can't log in/i, /4410982/, /married/i, /Berg/, /English/],
    allowed: [/Norwegian/],
  },
  {
    title: "restaurant catering",
    text: `
A: Saffron Kitchen catering.
C: Hello, I spoke with someone last week about lunch for thirty people on November 19th. The quote number was SK-2217.
A: Yes, I see it. Any changes?
C: We're thirty-five now, and three are vegetarian. No peanuts at all, my boss is severely allergic.
A: Understood. And your name again?
C: Ivana Petrovic from Lumen Labs.
A: Delivery to the office?
C: Yes, 88 Foundry Street, third floor. Please come by ten thirty, last time you were forty minutes late.`,
    expected: [
      /Ivana Petrovic/,
      /SK-2217/,
      /2026-11-19/,
      /allergic|peanuts/i,
      /88 Foundry Street/,
      /forty minutes late/i,
      /vegetarian|thirty-five/i,
    ],
    allowed: [/boss/i, /Lumen/i],
  },
  {
    title: "es: tienda",
    text: `
A: Tienda Azul, ¿en qué puedo ayudarle?
C: Buenas tardes, habla Marcela Ibarra. Compré unos zapatos y me llegaron de la talla equivocada.
A: Lo siento. ¿Su número de pedido?
C: T A cinco cinco ocho uno.
A: ¿Prefiere cambio o devolución?
C: Prefiero la devolución. Y envíenme la confirmación por correo electrónico, a marcela punto ibarra arroba correo punto com.`,
    expected: [/Marcela Ibarra/, /equivocada/i, /TA-?5581/, /devolución/i, /marcela\.ibarra@correo\.com/],
    allowed: [/Compró unos zapatos/, /correo/i],
  },
  {
    title: "de: Hotel",
    text: `
A: Hotel Seeblick, guten Tag.
C: Guten Tag, mein Name ist Tobias Lenz. Ich habe eine Reservierung, Buchungsnummer S B neun null vier zwei.
A: Ja, Herr Lenz.
C: Ich hätte lieber ein Zimmer im Erdgeschoss, ich sitze im Rollstuhl. Außerdem bin ich Vegetarier.
A: Das richte ich ein.
C: Beim letzten Mal war die Heizung kaputt, das war ärgerlich. Sie erreichen mich am besten per E-Mail.`,
    expected: [/Tobias Lenz/, /SB-?9042/, /Erdgeschoss/, /Rollstuhl/, /Vegetarier/, /Heizung kaputt/, /E-Mail/],
    allowed: [/ärgerlich/],
  },
];
