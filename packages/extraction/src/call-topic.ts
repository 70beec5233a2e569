import type { CallTopic, Transcript } from "@elaaoms/core/conversation";
import { foldText } from "@elaaoms/core/text";

/** Beginnings of words that callers use for a topic, in English, Spanish and German; folded. */
const signs: readonly [CallTopic, RegExp][] = [
  ["cancellation", /\b(?:cancel|terminat|kundig|stornier|dar de baja|darme de baja|anular)/g],
  [
    "return",
    /\b(?:return (?:it|them|this|the|an?)|send (?:it|them) back|refund|exchange|devol|reembols|cambiar(?:lo|la)|zuruckschick|zuruckgeb|rucksend|retoure|erstatt|umtausch)/g,
  ],
  [
    "delivery",
    /\b(?:deliver|shipp|parcel|package|tracking|courier|driver|entrega|envio|paquete|repartidor|liefer|paket|zustell|versand|sendung)/g,
  ],
  [
    "billing",
    /\b(?:bill\b|bills\b|billing|invoice|charged?\b|payment|overcharg|direct debit|factura|cobr|recibo|rechnung|abbuch|abgebucht|zahlung|lastschrift|mahnung)/g,
  ],
  [
    "appointment",
    /\b(?:appointment|checkup|check-up|come in (?:on|for)|see (?:the|dr|doctor)|reschedul|cita\b|consulta\b|termin(?!al|at)|sprechstunde)/g,
  ],
  [
    "booking",
    /\b(?:book(?:ed|ing|ings)?\b|reserv|flight|room for|table for|check-?in|vuelo|habitacion|mesa para|buch(?:en|ung)|gebucht|flug\b|zimmer|tisch fur)/g,
  ],
  [
    "technical_problem",
    /\b(?:not working|doesn't work|isn't working|won't (?:start|turn|open|load|connect)|error|crash|broken|outage|no (?:signal|internet|power|hot water)|internet|router|wifi|leak|no funciona|averia|fallo|sin (?:luz|internet|senal)|funktioniert nicht|geht nicht|kaputt|storung|fehler|ausfall|defekt)/g,
  ],
  [
    "account",
    /\b(?:account|log ?in|sign in|password|username|my (?:address|details|email|phone number)|moved house|cuenta|contrasena|iniciar sesion|mis datos|mi direccion|konto\b|kundenkonto|anmeld|einlogg|passwort|meine (?:adresse|daten))/g,
  ],
  ["order", /\b(?:order(?:ed|s|ing)?\b|purchas|bought|pedid|compre\b|comprado|bestell|gekauft)/g],
  [
    "complaint",
    /\b(?:complain|unacceptable|speak to (?:a|your) (?:manager|supervisor)|fed up|disappointed|queja|reclam|inaceptable|beschwer|unverschamt|frechheit|enttausch)/g,
  ],
  [
    "information",
    /\b(?:wondering|i'd like to know|want to know|do you (?:have|offer|sell)|how much|opening hours|what time do you|queria saber|quisiera saber|cuanto cuesta|horario|wollte (?:fragen|wissen)|was kostet|offnungszeiten|haben sie)/g,
  ],
];

/** Callers say at the beginning why they call; what comes up later weighs less. */
const openingTurns = 3;
const openingWeight = 3;
const maxTurnCharacters = 2_000;

/**
 * What a call was mainly about, by the words that the caller used; null when none of them tells. Of topics that are named
 * as often, the more particular one: the order of the list.
 */
export function findCallTopic(transcript: Transcript): CallTopic | null {
  const texts = transcript
    .filter(({ role, message }) => role === "caller" && typeof message === "string")
    .map(({ message }) => foldText(message.slice(0, maxTurnCharacters)));
  let best: { topic: CallTopic; score: number } | null = null;
  for (const [topic, sign] of signs) {
    const score = texts.reduce(
      (sum, text, index) => sum + (text.match(sign)?.length ?? 0) * (index < openingTurns ? openingWeight : 1),
      0,
    );
    if (score > (best?.score ?? 0)) best = { topic, score };
  }
  return best?.topic ?? null;
}
