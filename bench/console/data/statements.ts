import type { MemoryType, SensitivityCategory } from "@elaaoms/core/memory";
import { createRandom } from "../../shared/random.ts";

export type Language = "en" | "de" | "es";

/** A sentence with places to fill, and what goes there. */
interface Template {
  language: Language;
  type: MemoryType;
  importance: number;
  text: string;
  sensitivity?: readonly SensitivityCategory[];
}

export interface Statement extends Omit<Template, "text" | "sensitivity"> {
  content: string;
  sensitivity: readonly SensitivityCategory[];
}

const templates: readonly Template[] = [
  { language: "en", type: "factual", importance: 6, text: "The caller's order number is {code}." },
  { language: "en", type: "factual", importance: 5, text: "The caller ordered a {color} {item} from {city}." },
  { language: "en", type: "factual", importance: 8, text: "The caller's {relative} {name} may pick up the {item}." },
  { language: "en", type: "factual", importance: 3, text: "The caller has a {pet} called {name}." },
  { language: "en", type: "preference", importance: 5, text: "The caller prefers to be called after {hour}." },
  {
    language: "en",
    type: "preference",
    importance: 4,
    text: "The caller likes the {color} {item} better than the old one.",
  },
  { language: "en", type: "issue", importance: 7, text: "The {item} from order {code} arrived broken." },
  {
    language: "en",
    type: "issue",
    importance: 9,
    text: "The caller was charged {number} dollars twice for the {item}.",
  },
  { language: "en", type: "emotion", importance: 4, text: "The caller was annoyed about waiting for the {item}." },
  {
    language: "en",
    type: "relationship",
    importance: 5,
    text: "The caller's {relative} lives in {city} and uses this number.",
  },
  {
    language: "en",
    type: "factual",
    importance: 7,
    text: "The caller has {illness} and takes it into account.",
    sensitivity: ["health"],
  },
  {
    language: "en",
    type: "factual",
    importance: 6,
    text: "The caller lives at {number} Mill Road in {city}.",
    sensitivity: ["location"],
  },
  {
    language: "en",
    type: "factual",
    importance: 8,
    text: "The caller paid with a card that ends in {number}.",
    sensitivity: ["payment"],
  },
  { language: "de", type: "factual", importance: 6, text: "Die Bestellnummer des Anrufers ist {code}." },
  { language: "de", type: "preference", importance: 5, text: "Der Anrufer möchte nach {hour} zurückgerufen werden." },
  { language: "de", type: "issue", importance: 7, text: "Die Lieferung {code} nach {city} ist beschädigt angekommen." },
  {
    language: "de",
    type: "relationship",
    importance: 5,
    text: "{name} aus {city} nutzt dieselbe Nummer wie der Anrufer.",
  },
  {
    language: "de",
    type: "factual",
    importance: 7,
    text: "Der Anrufer hat {illness} und nimmt darauf Rücksicht.",
    sensitivity: ["health"],
  },
  { language: "es", type: "factual", importance: 6, text: "El número de pedido de quien llama es {code}." },
  {
    language: "es",
    type: "preference",
    importance: 5,
    text: "Quien llama prefiere que le llamen después de las {hour}.",
  },
  { language: "es", type: "issue", importance: 8, text: "El pedido {code} no ha llegado todavía a {city}." },
  { language: "es", type: "emotion", importance: 4, text: "Quien llama estaba contento con la ayuda de {name}." },
];

const fillings: Readonly<Record<string, readonly string[]>> = {
  color: ["red", "blue", "black", "white", "silver", "green"],
  item: ["grinder", "kettle", "bicycle", "router", "heat pump", "washing machine", "desk", "headset"],
  city: ["Portland", "Leeds", "Bremen", "Valencia", "Denver", "Graz", "Bergen", "Sevilla"],
  relative: ["sister", "brother", "mother", "neighbour", "daughter", "husband"],
  name: ["Dana", "Peter", "Ines", "Holger", "Marta", "Lewis", "Aisha", "Tomas"],
  pet: ["dog", "cat", "parrot", "horse"],
  hour: ["9", "11", "14", "16", "18"],
  illness: ["asthma", "diabetes", "migraine"],
};

/** In which languages calls are held: three of five in English, one in four in German, the others in Spanish. */
export function languageOf(chance: number): Language {
  return chance < 0.6 ? "en" : chance < 0.85 ? "de" : "es";
}

/** Different statements as they are extracted from calls, by language, the same ones at each run. */
export function makeStatements(count: number): Statement[] {
  const random = createRandom(17);
  const made = new Map<string, Statement>();
  for (let index = 0; made.size < count; index += 1) {
    const template = templates[index % templates.length];
    if (!template) break;
    const { text, sensitivity = [], ...rest } = template;
    const content = fill(text, random);
    made.set(content, { ...rest, sensitivity, content });
  }
  return [...made.values()];
}

function fill(text: string, random: () => number): string {
  return text.replace(/\{(\w+)\}/g, (_, place: string) => {
    if (place === "code") return `NW-${1_000 + Math.floor(random() * 9_000)}`;
    if (place === "number") return String(1_000 + Math.floor(random() * 9_000));
    const choices = fillings[place] ?? [];
    return choices[Math.floor(random() * choices.length)] ?? place;
  });
}
