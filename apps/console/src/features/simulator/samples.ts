/** A call to send without writing one. */
export interface SampleCall {
  id: string;
  title: string;
  language: string;
  text: string;
  /** What its caller would be asked about at the next call. */
  question: string;
}

export const samples: readonly [SampleCall, ...SampleCall[]] = [
  {
    id: "late-order",
    title: "A late order (English)",
    language: "en",
    question: "What is the order number?",
    text: `Agent: Fernhill Coffee, this is Ava. How can I help you today?
Caller: Hi, my name is Marisol Reyes. I'm calling about an order that never showed up.
Agent: I'm sorry to hear that, Marisol. Do you have the order number?
Caller: Sure. My order number is FH-2061. It was supposed to be here on Monday.
Agent: Thank you. It's held up at the carrier and should reach you by Thursday. May I call you when it is out for delivery?
Caller: No, please don't call. I prefer text messages, I teach all day.
Agent: Of course, I'll have them text you.
Caller: Oh, and I only drink decaf, in case you send samples.
Agent: Decaf samples it is. Thank you for your patience.`,
  },
  {
    id: "new-address",
    title: "A change of mind (English)",
    language: "en",
    question: "How does the caller want to be contacted?",
    text: `Agent: Fernhill Coffee, this is Ava. How can I help you today?
Caller: Hi, it's Marisol Reyes. We just moved. My new address is 18 Alder Lane in Duluth.
Agent: 18 Alder Lane, Duluth. I've changed it. Shall I text you the tracking link?
Caller: You know what, I changed my mind about the texts. I'd prefer email from now on.
Agent: Email it is.`,
  },
  {
    id: "termin",
    title: "An appointment (German)",
    language: "de",
    question: "Wann passt ein Termin?",
    text: `Agent: Praxis Lindenhof, was kann ich für Sie tun?
Caller: Guten Tag, mein Name ist Jonas Weber. Ich möchte meinen Termin verschieben.
Agent: Gern. Wann passt es Ihnen?
Caller: Am liebsten vormittags, nachmittags arbeite ich.
Agent: Dann am Dienstag um neun Uhr.
Caller: Ja, das passt. Und bitte schreiben Sie mir lieber eine E-Mail, ich gehe nicht ans Telefon.`,
  },
  {
    id: "reserva",
    title: "A booking (Spanish)",
    language: "es",
    question: "¿Qué prefiere el cliente?",
    text: `Agent: Hotel Miramar, ¿en qué puedo ayudarle?
Caller: Hola, me llamo Lucía Fernández. Quiero cambiar mi reserva, el número es HM-4471.
Agent: Claro. ¿Para qué fecha?
Caller: Para el viernes. Y prefiero una habitación tranquila, lejos del ascensor.
Agent: Perfecto, queda anotado.`,
  },
];
