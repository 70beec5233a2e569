import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, deliver, newNumber, orderAgent, orderCall } from "../agent-platform.ts";
import { createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import { createOwnerOf } from "../permissions/second-organization.ts";
import { startTestService, type TestOrganization, type TestService } from "../test-service.ts";

let service: TestService;
let owner: Person;
let second: TestOrganization;
let stranger: Person;
beforeAll(async () => {
  service = await startTestService();
  owner = await createOwner(service);
  second = await service.createOrganization("Second organization");
  stranger = await createOwnerOf(service, second.id);
});
afterAll(() => service.close());

interface Secrets {
  webhookToken: string | null;
  hmacKey: string;
}
const reveal = async (person: Person) => resultOf<Secrets>(await person.client.mutate("webhooks.reveal"));
const auditOf = async (action: string) => {
  const answer = await fetch(`${service.url}/api/v1/audit-events?action=${action}`, {
    headers: { authorization: `Bearer ${service.organization.apiKey}` },
  });
  return ((await answer.json()) as { data: { items: object[] } }).data.items;
};

describe("the addresses and secrets of webhooks", () => {
  it("are those of the organization that is looked at", async () => {
    const urls = async (person: Person) =>
      resultOf<{ webhooks: { url: string }[] }>(await person.client.query("webhooks.list")).webhooks.map(
        ({ url }) => url,
      );
    expect(await urls(owner)).toContain(`${service.url}/webhook/post-call`);
    expect(await urls(stranger)).toContain(`${service.url}/webhook/second-organization/post-call`);
    const { webhookToken, hmacKey } = await reveal(stranger);
    expect({ webhookToken, hmacKey }).toEqual({ webhookToken: second.webhookToken, hmacKey: second.hmacKey });
  });

  it("are shown to owners and admins who signed in a moment ago, and that they were stands in the audit log", async () => {
    const { webhookToken, hmacKey } = service.organization;
    expect(await reveal(owner)).toEqual({ webhookToken, hmacKey });
    const [event] = await auditOf("secret.revealed");
    expect(event).toMatchObject({ details: { kind: "webhook_secrets" }, actor: { kind: "person", id: owner.userId } });
    expect(JSON.stringify(event)).not.toContain(webhookToken);
    const developer = await createMember(service, owner, "developer");
    expect((await developer.client.mutate("webhooks.reveal")).status).toBe(403);
    resultOf(await developer.client.query("webhooks.list"));
    await service.container.services.db.execute(
      sql`update sessions set created_at = now() - interval '11 minutes' where user_id = ${owner.userId}`,
    );
    const stale = await owner.client.mutate("webhooks.reveal");
    expect(stale.status).toBe(403);
    expect(stale.text).toContain("Sign in again");
    await owner.client.signIn(owner.email);
  });

  it("can be replaced, and then authenticate what comes", async () => {
    const { webhookToken } = resultOf<{ webhookToken: string }>(await stranger.client.mutate("webhooks.renewToken"));
    const body = { caller_id: newNumber(), agent_id: orderAgent.id };
    const renewed = { ...second, webhookToken };
    expect((await askHook(service, "client-data", body, renewed)).status).toBe(200);
    expect((await askHook(service, "client-data", body, second)).status).toBe(401);
    const secret = "wsec_made-by-the-platform";
    resultOf(await stranger.client.mutate("webhooks.setSigningSecret", { secret }));
    expect(await reveal(stranger)).toEqual({ webhookToken, hmacKey: secret });
    expect((await stranger.client.mutate("webhooks.setSigningSecret", { secret: "short" })).status).toBe(400);
    // The directory has read the organization a moment ago: this process looks again within ten seconds.
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    await expect
      .poll(async () => (await deliver(service, call, { ...renewed, hmacKey: secret })).status, { timeout: 15_000 })
      .toBe(200);
  });
});
