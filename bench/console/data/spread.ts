import type { ConversationStatus } from "@elaaoms/core/conversation";
import type { MemoryStatus } from "@elaaoms/core/memory";
import { createRandom } from "../../shared/random.ts";
import { type Language, languageOf } from "./statements.ts";

/** Agents of an organization; a caller has spoken with two of them. */
export const agentCount = 12;

export interface CallPlan {
  id: string;
  agentId: string;
  status: ConversationStatus;
  /** Days before now. */
  age: number;
  durationSeconds: number;
  language: Language;
}

interface MemoryPlan {
  id: string;
  call: CallPlan;
  /** Another call that stated it again; null for most. */
  again: CallPlan | null;
  status: MemoryStatus;
  isFlagged: boolean;
  /** Picks the statement among those of the call's language: 0 to below 1. */
  choice: number;
}

export interface CallerPlan {
  id: string;
  number: string;
  name: string;
  language: Language;
  isVip: boolean;
  isTest: boolean;
  isRestricted: boolean;
  isFrequent: boolean;
  calls: CallPlan[];
  memories: MemoryPlan[];
}

const oldestDays = 730;
const firstNames = ["Dana", "Peter", "Ines", "Holger", "Marta", "Lewis", "Aisha", "Tomas", "Noor", "Greta", "Ruben"];
const lastNames = ["Whitfield", "Okafor", "Lindqvist", "Marquez", "Brandt", "Ferreira", "Novak", "Achterberg", "Sato"];

export function agentId(index: number): string {
  return `agent_console_${index % agentCount}`;
}

/** Ids as the service makes them, told apart by organization. */
export function idOf(prefix: string, organization: number, index: number): string {
  return `${prefix}_${organization}${index.toString(16).padStart(31, "0")}`;
}

/** A number kept for fiction, 555-0100 to 555-0199 of one area code after another. */
export function numberOf(index: number): string {
  return `+1${String(201 + Math.floor(index / 100))}55501${String(index % 100).padStart(2, "0")}`;
}

/** Four on average: most callers called some times, one of fifty often, and one of a thousand for years. */
function callsOf(index: number): number {
  if (index % 1_000 === 7) return 120;
  if (index % 50 === 3) return 24;
  return 1 + ((index * 7) % 6);
}

/** What is stored of a caller; the same at each run. */
export function planCaller(organization: number, index: number): CallerPlan {
  const random = createRandom(organization * 1_000_003 + index);
  const language = languageOf(random());
  const calls = Array.from({ length: callsOf(index) }, (_, position) =>
    planCall({ organization, index, position, language }, random),
  );
  const read = calls.filter(({ status }) => status === "extraction_completed");
  const memories = read.flatMap((call, position) =>
    Array.from({ length: 2 + ((index + position) % 2) + (position % 8 === 0 ? 1 : 0) }, (_, place) =>
      planMemory(idOf("mem", organization, index * 1_024 + position * 4 + place), call, read, random),
    ),
  );
  return {
    id: idOf("caller", organization, index),
    number: numberOf(index),
    name: `${pick(firstNames, random())} ${pick(lastNames, random())}`,
    language,
    isVip: index % 67 === 5,
    isTest: index % 500 === 9,
    isRestricted: index % 400 === 11,
    isFrequent: index % 1_000 === 7,
    calls,
    memories,
  };
}

function planCall(
  of: { organization: number; index: number; position: number; language: Language },
  random: () => number,
): CallPlan {
  // The later the more: a third of all calls in the last 90 days of two years.
  const age = oldestDays * random() ** 2;
  return {
    id: `conv_console_${of.organization}_${of.index}_${of.position}`,
    agentId: agentId(of.position % 3 < 2 ? of.index : of.index + 5),
    status: statusOf(random(), age),
    age,
    durationSeconds: 20 + Math.floor(random() * 600),
    language: of.language,
  };
}

function statusOf(chance: number, age: number): ConversationStatus {
  if (chance < 0.015) return "extraction_failed";
  if (chance < 0.03) return "skipped";
  if (chance < 0.04) return "initiated";
  if (chance < 0.045) return "failed";
  return age < 0.02 ? "extraction_pending" : "extraction_completed";
}

function planMemory(id: string, call: CallPlan, read: readonly CallPlan[], random: () => number): MemoryPlan {
  const later = read.filter(({ age }) => age < call.age);
  const again = random() < 0.2 ? (later[Math.floor(random() * later.length)] ?? null) : null;
  const [chance, flag] = [random(), random()];
  return { id, call, again, status: memoryStatusOf(chance), isFlagged: flag < 0.004, choice: random() };
}

function memoryStatusOf(chance: number): MemoryStatus {
  if (chance < 0.88) return "active";
  if (chance < 0.94) return "superseded";
  if (chance < 0.98) return "archived";
  return chance < 0.99 ? "conflicted" : "quarantined";
}

function pick(choices: readonly string[], chance: number): string {
  return choices[Math.floor(chance * choices.length)] ?? "";
}
