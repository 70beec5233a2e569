import type { ExpectedCall } from "./written-calls.ts";

/**
 * Ten calls written before the engine was run on any of them, in the fragments that people answer in on the phone; it has been
 * improved on them since.
 * `expected` is what a careful reader would keep; `allowed` is right as well, and less important.
 */
export const phoneCalls: readonly ExpectedCall[] = [
  {
    title: "dentist slot",
    text: `
A: Linden Dental, this is Iris. Who am I speaking with?
C: Tom Baxter.
A: Hi Tom. What can I do for you?
C: One of my back teeth is sore, and the filling came out last night.
A: I'm sorry to hear that. Are you taking any medication?
C: Just lisinopril.
A: Any allergies?
C: Latex.
A: I have Wednesday at 2:30 or Thursday at 9.
C: Wednesday at 2:30 works. I can't do Thursdays, I've got my daughter's swimming.
A: Wednesday it is. Do you have insurance?
C: Yeah, we switched to Cigna in August.`,
    expected: [
      /name is Tom Baxter/,
      /tooth|teeth/i,
      /filling came out/i,
      /lisinopril/i,
      /allergic to latex/i,
      /2026-10-28.*14:30/,
      /Thursday/,
      /Cigna/,
    ],
    allowed: [/insurance/, /swimming/],
  },
  {
    title: "cake order",
    text: `
A: Crumb and Co, how can I help?
C: Hi, I need a cake for Saturday, it's for my mum's sixtieth.
A: Lovely. How many people?
C: About twenty.
A: Which flavour?
C: Lemon, if you've got it.
A: We do. Any dietary needs?
C: Yeah, no nuts. My brother's allergic.
A: And your budget?
C: I can't go over 90.
A: That's fine. Would you like it delivered?
C: No, I'll pick it up. Not before eleven though, I work Saturday mornings.
A: What name shall I put?
C: Sofia Lindqvist.`,
    expected: [
      /cake.*2026-10-31/i,
      /sixtieth/i,
      /20|twenty/i,
      /lemon/i,
      /no nuts|without nuts/i,
      /brother.*allergic/i,
      /\b90\b/,
      /not before (?:eleven|11)/i,
      /Saturday mornings/i,
      /Sofia Lindqvist/,
    ],
    allowed: [/pick/i],
  },
  {
    title: "boiler visit",
    text: `
A: Warmco support, this is Eli. Am I speaking with Marta Keane?
C: Speaking.
A: How can I help, Marta?
C: The heating is out since Friday and the pressure keeps dropping. Same thing happened in February.
A: Sorry about that. Which boiler do you have?
C: A Vaillant, the small one.
A: I can send someone tomorrow between eight and twelve.
C: That works, but have him call me before he comes, I work from home and the bell is dead.
A: Noted. Anything else?
C: If it's going to be over 150, call me first.`,
    expected: [
      /Marta Keane/,
      /heating is out since Friday/i,
      /pressure keeps dropping/i,
      /February/,
      /Vaillant/,
      /2026-10-27/,
      /works from home/i,
      /150/,
    ],
    allowed: [/bell is dead/i, /before he comes|call/i],
  },
  {
    title: "car rental change",
    text: `
A: Roadrunner Rentals, how can I help?
C: Good morning, this is dana okafor, I've got a booking, it's R R four four nine one.
A: RR4491, yes. What would you like to change?
C: Can you make it an automatic? My husband Femi does the driving and he can't drive a manual.
A: Sure. Pickup at the airport?
C: No, the one on Mill Street.
A: What time?
C: Ten. No, sorry, make it eleven.
A: Eleven it is. Do you want the full insurance at 18 a day or the basic one?
C: Let's go with the basic one.
A: Best number to reach you?
C: 0161 555 0148.`,
    expected: [/Dana Okafor/, /RR-?4491/, /automatic/i, /Femi/, /Mill Street/, /11|eleven/i, /basic/i, /0161 555 0148/],
    allowed: [/can't drive a manual/],
    known: { missed: ["car rental change: Mill Street"] },
  },
  {
    title: "gym goal",
    text: `
A: Pulse Fitness, you're speaking with Ray.
C: Hi Ray, Owen Pratt, I've been with you since 2019.
A: Hello Owen. What are you after?
C: I had knee surgery in June and I want to get back to running by spring.
A: Great goal. Which plan are you on?
C: The monthly one.
A: I could do the annual plan at 480, or stay monthly at 45.
C: Hmm. Then I'll take the annual plan.
A: And when do you usually train?
C: After six only, I'm with Halden Logistics and we finish at half past five.`,
    expected: [
      /Owen Pratt/,
      /2019/,
      /knee surgery/i,
      /running by spring/i,
      /annual plan/i,
      /after six/i,
      /Halden Logistics/,
    ],
    allowed: [/half past five|17:30/, /monthly/i],
  },
  {
    title: "restaurant table",
    text: `
A: Osteria Verde, good evening.
C: Hi, a table for Friday please.
A: How many?
C: Four, and a high chair.
A: Inside or on the terrace?
C: Terrace.
A: What time?
C: Seven thirty.
A: And the name?
C: Hannah Brandt. It's for our anniversary. And my mother-in-law can't have dairy.`,
    expected: [
      /Friday.*2026-10-30/,
      /(?:four|4).*high chair/i,
      /terrace/i,
      /7:30|19:30|seven thirty/i,
      /Hannah Brandt/,
      /anniversary/i,
      /mother-in-law can't have dairy/i,
    ],
  },
  {
    title: "bill dispute",
    text: `
A: Clearline Mobile, this is Bo.
C: Yes hi, my bill is way too high this month, it's 94 and it's normally 38.
A: Let me look. Last four digits of your account?
C: 2290. No wait, 2209.
A: Thanks. There's a roaming charge.
C: But I haven't been abroad. I want that taken off.
A: I'll open a case. How should we get back to you?
C: Email is better. And I need it sorted before the 15th.
A: What's the email?
C: j dot moreno at posta dot com.
A: Is it okay to keep the plan?
C: The plan stays.`,
    expected: [/bill is way too high/i, /2209/, /email/i, /15/, /j\.moreno@posta\.com/, /keeps the plan/i],
    allowed: [/roaming|taken off/i, /abroad/i, /94/],
  },
  {
    title: "mailbox",
    text: `
A: Hello, this is Kit from Larch Insurance, calling about your renewal.
C: You've reached Paul Denning. I'm away from my phone right now. Please leave a message after the tone and I'll call you back.
A: We will try again tomorrow. Goodbye.`,
    expected: [],
  },
  {
    title: "reserva de mesa",
    text: `
A: Restaurante Mar, buenas tardes.
C: Buenas, soy Lucía Ferrer, quería reservar una mesa para el viernes a las nueve.
A: ¿Para cuántas personas?
C: Para seis.
A: ¿Alguna alergia?
C: Sí, mi hijo es alérgico a los frutos secos y yo soy intolerante a la lactosa.
A: ¿Dentro o fuera?
C: Fuera, por favor.`,
    expected: [/Lucía Ferrer/, /mesa.*2026-10-30/, /seis|6/, /hijo.*frutos secos/i, /lactosa/i, /fuera/i],
  },
  {
    title: "Werkstatttermin",
    text: `
A: Autohaus Kern, guten Tag.
C: Guten Tag, Jonas Weber mein Name. Ich möchte meinen Termin am Mittwoch verschieben.
A: Gerne. Wie ist das Kennzeichen?
C: M-KB 4471.
A: Passt Ihnen Freitag um zehn Uhr?
C: Ja, das passt.
A: Gibt es sonst noch etwas?
C: Ja, die Bremsen quietschen seit einer Woche. Und bitte nur vormittags anrufen.`,
    expected: [/Jonas Weber/, /Termin.*verschieben/, /M-?KB ?4471/, /2026-10-30/, /Bremsen quietschen/, /vormittags/],
  },
];
