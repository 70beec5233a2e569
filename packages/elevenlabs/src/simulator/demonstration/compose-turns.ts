import type { SimulatedTurn } from "../transcription.ts";
import type { DemonstrationCaller, Home } from "./demonstration-callers.ts";
import { fillIn } from "./fill-in.ts";
import { phraseBooks } from "./phrases/books.ts";
import type { DemonstrationTopic, PhraseBook } from "./phrases/phrase-book.ts";
import type { SeededRandom } from "./seeded-random.ts";

export interface CallPlan {
  caller: DemonstrationCaller;
  topic: DemonstrationTopic;
  /** Which of the caller's calls it is, from 0. */
  position: number;
  /** Where they say that they live; null where it does not come up. */
  home: Home | null;
  /** They say that they have moved there. */
  hasMoved: boolean;
}

export interface ComposedCall {
  turns: SimulatedTurn[];
  /** The number of the case, where it came up. */
  code: string | null;
  /** What the call was about, in the caller's words. */
  matter: string;
}

/** One call, turn by turn: a greeting, a matter, its number, what comes up beside it, and a farewell. */
export function composeTurns(plan: CallPlan, random: SeededRandom): ComposedCall {
  const { caller, topic, position } = plan;
  const book = phraseBooks[caller.language];
  const values = placesOf(caller, book, random);
  const matter = fillIn(random.pick(book.matters[topic]), { ...values, item: random.pick(book.items[topic]) });
  const say = (line: string) => fillIn(line, { ...values, matter });
  const isNew = position === 0;
  const code = isNew || random.chance(0.5) ? makeCode(random) : null;
  const turns: SimulatedTurn[] = [
    ["agent", say(isNew ? book.greetings[topic] : random.pick(book.greetingsAgain))],
    ["user", say(random.pick(isNew ? book.introductions : book.introductionsAgain))],
  ];
  const ask = ([question, answer]: readonly [string, string], places: Readonly<Record<string, string>> = {}) =>
    turns.push(["agent", say(question)], ["user", fillIn(answer, { ...values, ...places })]);
  if (code !== null) {
    ask(random.pick(book.codes), { code });
    if (!isNew) turns.push(["search", { query: code }]);
  }
  turns.push(["agent", say(random.pick(book.replies))]);
  if (plan.home) ask(random.pick(plan.hasMoved ? book.moves : book.addresses), { ...plan.home });
  if (isNew && random.chance(0.35)) ask(random.pick(book.emails));
  const beside = besideTheMatter(plan, random);
  if (beside) turns.push(["agent", random.pick(book.prompts)], ["user", beside]);
  const [farewell, answer] = random.pick(book.closings);
  turns.push(["agent", say(farewell)], ["user", say(answer)]);
  return { turns, code, matter };
}

/** What they tell of themselves: something new most times, something again at others. */
function besideTheMatter({ caller, position }: CallPlan, random: SeededRandom): string {
  const { asides, sensitive, contact } = caller;
  const told = [asides[position % asides.length], random.chance(0.4) ? random.pick(asides) : undefined];
  const said = new Set(random.chance(0.85) ? told : []);
  if (sensitive && (position === 0 || random.chance(0.15))) said.add(sensitive);
  if (random.chance(0.2)) said.add(contact[position < 2 ? 0 : 1]);
  return [...said].filter((line) => line !== undefined).join(" ");
}

function placesOf(caller: DemonstrationCaller, book: PhraseBook, random: SeededRandom): Record<string, string> {
  const { name, first, email, homes } = caller;
  return {
    name,
    first,
    email,
    city: homes[0].city,
    day: random.pick(book.days),
  };
}

function makeCode(random: SeededRandom): string {
  const letters = "ABCDEFGHKLMNPRSTVWX";
  const letter = () => letters[random.integer(0, letters.length - 1)] ?? "A";
  return `${letter()}${letter()}-${random.integer(1_000, 9_999)}`;
}
