import type { ExpectedCall } from "./written-calls.ts";

/**
 * Calls written before the engine was run on any of them; it has been improved on them since. `expected` is what a
 * careful reader would keep; `allowed` is right as well, and less important.
 */
export const firstCalls: readonly ExpectedCall[] = [
  {
    title: "broken dishwasher",
    text: `
A: Thanks for calling Harrow Appliances, my name is Leo. How can I help?
C: Hey Leo. Yeah so this is Marcus Oyelaran, I bought a dishwasher from you back in August and it's leaking all over the kitchen floor.
A: I'm sorry to hear that, Marcus. Could I get the serial number?
C: Sure, hang on. It's D W as in whiskey, seven seven three, oh nine.
A: DW77309, thank you. I can send a technician on Thursday between ten and two. Does that work?
C: Thursday's no good, I've got physio. Could you do Friday morning?
A: Friday at nine is open.
C: Perfect, let's do that. Oh, and can the technician ring my wife instead? Her name's Bisi. I'm a bus driver so I never have my phone on me.
A: Of course. What number should he call?
C: It's 0207 946 0018.
A: Got it. Anything else?
C: Nope, that's everything, cheers.`,
    expected: [/Marcus Oyelaran/, /dishwasher.*leaking|leaking/i, /DW-?77309/, /Bisi/, /bus driver/i, /0207 946 0018/],
    allowed: [/dishwasher/i, /Friday/, /technician/i, /physio/i, /never ha(?:ve|s)/i],
  },
  {
    title: "yoga studio sales",
    text: `
A: Hi, Stillwater Yoga, this is an assistant. What can I do for you?
C: Hi, I was just wondering what your prices are?
A: Drop-in classes are 18 dollars and the monthly membership is 120.
C: Okay. And do you have evening classes?
A: Yes, every weekday at six and seven thirty.
C: Nice. I'd rather come at seven thirty, I don't get out of work until half past six. I work at the hospital downtown.
A: Great. May I ask your name so I can set up a trial?
C: Priyanka. Priyanka Raghunathan, R A G H U N A T H A N.
A: Thanks, Priyanka. Any injuries we should know about?
C: Um, I have a bad knee, and I'm about four months pregnant, so nothing too intense.
A: We have prenatal classes on Tuesdays.
C: Oh that's great. You can email me the schedule, it's priyanka dot r at fastmail dot com.`,
    expected: [
      /Priyanka Raghunathan/,
      /seven thirty/i,
      /hospital/i,
      /bad knee/i,
      /pregnant/i,
      /priyanka\.r@fastmail\.com/i,
    ],
    allowed: [/nothing too intense/i, /schedule/i, /half past six/i],
  },
  {
    title: "card charged by a stranger",
    text: `
A: Welcome to Meridian Bank. Who am I speaking with?
C: Good afternoon, Theodora Lindqvist here.
A: Thank you, Ms. Lindqvist. How can I help today?
C: There's a charge on my card I don't recognize, 84 dollars from some gaming site on October 22nd.
A: I can block the card and send a new one. Would you like that?
C: Yes please. And send it to my new place, I moved in September. It's 407 Quarry Road, Apartment 6, Burlington.
A: Noted. For security, what's the PIN you use for phone banking?
C: It's 4 9 1 3.
A: Thank you. You'll get the card in five days.
C: Alright. To be honest I'm quite worried about this, it's the second time my card has been used by somebody.
A: I understand. We will look into it.
C: I'd prefer if you emailed me updates, I'm traveling to Lisbon on Saturday and my phone won't work there.`,
    expected: [
      /Theodora Lindqvist/,
      /charge.*recogni/i,
      /407 Quarry Road/,
      /worried/i,
      /second time/i,
      /email/i,
      /Lisbon/,
    ],
    allowed: [/block/i, /new place/i, /new one/i, /phone/i, /moved in september/i],
  },
  {
    title: "small talk and wrong number",
    text: `
A: Thank you for calling Brightside Dental. How can I help you?
C: Hi there. Is this the Brightside on Elm Street?
A: This is the Oak Avenue clinic. The Elm Street clinic has another number.
C: Oh I'm so sorry, I think I dialed the wrong number then.
A: No problem at all. Would you like me to connect you?
C: No no, that's fine, I've got it here. Lovely weather today isn't it?
A: It is! Have a nice day.
C: You too, bye bye.`,
    expected: [],
  },
  {
    title: "hotel booking changed",
    text: `
A: Casa Verde Hotel, good evening.
C: Good evening. I have a reservation with you for next weekend, the confirmation number is 8 8 4 dash K L M.
A: Let me look. Is that under Fontaine?
C: Yes, Camille Fontaine.
A: And how can I help, Ms. Fontaine?
C: Well first, I asked for a quiet room and now your email says I'm on the second floor by the bar. Could you change that?
A: I can move you to the fifth floor, garden side.
C: That would be wonderful. Also my son Jules is coming along, he's six, so we'd need an extra bed.
A: No problem. Any dietary needs for breakfast?
C: He's allergic to eggs, and I'm vegetarian.
A: Noted. Shall I keep the arrival at three?
C: No wait, make it five. Our train from Lyon gets in at four thirty.`,
    expected: [/884-KLM/, /Camille Fontaine/, /quiet room/i, /Jules/, /eggs/i, /vegetarian/i, /extra bed/i],
    allowed: [/next weekend/i, /fifth floor/i, /change/i, /train/i, /second floor/i, /five/i, /six/i],
  },
  {
    title: "electricity bill, corrected account number",
    text: `
A: Northern Grid customer service, how may I help?
C: Yeah hi, my bill is way higher than last month and nobody's been able to tell me why. I've called three times already.
A: I'm sorry. Can I have your account number?
C: It's 55 20 81 36. Sorry, no, that's the old one, it's 55 20 81 63.
A: Thank you. And your name?
C: Graham Pell.
A: Mr. Pell, I see an estimated reading. Could you send us a photo of the meter?
C: Fine, I'll send a photo tonight. But honestly this is a joke. I'm on a pension, I can't just pay 400 pounds.
A: I understand. Would you like a payment plan?
C: Maybe. Just don't call me in the mornings, I look after my granddaughter till noon.`,
    expected: [
      /bill.*higher|higher than/i,
      /55\s?20\s?81\s?63/,
      /Graham Pell/,
      /photo/i,
      /joke/i,
      /mornings/i,
      /granddaughter/i,
    ],
    allowed: [/pension/i, /three times/i, /400 pounds/i],
  },
  {
    title: "Spanish: parcel",
    text: `
A: Hola, gracias por llamar a Mercado Luna. ¿En qué puedo ayudarle?
C: Hola, buenas tardes. Me llamo Rocío Benítez y llamo porque mi paquete todavía no ha llegado.
A: Lo siento, Rocío. ¿Me dice el número de pedido?
C: Sí, es M L guion nueve cero dos siete.
A: ML-9027. Parece que hay un retraso.
C: Pues estoy bastante enfadada, es la segunda vez que pasa.
A: Le pido disculpas. ¿Le aviso por teléfono?
C: No, prefiero un mensaje de WhatsApp, trabajo de enfermera y no puedo contestar.
A: Perfecto. ¿La dirección sigue siendo la misma?
C: No, ahora vivo en la calle Olmos 14, Sevilla.`,
    expected: [
      /Rocío Benítez/,
      /todavía no ha llegado/i,
      /ML-9027/,
      /enfadada/i,
      /segunda vez/i,
      /WhatsApp/i,
      /enfermera/i,
      /Olmos 14/,
    ],
    allowed: [],
  },
  {
    title: "German: broken delivery",
    text: `
A: Guten Tag, hier ist der Kundenservice von Möbel Tannhof. Wie kann ich helfen?
C: Guten Tag, mein Name ist Henrike Vossberg. Mein neuer Schreibtisch kam gestern an, aber die Platte ist beschädigt.
A: Das tut mir leid. Wie lautet Ihre Bestellnummer?
C: Das ist die T H Bindestrich fünf fünf eins acht.
A: TH-5518, danke. Möchten Sie einen Ersatz?
C: Ja, aber bitte rufen Sie mich nicht an, schreiben Sie mir lieber eine E-Mail. Ich bin Lehrerin und vormittags im Unterricht.
A: Gerne. An welche Adresse sollen wir liefern?
C: Wir sind umgezogen, die neue Adresse ist Kastanienallee 27, 10435 Berlin.
A: Vielen Dank.
C: Ich bin ehrlich gesagt ziemlich enttäuscht. Trotzdem danke, tschüss.`,
    expected: [/Henrike Vossberg/, /beschädigt/, /TH-5518/, /E-Mail/i, /Lehrerin/, /Kastanienallee 27/, /enttäuscht/],
    allowed: [/Schreibtisch kam gestern/i, /nicht an/i],
  },
];
