/** Agents that the organization has; each caller has spoken with two of them. */
export const agentCount = 8;
const minMemories = 20;
const maxMemories = 100;

export function agentId(index: number): string {
  return `agent_bench_${index % agentCount}`;
}

export function callerId(index: number): string {
  return `caller_${index.toString(16).padStart(32, "0")}`;
}

/** A number kept for fiction: 555-0100 to 555-0199 of one area code after another. */
export function callerNumber(index: number): string {
  const areaCode = 201 + Math.floor(index / 100);
  return `+1${areaCode}55501${String(index % 100).padStart(2, "0")}`;
}

/** How many memories a caller has: 20 to 100, spread evenly, the same at each run. */
export function memoriesOf(index: number): number {
  return minMemories + ((index * 37) % (maxMemories - minMemories + 1));
}

/** How many callers it takes to have so many memories together. */
export function callersWith(memories: number): number {
  let [callers, together] = [0, 0];
  while (together < memories) {
    together += memoriesOf(callers);
    callers += 1;
  }
  return callers;
}
