import type { OpenMemory } from "@elaaoms/openmemory/openmemory";
import type { CallerData, Fact, Question } from "../load-callers.ts";

/** Ids of a caller's facts that an OpenMemory server proposes for a question, best first. */
export type ProposeFacts = (caller: CallerData, question: Question) => Promise<string[]>;

export interface StoredFacts {
  propose: ProposeFacts;
  /** Facts that the server took for others, and did not keep. */
  swallowed: number;
  remove(): Promise<void>;
}

/** As many as a search asks for. */
const candidates = 50;
const timeoutMs = 10_000;
const userIdOf = ({ name }: CallerData) => `org_bench:caller_${name}`;

/**
 * Gives a server every caller's facts, as the mirror does: what it takes for another text is left out. All callers share the
 * server, which in one namespace has to find a caller's facts among everybody's.
 */
export async function storeFacts(
  server: OpenMemory,
  callers: readonly CallerData[],
  onProgress: (done: number) => void,
): Promise<StoredFacts> {
  const factOf = new Map<string, { caller: CallerData; fact: Fact }>();
  let [done, swallowed] = [0, 0];
  for (const caller of callers) {
    for (const fact of caller.facts) {
      const added = await server.add({ content: fact.content, userId: userIdOf(caller) });
      if (added.isDeduplicated) swallowed += 1;
      else factOf.set(added.id, { caller, fact });
      onProgress(++done);
    }
  }
  return {
    swallowed,
    async propose(caller, { text }) {
      const asked = { query: text, userId: userIdOf(caller), limit: candidates };
      const matches = await server.query(asked, { timeoutMs });
      return matches.flatMap(({ id }) => {
        const found = factOf.get(id);
        return found?.caller === caller ? [found.fact.id] : [];
      });
    },
    async remove() {
      for (const id of factOf.keys()) await server.delete(id);
    },
  };
}
