import { OpenMemoryClient } from "@elaaoms/openmemory/openmemory-client";
import { startOpenMemoryServer } from "@elaaoms/openmemory/testing/openmemory-server";
import type { CallerData } from "../load-callers.ts";
import { readOpenMemoryKey } from "./env.ts";
import { type ProposeFacts, storeFacts } from "./propose-facts.ts";

const progressEvery = 100;

/** Fills the server at an address, or a local one that is started for it, and says how far it is. `close` leaves nothing there. */
export async function connectFacts(
  address: string,
  callers: readonly CallerData[],
  print: (text: string) => void,
): Promise<{ propose: ProposeFacts; close(): Promise<void> }> {
  const local = address === "local" ? await startOpenMemoryServer({ generation: "by_user" }) : null;
  const server = new OpenMemoryClient(local ?? { url: address, apiKey: readOpenMemoryKey() });
  print(`The server is of the generation ${await server.generation()}.\n`);
  const stored = await storeFacts(server, callers, (done) => {
    if (done % progressEvery === 0) print(`  ${done} memories given to it\n`);
  });
  print(`It took ${stored.swallowed} memories for others and keeps nothing of them.\n`);
  return {
    propose: stored.propose,
    async close() {
      await stored.remove();
      await local?.close();
    },
  };
}
