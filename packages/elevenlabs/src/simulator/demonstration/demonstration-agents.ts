import type { SimulatedAgent } from "../caller.ts";
import type { DemonstrationTopic } from "./phrases/phrase-book.ts";

const agent = (id: string, name: string, line: number): SimulatedAgent => ({
  id: `agent_wrenfield_${id}`,
  name: `${name}, Wrenfield ${id}`,
  number: `+1701555018${line}`,
});

/** Who takes the calls of the invented Wrenfield Services: an agent for each matter. */
export const demonstrationAgents: Readonly<Record<DemonstrationTopic, SimulatedAgent>> = {
  deliveries: agent("parcels", "Ava", 0),
  repairs: agent("repairs", "Noah", 1),
  subscriptions: agent("plans", "Lena", 2),
  travel: agent("travel", "Ines", 3),
  insurance: agent("cover", "Jonas", 4),
  appointments: agent("appointments", "Marta", 5),
};
