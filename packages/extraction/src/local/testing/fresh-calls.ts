import type { ExpectedCall } from "./written-calls.ts";

/**
 * The newest calls, written before the engine was run on any of them; it has been improved on them since. `expected` is
 * what a careful reader would keep; `allowed` is right as well, and less important; `known` is what is still wrong.
 */
export const freshCalls: readonly ExpectedCall[] = [
  {
    title: "coffee subscription",
    text: `
A: Bean There, hi, how can I help?
C: Hi, good morning. This is Farah Iqbal. I have a subscription with you and my last two bags were stale.
A: I'm sorry, Farah. Do you have your subscription number?
C: It's B T, eight eight three one.
A: BT8831. Would you like replacements?
C: Yes please. And could you grind it for espresso from now on? I prefer dark roasts too.
A: Sure. Is the delivery address still 40 Canal Street?
C: Yes, that's right. But leave it at the back door, we have a dog that barks at everyone.
A: Noted.
C: Also skip December, we're in Morocco from the 10th.`,
    expected: [/Farah Iqbal/, /stale/i, /BT-?8831/, /dark roasts/i, /40 Canal Street/, /back door/i, /December/i],
    allowed: [/dog/i, /espresso/i, /replacement/i, /Morocco/i, /subscription/i],
  },
  {
    title: "dentist reschedule",
    text: `
A: Smile Dental, how may I help you?
C: Hello, my name is Oskar Lindgren and I have an appointment tomorrow at two, but I need to move it.
A: Of course. When would suit you?
C: Any morning next week, I'm a teacher and we have exams in the afternoons.
A: How about Wednesday at nine?
C: Wednesday's perfect.
A: Anything the dentist should know?
C: I'm quite nervous about needles, and I take warfarin.
A: Thank you for telling us.
C: You can text me a reminder, I never check my email.`,
    expected: [/Oskar Lindgren/, /teacher/i, /needles/i, /warfarin/i, /text/i, /move|tomorrow/i],
    allowed: [/exams/i, /Wednesday/i, /email/i],
  },
  {
    title: "lost luggage",
    text: `
A: AeroWest baggage services.
C: Yes hello, my suitcase didn't arrive on flight AW 218 from Boston.
A: I'm sorry to hear that. Your name?
C: Ndidi Eze.
A: And the baggage tag number?
C: A W zero six six two one nine.
A: Where can we deliver it?
C: I'm at the Grand Hotel until Thursday, room 512, and after that at home, 9 Willow Way, Hartford.
A: What does it look like?
C: It's a green hard shell. My insulin is in there, I'm diabetic, so this is really urgent.
A: We'll prioritise it.
C: Please call my husband Chike, his number is 860 555 0191.`,
    expected: [
      /Ndidi Eze/,
      /suitcase didn't arrive|didn't arrive/i,
      /AW ?218/,
      /AW-?066219/,
      /9 Willow Way/,
      /diabetic/i,
      /Chike/,
      /860 555 0191/,
    ],
    allowed: [/Grand Hotel/i, /green/i, /insulin/i, /urgent/i],
  },
  {
    title: "library hours",
    text: `
A: Rivertown Library.
C: Hi, do I need a card to use the computers?
A: No, you can get a guest pass.
C: Okay, cool. And you close at eight?
A: At nine on weekdays.
C: Perfect. I'll swing by. Thanks!
A: Bye.`,
    expected: [],
    allowed: [/swing by/i],
  },
  {
    title: "software billing",
    text: `
A: Thanks for calling Plotwise. Who am I speaking to?
C: Hi, it's Greta, Greta Sandoval from Sandoval Interiors.
A: Hi Greta. What can I do for you?
C: We were billed for twelve seats but we only have nine people now. Invoice I N V dash two zero two six dash one one five.
A: I can fix that. Shall I refund the difference?
C: Please. And switch us to annual billing, it's cheaper.
A: Done. Anything else?
C: Could the invoices go to our accountant? That's lou at sandoval dash interiors dot com.
A: Sure.
C: Honestly you guys are great, I'm really happy with the support.`,
    expected: [
      /Greta Sandoval/,
      /billed for twelve/i,
      /INV-2026-115/,
      /annual billing/i,
      /lou@sandoval-interiors\.com/,
      /happy with/i,
    ],
    allowed: [/nine people/i, /refund/i, /great/i, /accountant/i],
  },
  {
    title: "broadband, wrong number corrected",
    text: `
A: Hello, SkyNet Broadband, can I take your account number?
C: One one seven, two three eight. Sorry, two three nine at the end, not two three eight.
A: 117239. And your name?
C: Percy Obafemi.
A: What's the problem, Percy?
C: The router keeps restarting every hour. I'm on call for the fire service so I really need it working.
A: I'll send a new router. When are you home?
C: I'd rather you left it with number 14, I'm out till Sunday.
A: Okay. Anything else?
C: No, that's all. I'm fed up with this, to be honest.`,
    expected: [/117239/, /Percy Obafemi/, /router keeps restarting/i, /fire service/i, /number 14/i, /fed up/i],
    allowed: [/Sunday/i],
  },
  {
    title: "Spanish: gym",
    text: `
A: Gimnasio Atlas, dígame.
C: Hola, mi nombre es Gonzalo Prieto. Quiero dar de baja mi abono porque nos mudamos a Valencia en enero.
A: Entendido. ¿Su número de socio?
C: Tres tres cero ocho siete.
A: ¿Le enviamos la confirmación por correo?
C: Mejor por WhatsApp. Además me han cobrado de más este mes.
A: Lo reviso.
C: Gracias, pero la verdad estoy decepcionado.`,
    expected: [/Gonzalo Prieto/, /dar de baja/i, /33087/, /WhatsApp/i, /cobrado de más/i, /decepcionado/i],
    allowed: [/Valencia/i],
  },
  {
    title: "German: bakery order",
    text: `
A: Konditorei Engel, guten Tag.
C: Guten Tag, hier ist Matthias Krömer. Ich möchte eine Torte für Samstag bestellen, meine Tochter Emilia wird sechs.
A: Sehr gern. Gibt es Allergien?
C: Ja, sie hat eine Nussallergie.
A: Verstanden. Ihre Telefonnummer bitte?
C: Null eins sieben sechs, vier vier drei zwei eins eins null.
A: Danke. Abholung um zehn?
C: Elf wäre mir lieber. Und letztes Mal war die Torte leider zu trocken.`,
    expected: [/Matthias Krömer/, /Torte.*bestellen/i, /Emilia/, /Nussallergie/i, /01764432110/, /trocken/i],
    allowed: [/Termin: Elf/, /lieber/i],
  },
];
