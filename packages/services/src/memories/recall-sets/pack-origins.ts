import type { StoredOrigins } from "@elaaoms/db/schema/recall-sets";
import type { MemoryOrigin } from "../caller-memories.ts";

/** Numbers things in the order in which they first come, each once. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get keys(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** Origins as they are stored: each agent, conversation and list of them once. */
export function packOrigins(origins: readonly MemoryOrigin[]): StoredOrigins {
  const [names, lists] = [new Numbering(), new Numbering()];
  const numberOf = (name: string | null) => (name === null ? -1 : names.numberOf(name));
  const listOf = (list: readonly string[]) => lists.numberOf(list.map(numberOf).join(" "));
  const columns = {
    agents: origins.map(({ agentId }) => numberOf(agentId)),
    conversations: origins.map(({ conversationId }) => numberOf(conversationId)),
    owners: origins.map(({ agentIds }) => listOf(agentIds)),
    sensitivity: origins.map(({ sensitivity }) => listOf(sensitivity)),
    shareable: origins.map(({ shareable }) => (shareable ? 1 : 0)),
  };
  const toNumbers = (key: string) => (key === "" ? [] : key.split(" ").map(Number));
  return { ...columns, names: names.keys, lists: lists.keys.map(toNumbers) };
}

/** What {@link packOrigins} packed. Origins with the same lists share them. */
export function unpackOrigins(stored: StoredOrigins): MemoryOrigin[] {
  const { names } = stored;
  const nameOf = (number: number | undefined) => names[number ?? -1] ?? null;
  const lists = stored.lists.map((numbers) => numbers.flatMap((number) => nameOf(number) ?? []));
  return stored.shareable.map((shareable, position) => ({
    agentId: nameOf(stored.agents[position]),
    agentIds: lists[stored.owners[position] ?? -1] ?? [],
    conversationId: nameOf(stored.conversations[position]),
    shareable: shareable === 1,
    sensitivity: lists[stored.sensitivity[position] ?? -1] ?? [],
  }));
}
