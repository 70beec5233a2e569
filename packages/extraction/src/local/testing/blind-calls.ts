import type { ExpectedCall } from "./written-calls.ts";

/**
 * Calls written before the engine was run on any of them; it has been improved on them since. `expected` is what a careful reader would keep; `allowed` is
 * right as well, and less important.
 */
export const blindCalls: readonly ExpectedCall[] = [
  {
    title: "pharmacy refill",
    text: `
A: Corner Pharmacy, you're speaking with our virtual assistant. What can I help you with?
C: Uh, yeah, hello. I wanna refill my blood pressure medication.
A: Sure, what name is the prescription under?
C: Winston Abara. A B A R A.
A: Thanks, Mr. Abara. And the prescription number, if you have it?
C: Let me see, it's right on the bottle... R X seven oh two two nine eight.
A: Got it, RX702298. That will be ready tomorrow after noon.
C: Okay good. Last time you gave me the generic and it made me dizzy, so I want the brand one.
A: I'll note that. Do you want it delivered or will you pick it up?
C: Delivered, please. I don't drive anymore. Leave it with the doorman, I'm in 5C.
A: Of course. Shall we text you when it ships?
C: No, no texts, I don't see so well. Just call my daughter Ngozi.`,
    expected: [/Winston Abara/, /RX-?702298/, /blood pressure/i, /dizzy|generic/i, /Ngozi/, /doorman/i, /texts/i],
    allowed: [/drive/i, /deliver/i, /see so well/i, /brand/i, /tomorrow/i, /5C/],
  },
  {
    title: "gym cancellation",
    text: `
A: Hi, thanks for calling Pulse Fitness. How can I help?
C: Hi. So I cancelled my membership in July and you're still taking money out of my account every month.
A: I'm sorry about that. Can I get your name and membership number?
C: Yeah, Tessa Brandvold, membership number's 300418.
A: Thank you, Tessa. I do see a charge on the 1st.
C: Right, so I want that refunded, all three months. I've emailed you guys like four times and heard nothing. It's really frustrating.
A: I understand. I can refund the last charge today.
C: And the other two?
A: I'll need a manager for that.
C: Fine. Tell them to email me, tessa b at hey dot com, I'm teaching all day so I can't answer my phone.`,
    expected: [
      /Tessa Brandvold/,
      /300418/,
      /taking money/i,
      /refund/i,
      /frustrat/i,
      /tessab@hey\.com/i,
      /can't answer/i,
    ],
    allowed: [/emailed/i, /cancelled/i, /email/i, /teaching/i],
  },
  {
    title: "restaurant, chatty",
    text: `
A: Good evening, Trattoria Nonna, how may I help you?
C: Hello! We had such a lovely time with you last summer, the terrace was gorgeous.
A: I'm so glad to hear it. What can I do for you tonight?
C: I'd love a table for six on Saturday at eight, under Moreau. It's my dad's seventieth birthday.
A: How wonderful. Outside or inside?
C: Outside if it doesn't rain, otherwise by the window.
A: Any allergies in the party?
C: Yes, my dad can't have gluten, he has celiac disease. And one of us is vegan.
A: Perfect. And a phone number for the booking?
C: Zero seven seven double zero, nine hundred one two three. Wait, I mean 07700 900 124.
A: See you Saturday!
C: Thank you, you're an angel.`,
    expected: [/table for six/i, /2026-10-31/, /Moreau/, /birthday/i, /gluten|celiac/i, /07700 ?900 ?124/],
    allowed: [/vegan/i, /outside/i, /window/i, /lovely/i],
  },
  {
    title: "software support",
    text: `
A: Ledgerly support, this is Kai. Who do I have the pleasure of speaking with?
C: This is Anneliese from Brightwater Architects.
A: Hi Anneliese. What's going on?
C: Since the update on Monday, our invoices won't export to PDF. It just spins and spins.
A: Which browser are you using?
C: Firefox on a Mac.
A: Could you try Chrome?
C: I'd rather not, our IT only supports Firefox. There's an old ticket about this by the way, number 77-1032.
A: Thanks, I see ticket 77-1032. I'll escalate it.
C: When would that be fixed? We have payroll on the fifteenth, so it's kind of urgent.
A: I hope by Wednesday.
C: Okay. You can reach me on extension 214.`,
    expected: [/Anneliese/, /won't export/i, /77-1032/, /payroll.*2026-11-15|2026-11-15.*payroll/i, /Firefox/i],
    allowed: [/Brightwater/i, /214/, /Monday/i],
  },
  {
    title: "just checking hours and parking",
    text: `
A: City Aquarium, hello!
C: Hi, are you guys open on Thanksgiving?
A: We're closed on Thanksgiving Day but open the day after.
C: Gotcha. And is there parking nearby?
A: Yes, the garage on Pier Street is 12 dollars.
C: That's not bad. Is it true you have a new octopus?
A: We do! Her name is Olive.
C: Ha, cute. Alright, well, I think that's all I needed. You've been very helpful.
A: My pleasure.
C: Take care.`,
    expected: [],
  },
  {
    title: "moving house, utilities",
    text: `
A: Clearflow Water, how can I help today?
C: Hello, I'm moving out on the 12th of November and I need to close my account and open one at the new house.
A: Happy to help. What's the account number?
C: It's CW, then 90 55 17.
A: CW905517, thank you. And the name on the account?
C: It's in my husband's name, Dmitri Volkov. I'm Yelena, I'm authorised.
A: Thank you, Yelena. What's the new address?
C: Thirty-one Pinewood Crescent, Barnsley.
A: And where shall we send the final bill?
C: By email, paper just gets lost. yelena dot volkova at mailbox dot org.
A: All set.
C: Oh, and the pressure at the old place has been terrible for weeks, someone should look at that before the next people come in.`,
    expected: [
      /Yelena/,
      /Dmitri Volkov/,
      /CW-?\s?90\s?55\s?17/,
      /31 Pinewood Crescent/i,
      /2026-11-12/,
      /yelena\.volkova@mailbox\.org/,
      /pressure/i,
    ],
    allowed: [/close/i, /email/i, /paper/i],
  },
  {
    title: "Spanish: clinic",
    text: `
A: Clínica Santa Marta, buenas tardes. ¿En qué le puedo ayudar?
C: Buenas, mire, quisiera cambiar mi cita del jueves, es que trabajo como profesor y tengo una reunión.
A: Claro. ¿Me da su nombre completo?
C: Álvaro Quintero Ruiz.
A: ¿Y su número de historia?
C: Cuatro cinco cero nueve uno.
A: Gracias. ¿Tiene alguna alergia?
C: Sí, soy alérgico a la penicilina. Y por favor, no me llamen antes de las diez, prefiero que me manden un SMS.
A: De acuerdo. ¿Algo más?
C: Sí, la última vez esperé dos horas y nadie me atendió. Estoy un poco molesto con eso.`,
    expected: [
      /Álvaro Quintero Ruiz/,
      /cambiar (?:mi|su) cita/i,
      /profesor/i,
      /penicilina/i,
      /antes de las diez/i,
      /SMS/,
      /nadie me atendió|dos horas/i,
      /molesto/i,
      /45091/,
    ],
    allowed: [/Nadie le atendió/i],
  },
  {
    title: "German: internet",
    text: `
A: Willkommen bei NordNetz, mit wem spreche ich?
C: Ja hallo, Sievers hier, Jörg Sievers. Ich habe seit gestern kein Internet mehr.
A: Das tut mir leid, Herr Sievers. Ihre Kundennummer bitte?
C: Sieben null drei drei eins acht.
A: Danke. Seit wann genau?
C: Seit gestern Abend, und das ist schon das dritte Mal in diesem Monat. Ich arbeite von zu Hause, das geht so nicht.
A: Ein Techniker könnte am Mittwoch kommen.
C: Mittwoch passt. Aber bitte nicht vor zehn Uhr anrufen. Meine E-Mail ist joerg punkt sievers at web punkt de.
A: Notiert.
C: Wenn das nicht klappt, kündige ich.`,
    expected: [/Jörg Sievers/, /kein Internet/i, /703318/, /dritte Mal/i, /vor zehn Uhr/i, /joerg\.sievers@web\.de/],
    allowed: [/zu Hause/i, /Mittwoch/i, /geht so nicht/i],
  },
];
