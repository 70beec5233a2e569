import { dayMs, hourMs, minuteMs } from "@elaaoms/core/clock";
import type { SimulatedCall } from "../transcription.ts";
import { composeTurns } from "./compose-turns.ts";
import { demonstrationAgents } from "./demonstration-agents.ts";
import { type DemonstrationCaller, type Home, makeCallers } from "./demonstration-callers.ts";
import { fillIn } from "./fill-in.ts";
import { phraseBooks } from "./phrases/books.ts";
import { type DemonstrationTopic, demonstrationTopics } from "./phrases/phrase-book.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";

export interface DemonstrationOptions {
  callers: number;
  calls: number;
  /** Everything lies in the ninety days before. */
  now: Date;
  seed?: number;
}

export interface DemonstrationCall extends SimulatedCall {
  /** What the agent asks its memory of this caller. */
  query: string;
  /** Of a time in which the model that read the calls could not be used. */
  isUnread: boolean;
}

const days = 90;
/** Of the calls, as many one after another could not be read, from the middle of the ninety days on. */
const shareUnread = 0.02;
const leastUnread = 4;
/** Of callers with several calls, those of whom two calls at one moment say different things. */
const shareContradicted = 0.12;
const shareMoved = 0.25;
const shareAnonymous = 0.015;

/**
 * The calls of an invented company's callers in three languages, oldest first: the same each time, but for the moment that they
 * are counted back from. Names are made of lists, numbers are of the ranges kept for fiction.
 */
export function demonstrationCalls({ callers, calls, now, seed = 1 }: DemonstrationOptions): DemonstrationCall[] {
  const random = createSeededRandom(seed);
  const people = makeCallers(callers, random);
  const counts = shareOut(calls, callers, random);
  const planned = people.flatMap((caller, index) => callsOf(caller, counts[index] ?? 1, now, random));
  const firstUnread = Math.floor(calls / 2);
  const afterUnread = firstUnread + Math.max(leastUnread, Math.round(calls * shareUnread));
  return planned
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
    .map((call, index) => ({
      ...call,
      conversationId: `conv_wrenfield_${String(index + 1).padStart(5, "0")}`,
      isUnread: index >= firstUnread && index < afterUnread,
    }));
}

/** Everybody calls once; of the other calls few people make many. */
function shareOut(calls: number, callers: number, random: SeededRandom): number[] {
  const counts = new Array<number>(callers).fill(1);
  for (let left = calls - callers; left > 0; left -= 1) {
    const place = Math.floor(random.next() ** 2 * callers);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return random.shuffled(counts);
}

type Unnumbered = Omit<DemonstrationCall, "conversationId" | "isUnread">;

function callsOf(caller: DemonstrationCaller, count: number, now: Date, random: SeededRandom): Unnumbered[] {
  const moments = Array.from({ length: count }, () => momentBefore(now, random)).sort((a, b) => a - b);
  const isContradicted = count > 1 && caller.identity.kind === "phone" && random.chance(shareContradicted);
  const movesAt = random.chance(shareMoved) ? random.integer(1, Math.max(1, count - 1)) : -1;
  const [before, after] = caller.homes;
  if (isContradicted) moments[count - 1] = moments[count - 2] ?? 0;
  return moments.map((moment, position) => {
    const isOneOfTwo = isContradicted && position >= count - 2;
    const homeOfTwo = position === count - 2 ? before : after;
    const home = isOneOfTwo ? homeOfTwo : homeAt(position, movesAt, caller, random);
    const hasMoved = !isOneOfTwo && position === movesAt;
    return makeCall({ caller, position, home, hasMoved, startedAt: new Date(moment) }, random);
  });
}

function homeAt(position: number, movesAt: number, { homes }: DemonstrationCaller, random: SeededRandom): Home | null {
  if (position === movesAt) return homes[1];
  return position === 0 && random.chance(0.7) ? homes[0] : null;
}

function makeCall(
  plan: { caller: DemonstrationCaller; position: number; home: Home | null; hasMoved: boolean; startedAt: Date },
  random: SeededRandom,
): Unnumbered {
  const { caller, startedAt } = plan;
  const topic: DemonstrationTopic = random.chance(0.65) ? caller.topic : random.pick(demonstrationTopics);
  const book = phraseBooks[caller.language];
  const { turns, code, matter } = composeTurns({ ...plan, topic }, random);
  const isAnonymous = caller.identity.kind === "phone" && plan.position === 0 && random.chance(shareAnonymous);
  return {
    agent: demonstrationAgents[topic],
    caller: isAnonymous ? { kind: "phone", number: null } : caller.identity,
    ...(caller.identity.kind === "phone" && !isAnonymous && random.chance(0.06) && { direction: "outbound" as const }),
    startedAt,
    turns,
    language: caller.language,
    timeZone: book.timeZone,
    ...(random.chance(0.7) && {
      analysis: { title: book.titles[topic], summary: fillIn(book.summaries[topic], { name: caller.name }) },
    }),
    query: code ?? matter,
  };
}

/** In the hours in which people call, on weekdays more often. */
function momentBefore(now: Date, random: SeededRandom): number {
  for (;;) {
    const midnight = Math.floor(now.getTime() / dayMs) * dayMs - random.integer(0, days - 1) * dayMs;
    const moment = midnight + random.integer(8 * 60, 21 * 60) * minuteMs + random.integer(0, 59) * 1_000;
    const isWeekend = [0, 6].includes(new Date(moment).getUTCDay());
    if (moment > now.getTime() - hourMs || moment < now.getTime() - days * dayMs) continue;
    if (!isWeekend || random.chance(0.35)) return moment;
  }
}
