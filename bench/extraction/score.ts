import type { CandidateMemory } from "@elaaoms/extraction/engine";
import type { GoldCall, GoldFact } from "./gold.ts";
import { comparable, matches } from "./match.ts";

/** A gold fact that was found, by the first memory that carries it. */
interface FoundFact {
  fact: GoldFact;
  memory: CandidateMemory;
  typeRight: boolean;
}

/** How the memories of one call compare with its gold. Every memory is either right or wrong; some right ones are duplicates. */
export interface CallScore {
  found: readonly FoundFact[];
  missed: readonly GoldFact[];
  right: readonly CandidateMemory[];
  wrong: readonly CandidateMemory[];
  /** Right ones that carry gold facts, all of which earlier memories of this call carry already. */
  duplicates: readonly CandidateMemory[];
  /** Ones that the turns they cite do not carry, right or wrong. */
  ungrounded: readonly CandidateMemory[];
}

/**
 * Whether the cited turns carry a memory: every quote stands in its turn, and one of the turns is the caller's. Written apart
 * from the engines' own grounding, so that a fault there shows. What the platform collected has no turn to cite.
 */
export function isGrounded(memory: CandidateMemory, call: GoldCall): boolean {
  if (memory.evidence.length === 0) return memory.attributedTo === "platform";
  const turns = memory.evidence.map(({ turn }) => call.transcript.find((one) => one.turn === turn));
  return (
    turns.some((turn) => turn?.role === "caller") &&
    memory.evidence.every(({ quote }, index) => {
      const said = comparable(turns[index]?.message ?? "");
      const words = comparable(quote);
      return words.trim() !== "" && said.includes(words);
    })
  );
}

const nameWords = [["name", "named", "called", "nombre", "llama", "heisst", "heißt"]];

/** Names are scored apart, by what the engine says is the caller's name; a memory that states it is right nevertheless. */
function statesName(content: string, call: GoldCall): boolean {
  return call.callerName !== null && matches(content, [[call.callerName], ...nameWords]);
}

/** What a memory says, without its usual subject: "The caller's name is …" says nothing of a call. */
function statementOf(memory: CandidateMemory): string {
  return memory.content.replace(/\bcaller\b/gi, "person");
}

/** Compares what an engine made of a call with the call's gold. The order of the memories decides which one is the duplicate. */
export function scoreCall(call: GoldCall, memories: readonly CandidateMemory[]): CallScore {
  const found = new Map<string, FoundFact>();
  const right: CandidateMemory[] = [];
  const wrong: CandidateMemory[] = [];
  const duplicates: CandidateMemory[] = [];
  for (const memory of memories) {
    const statement = statementOf(memory);
    const facts = call.facts.filter((fact) => matches(statement, fact.mustContain));
    const isAllowed = call.allowed.some((one) => matches(statement, one)) || statesName(statement, call);
    const isRejected = call.rejected.some((one) => matches(statement, one));
    if (isRejected || (facts.length === 0 && !isAllowed)) {
      wrong.push(memory);
      continue;
    }
    right.push(memory);
    if (facts.length > 0 && facts.every((fact) => found.has(fact.id))) duplicates.push(memory);
    for (const fact of facts) {
      if (!found.has(fact.id)) found.set(fact.id, { fact, memory, typeRight: fact.types.includes(memory.type) });
    }
  }
  return {
    found: [...found.values()],
    missed: call.facts.filter((fact) => !found.has(fact.id)),
    right,
    wrong,
    duplicates,
    ungrounded: memories.filter((memory) => !isGrounded(memory, call)),
  };
}
