import type { CallTopic } from "@elaaoms/core/conversation";
import { primaryLanguage } from "@elaaoms/core/language";

/** Calls older than this say little about why somebody usually calls. */
export const recentDays = 90;

interface InsightPhrases {
  calls: (calls: number) => string;
  usually: (topic: string, times: number, calls: number) => string;
  severalPeople: string;
  vip: string;
  topics: Record<CallTopic, string>;
}

const phrasesByLanguage: Record<string, InsightPhrases> = {
  en: {
    calls: (calls) => `${calls} calls in the last ${recentDays} days.`,
    usually: (topic, times, calls) => `Usually calls about ${topic} (${times} of ${calls} calls).`,
    severalPeople: "Several people call from this number: ask who is calling before using what is known.",
    vip: "A particularly valued customer (VIP).",
    topics: {
      order: "orders",
      delivery: "deliveries",
      return: "returns and refunds",
      billing: "bills and payments",
      appointment: "appointments",
      booking: "bookings",
      cancellation: "cancellations",
      technical_problem: "technical problems",
      account: "account details",
      complaint: "complaints",
      information: "general information",
    },
  },
  es: {
    calls: (calls) => `${calls} llamadas en los últimos ${recentDays} días.`,
    usually: (topic, times, calls) => `Suele llamar por ${topic} (${times} de ${calls} llamadas).`,
    severalPeople: "Varias personas llaman desde este número: pregunte quién llama antes de usar lo que se sabe.",
    vip: "Cliente especialmente valioso (VIP).",
    topics: {
      order: "pedidos",
      delivery: "entregas",
      return: "devoluciones y reembolsos",
      billing: "facturas y pagos",
      appointment: "citas",
      booking: "reservas",
      cancellation: "cancelaciones",
      technical_problem: "problemas técnicos",
      account: "los datos de su cuenta",
      complaint: "quejas",
      information: "información general",
    },
  },
  de: {
    calls: (calls) => `${calls} Anrufe in den letzten ${recentDays} Tagen.`,
    usually: (topic, times, calls) => `Ruft meist wegen ${topic} an (${times} von ${calls} Anrufen).`,
    severalPeople: "Mehrere Personen rufen von dieser Nummer an: vor der Nutzung des Bekannten fragen, wer anruft.",
    vip: "Besonders geschätzter Kunde (VIP).",
    topics: {
      order: "Bestellungen",
      delivery: "Lieferungen",
      return: "Rückgaben und Erstattungen",
      billing: "Rechnungen und Zahlungen",
      appointment: "Terminen",
      booking: "Buchungen",
      cancellation: "Kündigungen und Stornierungen",
      technical_problem: "technischen Problemen",
      account: "Kontodaten",
      complaint: "Beschwerden",
      information: "allgemeinen Auskünften",
    },
  },
};

function phrasesOf(language: string): InsightPhrases | undefined {
  return phrasesByLanguage[primaryLanguage(language) ?? "en"] ?? phrasesByLanguage.en;
}

/** The topic of at least two calls and of half of those that have one; null when the caller calls about this and that. */
function usualTopic(topics: readonly CallTopic[]): { topic: CallTopic; times: number } | null {
  const counts = new Map<CallTopic, number>();
  for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (!most || most[1] < 2 || most[1] * 2 < topics.length) return null;
  return { topic: most[0], times: most[1] };
}

/**
 * What the recent calls say together, in the caller's language: how many there were, and why the caller usually calls.
 * Nothing for a single call.
 *
 * @param recentTopics what each call of the last {@link recentDays} days was about, null where that is not known.
 */
export function insightsOfCalls(recentTopics: readonly (CallTopic | null)[], language: string): string[] {
  const phrases = phrasesOf(language);
  const calls = recentTopics.length;
  if (!phrases || calls < 2) return [];
  const usual = usualTopic(recentTopics.filter((topic) => topic !== null));
  return [phrases.calls(calls), ...(usual ? [phrases.usually(phrases.topics[usual.topic], usual.times, calls)] : [])];
}

/** What an agent is told when the number alone does not say who calls, in the caller's language. */
export function severalPeopleNotice(language: string): string {
  return phrasesOf(language)?.severalPeople ?? "";
}

/** What an agent is told of somebody whom the organization has marked as VIP, in the caller's language. */
export function vipNotice(language: string): string {
  return phrasesOf(language)?.vip ?? "";
}
