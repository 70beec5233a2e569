import { OpenMemoryClient } from "@elaaoms/openmemory/openmemory-client";
import { startOpenMemoryServer } from "@elaaoms/openmemory/testing/openmemory-server";
import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { describe, expect, it } from "vitest";
import { loadCallers } from "../load-callers.ts";
import { measure } from "../metrics.ts";
import { type AskedQuestion, rankQuestions } from "../rank-questions.ts";
import { storeFacts } from "./propose-facts.ts";

describe.each(["by_user", "single_namespace"] as const)("retrieval through a server of %s", (generation) => {
  it("loses nothing that the engine finds first, and gives back what it was given", async () => {
    const server = await startOpenMemoryServer({ generation });
    const callers = loadCallers(new URL("../callers/", import.meta.url)).filter(({ facts }) => facts.length < 100);
    const progress: number[] = [];
    const stored = await storeFacts(new OpenMemoryClient(server), callers, (done) => progress.push(done));
    expect(server.store.list()).toHaveLength(progress.length - stored.swallowed);
    const asked: AskedQuestion[] = [];
    for (const caller of callers) {
      const options = { embedder: createLocalEmbedder(), now: () => 0, propose: stored.propose };
      for await (const one of rankQuestions(caller, options)) asked.push(one);
    }
    const of = (way: "fused" | "mirrored") => measure(asked.flatMap(({ outcomes }) => outcomes[way] ?? []));
    expect(of("mirrored")?.questions).toBe(asked.length);
    expect((of("fused")?.hitAt5 ?? 1) - (of("mirrored")?.hitAt5 ?? 0)).toBeLessThan(0.05);
    await stored.remove();
    expect(server.store.list()).toEqual([]);
    await server.close();
  });
});
