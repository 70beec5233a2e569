import type { SensitivityCategory } from "@elaaoms/core/memory";

/** A thing that has a number: how it is called, what the statement calls it, and whether a person has just one. */
export interface ReferenceNoun {
  pattern: RegExp;
  label: string;
  /** Key for superseding, only where a person has one such number. */
  attribute: string | null;
  importance: number;
  sensitivity: readonly SensitivityCategory[];
}

interface NounOptions {
  attribute?: string;
  importance?: number;
  sensitivity?: readonly SensitivityCategory[];
}

function noun(source: string, label: string, options: NounOptions = {}): ReferenceNoun {
  return {
    pattern: new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})`, "iu"),
    label,
    attribute: options.attribute ?? null,
    importance: options.importance ?? 7,
    sensitivity: options.sensitivity ?? [],
  };
}

const english: readonly ReferenceNoun[] = [
  noun("tracking(?: number| code| id)?", "Tracking number"),
  noun("booking(?: reference| number| code| id)?|reservation(?: number| code)?", "Booking reference"),
  noun("confirmation(?: number| code)?", "Confirmation number"),
  noun("invoice(?: number)?", "Invoice number"),
  noun("(?:support |trouble )?ticket(?: number)?", "Ticket number"),
  noun("case(?: number| id)", "Case number"),
  noun("claim(?: number| id)?", "Claim number"),
  noun("policy(?: number)?", "Policy number"),
  noun("(?:customer|client)(?: account)? (?:number|id)", "Customer number", { attribute: "customer number" }),
  noun("(?:member(?:ship)?|loyalty(?: card)?|rewards?|frequent flyer)(?: number| id)", "Membership number", {
    attribute: "membership number",
  }),
  noun("patient (?:number|id)|medical record number", "Patient number", {
    attribute: "patient number",
    sensitivity: ["health"],
  }),
  noun("prescription(?: number)?", "Prescription number", { sensitivity: ["health"] }),
  noun("passport(?: number)?", "Passport number", { sensitivity: ["government_id"] }),
  noun("social security(?: number)?|ssn|national insurance(?: number)?", "Social security number", {
    attribute: "social security number",
    sensitivity: ["government_id"],
  }),
  noun("driver'?s licen[cs]e(?: number)?|driving licen[cs]e(?: number)?", "Driving licence number", {
    attribute: "driving licence number",
    sensitivity: ["government_id"],
  }),
  noun("iban", "IBAN", { sensitivity: ["bank"] }),
  noun("routing number", "Routing number", { sensitivity: ["bank"] }),
  noun("sort code", "Sort code", { sensitivity: ["bank"] }),
  noun("account(?: number| id)?", "Account number"),
  noun("meter reading|reading on the meter", "Meter reading", { importance: 6 }),
  noun("meter(?: number| serial number)?", "Meter number"),
  noun("serial(?: number)?", "Serial number"),
  noun("(?:license|licence|number) plate|registration(?: number)?|plate(?: number)?|reg", "Licence plate"),
  noun("flight(?: number)?", "Flight number"),
  noun("contract(?: number)?", "Contract number"),
  noun("reservation|itinerary", "Booking reference"),
  noun("(?:purchase )?order(?: number| id| code)?|orders", "Order number"),
  noun("(?:reference|ref)(?: number| code)?", "Reference number"),
];

const spanish: readonly ReferenceNoun[] = [
  noun("matrícula", "Matrícula"),
  noun("lectura(?: del contador)?|contador", "Lectura del contador", { importance: 6 }),
  noun("seguimiento", "Número de seguimiento"),
  noun("reserva", "Número de reserva"),
  noun("factura", "Número de factura"),
  noun("historia(?: clínica)?|expediente", "Número de expediente"),
  noun("póliza", "Número de póliza"),
  noun("(?:número de )?cliente", "Número de cliente", { attribute: "customer number" }),
  noun("contrato", "Número de contrato"),
  noun("cuenta", "Número de cuenta"),
  noun("pedido|orden", "Número de pedido"),
  noun("referencia", "Número de referencia"),
];

const german: readonly ReferenceNoun[] = [
  noun("Sendungs(?:nummer|verfolgung)|Trackingnummer", "Sendungsnummer"),
  noun("Buchungs(?:nummer|code)|Buchung|Reservierung(?:snummer)?", "Buchungsnummer"),
  noun("Rechnung(?:snummer)?", "Rechnungsnummer"),
  noun("Vertrag(?:snummer)?", "Vertragsnummer"),
  noun("Kundennummer", "Kundennummer", { attribute: "customer number" }),
  noun("Zählernummer", "Zählernummer"),
  noun("Zählerstand", "Zählerstand", { importance: 6 }),
  noun("Kennzeichen", "Kennzeichen"),
  noun("Versicherungsnummer|Police", "Versicherungsnummer"),
  noun("Kontonummer|IBAN", "Kontonummer", { sensitivity: ["bank"] }),
  noun("Bestell(?:nummer|ung)|Auftrag(?:snummer)?", "Bestellnummer"),
  noun("Referenz(?:nummer)?|Vorgangsnummer|Ticketnummer", "Referenznummer"),
];

const nouns: Readonly<Record<string, readonly ReferenceNoun[]>> = { en: english, es: spanish, de: german };

/** The things with numbers of a language, the more specific first. */
export function referenceNouns(language: string): readonly ReferenceNoun[] {
  return nouns[language] ?? english;
}
