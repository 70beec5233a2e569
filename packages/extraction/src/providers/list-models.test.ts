import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerWith, failWith, hang, type ProviderServer, startProviderServer } from "../testing/provider-server.ts";
import { listProviderModels } from "./list-models.ts";

let server: ProviderServer;
beforeAll(async () => {
  server = await startProviderServer();
});
afterAll(() => server.close());

const { signal } = new AbortController();
const access = () => ({ apiKey: "sk-typed", signal });
const openAi = () => listProviderModels("openai", { ...access(), baseUrl: `${server.url}/v1` });
const anthropic = () => listProviderModels("anthropic", { ...access(), baseUrl: server.url });

describe("listing models", () => {
  it("reads OpenAI's list, of any server that speaks it", async () => {
    const data = [
      { id: "house-model", object: "model", created: 1_780_000_000, owned_by: "us" },
      { id: "llama-99:instruct", object: "model", created: 0, owned_by: "library" },
    ];
    server.behave(answerWith({ object: "list", data }));
    expect(await openAi()).toEqual([
      { id: "house-model", name: null, createdAt: new Date(1_780_000_000_000) },
      { id: "llama-99:instruct", name: null, createdAt: null },
    ]);
    expect(server.requests[0]).toMatchObject({ path: "/v1/models", headers: { authorization: "Bearer sk-typed" } });
  });

  it("reads every page of Anthropic's", async () => {
    const model = (id: string, created_at: string) => ({
      type: "model",
      id,
      display_name: id.toUpperCase(),
      created_at,
    });
    const page = (data: object[], has_more: boolean, last_id: string) =>
      answerWith({ data, has_more, first_id: "first", last_id });
    server.behave(
      page([model("one", "2026-09-01T00:00:00Z")], true, "one"),
      page([model("two", "1970-01-01T00:00:00Z")], false, "two"),
    );
    expect(await anthropic()).toEqual([
      { id: "one", name: "ONE", createdAt: new Date("2026-09-01T00:00:00Z") },
      { id: "two", name: "TWO", createdAt: null },
    ]);
    expect(server.requests.map(({ path }) => path)).toEqual([
      "/v1/models?limit=100",
      expect.stringContaining("after_id=one"),
    ]);
  });

  it.each([
    ["a refused key", failWith(401), "unauthorized"],
    ["a server without a list", failWith(404), "rejected"],
  ])("fails as a reading does: %s", async (_what, behavior, reason) => {
    for (const [provider, list] of [["openai", openAi] as const, ["anthropic", anthropic] as const]) {
      server.behave(behavior);
      const error = await list().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: "ExtractionProviderError", provider, reason });
      expect(String(error)).not.toMatch(/sk-typed|NW-4417/);
    }
  });

  it("ends at its deadline", async () => {
    server.behave(hang);
    const late = listProviderModels("openai", { ...access(), baseUrl: `${server.url}/v1`, timeoutMs: 100 });
    await expect(late).rejects.toMatchObject({ reason: "timeout" });
  });
});
