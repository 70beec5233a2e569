import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askHook, orderAgent } from "../agent-platform.ts";
import {
  drained,
  know,
  type MirroredService,
  metric,
  nextNumber,
  search,
  startMirroredService,
} from "./mirrored-service.ts";

describe.each(["by_user", "single_namespace"] as const)(
  "recall through a server of the generation %s",
  (generation) => {
    let mirrored: MirroredService;
    const [dana, robin] = [nextNumber(), nextNumber()];
    beforeAll(async () => {
      mirrored = await startMirroredService(generation);
      await know(mirrored.service, dana, [
        "Dana keeps bees behind the workshop.",
        "Dana collects hazelnuts in autumn.",
      ]);
      await know(mirrored.service, robin, ["Robin keeps alpacas near the lake.", "Robin rents the blue cottage."]);
      await drained(mirrored);
    });
    beforeEach(() => {
      mirrored.server.behaviour = { kind: "serve" };
      mirrored.server.faults.ignoresUsers = false;
    });
    afterAll(() => mirrored.close());
    const recalls = (outcome: string) =>
      metric(mirrored.service, new RegExp(`^elaaoms_openmemory_recalls_total\\{outcome="${outcome}"\\} (\\d+)$`, "m"));

    it("asks the server, and answers with what the ledger has", async () => {
      const before = await recalls("answered");
      const [found] = await search(mirrored.service, dana, "What does Dana keep?");
      expect(found?.content).toBe("Dana keeps bees behind the workshop.");
      expect(await recalls("answered")).toBe(before + 1);
    });

    it("adds what only the server found, and claims little of it", async () => {
      const number = nextNumber();
      const [, unheard] = await know(mirrored.service, number, ["Likes jazz.", "Zyx wvu tsr qpo."]);
      await drained(mirrored);
      const item = mirrored.server.store.list().find(({ metadata }) => metadata.memory_id === unheard);
      // As an engine with other ideas of likeness would: the item is found by words that the memory does not have.
      mirrored.server.store.update(item?.id ?? "", { content: "Favourite instrument: theremin" });
      const found = await search(mirrored.service, number, "theremin");
      expect(found).toEqual([
        expect.objectContaining({ memory_id: unheard, content: "Zyx wvu tsr qpo.", relevance: 0.1 }),
      ]);
    });

    it("never shows another caller's memory that the server returns", async () => {
      mirrored.server.faults.ignoresUsers = true;
      mirrored.server.store.add({
        content: "Robin keeps a spare key under the mat.",
        userId: "somebody",
        tags: [],
        metadata: { memory_id: "mem_unknown" },
      });
      for (const query of ["keeps alpacas lake", "blue cottage", "spare key mat"]) {
        const found = await search(mirrored.service, dana, query);
        expect(found.map(({ content }) => content).join()).not.toContain("Robin");
      }
      const asked = mirrored.server.requests.filter(({ path }) => path === "/memory/query");
      expect(asked.length).toBeGreaterThanOrEqual(3);
      expect((await search(mirrored.service, robin, "blue cottage"))[0]?.content).toBe("Robin rents the blue cottage.");
    });

    it("does not show what was deleted, though the server answers from its cache", async () => {
      const number = nextNumber();
      await know(mirrored.service, number, ["Visits Thunder Bay in spring."]);
      await drained(mirrored);
      const [found] = await search(mirrored.service, number, "Thunder Bay");
      const { rest } = await import("../agent-platform.ts");
      await rest(mirrored.service, `/memories/${found?.memory_id}`, { method: "DELETE" });
      expect(await search(mirrored.service, number, "Thunder Bay")).toEqual([]);
    });

    it.each(["hang", "status", "truncate", "slow"] as const)(
      "answers without a server that has the fault %s",
      async (kind) => {
        mirrored.server.behaviour =
          kind === "status" ? { kind, status: 500 } : kind === "slow" ? { kind, delayMs: 60_000 } : { kind };
        // More than it takes until the server is left alone.
        for (let attempt = 0; attempt < 6; attempt += 1) {
          const [found] = await search(mirrored.service, dana, `hazelnuts in autumn ${attempt}`);
          expect(found?.content).toBe("Dana collects hazelnuts in autumn.");
        }
        const context = await askHook(mirrored.service, "client-data", {
          caller_id: dana,
          agent_id: orderAgent.id,
          called_number: orderAgent.number,
          call_sid: "",
        });
        expect(context.body.dynamic_variables.memory_known_caller).toBe(true);
        const report = (await (await fetch(`${mirrored.service.url}/health`)).json()) as {
          status: string;
          dependencies: { openmemory: { status: string } };
        };
        expect(report).toMatchObject({ status: "degraded", dependencies: { openmemory: { status: "degraded" } } });
        mirrored.server.behaviour = { kind: "serve" };
        await expect
          .poll(async () => {
            await search(mirrored.service, dana, "bees");
            const health = await (await fetch(`${mirrored.service.url}/health`)).json();
            return (health as typeof report).dependencies.openmemory.status;
          })
          .toBe("healthy");
      },
    );
  },
);
