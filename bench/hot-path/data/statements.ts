import type { MemoryType } from "@elaaoms/core/memory";
import { createRandom } from "../../shared/random.ts";

/** A sentence with places to fill, and what goes there. */
interface Template {
  type: MemoryType;
  importance: number;
  text: string;
}

const templates: readonly Template[] = [
  { type: "factual", importance: 6, text: "The caller's order number is {code}." },
  { type: "factual", importance: 5, text: "The caller ordered a {color} {item} on {day}." },
  { type: "factual", importance: 7, text: "The caller lives at {number} {street} in {city}." },
  { type: "factual", importance: 5, text: "The caller moved to {city} in {month}." },
  { type: "factual", importance: 4, text: "The caller works as a {job} in {city}." },
  { type: "factual", importance: 8, text: "The caller's {relative} {name} may pick up the {item}." },
  { type: "factual", importance: 5, text: "The caller has an appointment with {name} on {day} at {hour}." },
  { type: "factual", importance: 6, text: "The caller's contract {code} ends in {month}." },
  { type: "factual", importance: 3, text: "The caller has a {pet} called {name}." },
  { type: "factual", importance: 5, text: "The caller paid {number} dollars for the {item}." },
  { type: "preference", importance: 5, text: "The caller prefers to be called after {hour}." },
  { type: "preference", importance: 6, text: "The caller wants deliveries on {day}, not on other days." },
  { type: "preference", importance: 4, text: "The caller likes the {color} {item} better than the old one." },
  { type: "preference", importance: 5, text: "The caller wants to be written to by {channel}." },
  { type: "issue", importance: 7, text: "The {item} from order {code} arrived broken." },
  { type: "issue", importance: 8, text: "The {item} has not arrived since {month}; order {code} is late." },
  { type: "issue", importance: 6, text: "The caller was charged {number} dollars twice for the {item}." },
  { type: "issue", importance: 6, text: "The {item} stopped working on {day}." },
  { type: "emotion", importance: 4, text: "The caller was annoyed about waiting for the {item}." },
  { type: "emotion", importance: 3, text: "The caller was happy with how {name} solved the problem with the {item}." },
  { type: "relationship", importance: 5, text: "The caller's {relative} {name} also uses this number." },
  { type: "relationship", importance: 4, text: "The caller's {relative} lives in {city} and works as a {job}." },
];

const fillings: Readonly<Record<string, readonly string[]>> = {
  color: ["red", "blue", "black", "white", "silver", "green"],
  item: ["grinder", "kettle", "bicycle", "router", "heat pump", "coffee beans", "washing machine", "desk", "headset"],
  day: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  month: ["January", "March", "May", "July", "September", "November"],
  street: ["Alder Street", "Mill Road", "Harbour Lane", "Station Avenue", "Orchard Close"],
  city: ["Portland", "Leeds", "Bremen", "Valencia", "Denver", "Graz", "Bergen"],
  job: ["nurse", "carpenter", "teacher", "pilot", "baker", "translator"],
  relative: ["sister", "brother", "mother", "neighbour", "daughter", "husband"],
  name: ["Dana", "Peter", "Ines", "Holger", "Marta", "Lewis", "Aisha", "Tomas"],
  pet: ["dog", "cat", "parrot", "horse"],
  hour: ["9 am", "11 am", "2 pm", "4 pm", "6 pm"],
  channel: ["text message", "e-mail", "letter"],
};

export interface Statement {
  type: MemoryType;
  importance: number;
  content: string;
}

/** Different statements as they are extracted from calls, the same ones at each run. */
export function makeStatements(count: number): Statement[] {
  const random = createRandom(7);
  const made = new Map<string, Statement>();
  for (let index = 0; made.size < count; index += 1) {
    const template = templates[index % templates.length];
    if (!template) break;
    const content = fill(template.text, random);
    made.set(content, { type: template.type, importance: template.importance, content });
  }
  return [...made.values()];
}

/** What agents ask during calls, in their own words. */
export function makeQuestions(count: number): string[] {
  const random = createRandom(11);
  return Array.from({ length: count }, (_, index) => fill(questions[index % questions.length] ?? "", random));
}

const questions = [
  "What is the caller's order number?",
  "Where does the caller live?",
  "Is there a problem with the {item}?",
  "When may we call back?",
  "Who else may pick up the {item}?",
  "What happened with order {code}?",
  "Does the caller have any pets?",
  "Which day suits the caller for a delivery?",
  "Has the caller been charged twice?",
  "What does the caller do for a living?",
  "previous complaints about the {item}",
  "preferred way to be contacted",
  "What is the name of the caller's {relative}?",
  "When does contract {code} end?",
];

function fill(text: string, random: () => number): string {
  return text.replace(/\{(\w+)\}/g, (_, place: string) => {
    if (place === "code") return `NW-${1_000 + Math.floor(random() * 9_000)}`;
    if (place === "number") return String(10 + Math.floor(random() * 890));
    const choices = fillings[place] ?? [];
    return choices[Math.floor(random() * choices.length)] ?? place;
  });
}
