import { failWith } from "@elaaoms/extraction/testing/provider-server";
import { afterEach, describe, expect, it } from "vitest";
import { asked, type ChoosingService, keys, startChoosingService } from "./choosing-service.ts";

const noWait = { "retry-after-ms": "5" };
let at: ChoosingService;
afterEach(() => at.close());

const read = async (path: string) => (await fetch(`${at.service.url}${path}`)).text();
async function llm(): Promise<{ status: string; message: string }> {
  return (JSON.parse(await read("/health")) as { dependencies: { llm: { status: string; message: string } } })
    .dependencies.llm;
}
async function circuits(): Promise<string[]> {
  const lines = (await read("/metrics")).split("\n");
  return lines.filter((line) => line.startsWith("elaaoms_provider_circuits{")).sort();
}

describe("the circuits of a service", () => {
  it("keep calls from a provider that is away for one key, and from no other", async () => {
    at = await startChoosingService({ failuresToOpen: 2, openForMs: 600_000 });
    at.answerAll();
    const acme = await at.service.createOrganization("Acme");
    const other = await at.service.createOrganization("Other");
    await at.configure(acme, { ...at.ofAcme(), fallback: at.ofBirch() });
    await at.configure(other, { ...at.ofAcme(), apiKey: keys.rotated });
    at.acmes.behave(failWith(503, noWait));
    for (let calls = 0; calls < 2; calls += 1) await at.call(acme);
    const before = at.acmes.requests.length;
    // Straight to the fallback.
    expect(await at.call(acme)).toMatchObject({ status: "extraction_completed", attempts: 1 });
    expect(at.acmes.requests).toHaveLength(before);
    expect(asked(at.birchs)).toHaveLength(3);
    expect(at.service.logged()).toContain("A provider failed several times in a row; it is left alone for a while.");
    expect(await circuits()).toEqual([
      'elaaoms_provider_circuits{provider="anthropic",owner="organization",state="closed"} 1',
      'elaaoms_provider_circuits{provider="openai",owner="organization",state="open"} 1',
    ]);
    expect(await read("/metrics")).toMatch(/provider="openai",operation="extract",outcome="not_asked"\} 1/);
    // What an organization chose does not degrade the service.
    expect(await llm()).toEqual({
      status: "healthy",
      message:
        "Extraction runs on the openai engine; this process has not read a call yet; of the organizations' own accesses, 1 left alone for now.",
    });
    // The same server is asked for another key; and without a fallback, the attempt ends at once with the reason.
    at.answerAll();
    expect(await at.call(other)).toMatchObject({ status: "extraction_completed" });
    await at.configure(acme, at.ofAcme());
    expect(await at.call(acme)).toMatchObject({
      status: "extraction_failed",
      error: "openai has failed several times in a row and is left alone for a while (circuit_open).",
    });
    // A new key is a new access.
    await at.configure(acme, { ...at.ofAcme(), apiKey: keys.acmeFallback });
    expect(await at.call(acme)).toMatchObject({ status: "extraction_completed" });
    expect(asked(at.acmes)).toEqual([
      `Bearer ${keys.rotated} model-of-acme`,
      `Bearer ${keys.acmeFallback} model-of-acme`,
    ]);
    expect(asked(at.ours)).toEqual([]);
  });

  it("close when a probe is answered, and degrade the service until then when the access is the installation's", async () => {
    at = await startChoosingService({ failuresToOpen: 1, openForMs: 1 });
    at.ours.behave(failWith(429, noWait));
    const organization = await at.service.createOrganization("Acme");
    expect(await at.call(organization)).toMatchObject({ status: "extraction_failed" });
    expect(await llm()).toEqual({
      status: "degraded",
      message:
        "Extraction runs on the openai engine; the last call could not be read (rate_limited); openai is left alone for now (rate_limited).",
    });
    at.answerAll();
    expect(await at.call(organization)).toMatchObject({ status: "extraction_completed" });
    expect(at.service.logged()).toContain("A provider answers again.");
    expect(await circuits()).toEqual([
      'elaaoms_provider_circuits{provider="openai",owner="installation",state="closed"} 1',
    ]);
    expect(await llm()).toEqual({
      status: "healthy",
      message: "Extraction runs on the openai engine; the last call was read.",
    });
    expect(at.service.logged()).not.toMatch(/sk-/);
  });
});
