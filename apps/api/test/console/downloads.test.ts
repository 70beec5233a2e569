import { may, type Permission } from "@elaaoms/services/access/permissions";
import { roles } from "@elaaoms/services/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newConversationId, newNumber, orderCall, remember, rest } from "../agent-platform.ts";
import { ConsoleClient, createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import { send } from "../http-client.ts";
import { createOwnerOf } from "../permissions/second-organization.ts";
import { consoleOrigin, startTestService, type TestService } from "../test-service.ts";

const downloads: [path: string, permission: Permission][] = [
  ["audit-export", "audit.read"],
  ["caller-export", "privacy_requests.manage"],
];

let service: TestService;
let owner: Person;
let callerId: string;
beforeAll(async () => {
  service = await startTestService();
  owner = await createOwner(service);
  const number = newNumber();
  await remember(service, orderCall({ caller: { kind: "phone", number }, conversationId: newConversationId() }));
  callerId = (await rest<{ id: string }>(service, `/callers/${encodeURIComponent(number)}`)).body.data.id;
});
afterAll(() => service.close());

function download(client: ConsoleClient, path: string, body: unknown, origin = consoleOrigin) {
  return send(service, `/api/downloads/${path}`, {
    headers: { origin, cookie: client.cookies, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

describe("every download", () => {
  it.each(roles)("is open to the role %s as the table says, and closed otherwise", async (role) => {
    const { client } = await createMember(service, owner, role);
    for (const [path, permission] of downloads) {
      const { status } = await download(client, path, { outcome: "nonsense" });
      expect(status, path).toBe(may(role, permission) ? 400 : 403);
    }
  });

  it("needs a session, and a page of the console that asks", async () => {
    for (const [path] of downloads) {
      expect((await download(new ConsoleClient(service), path, {})).status, path).toBe(401);
      expect((await download(owner.client, path, {}, "https://elsewhere.example.com")).status, path).toBe(403);
      const got = await send(service, `/api/downloads/${path}`, {
        method: "GET",
        headers: { cookie: owner.client.cookies },
      });
      expect(got.status, path).toBe(404);
    }
  });

  it("hands nothing to another organization", async () => {
    const second = await service.createOrganization("Second organization");
    const stranger = await createOwnerOf(service, second.id);
    expect((await download(stranger.client, "caller-export", { callerId, format: "json" })).status).toBe(404);
    const { id: exportId } = resultOf<{ id: string }>(await owner.client.mutate("audit.startExport", {}));
    expect((await download(stranger.client, "audit-export", { exportId })).status).toBe(404);
  });
});

describe("an export of a caller", () => {
  it("comes as JSON and as a page, is recorded, and answers a request of the queue", async () => {
    const { requestId } = resultOf<{ requestId: string }>(
      await owner.client.mutate("privacyRequests.create", {
        kind: "access",
        subject: callerId,
        identityVerification: "Called back.",
      }),
    );
    const json = await download(owner.client, "caller-export", { requestId, format: "json" });
    expect(json.headers.get("content-disposition")).toBe(`attachment; filename="${callerId}.json"`);
    expect(JSON.parse(json.text)).toMatchObject({ format: "elaaoms-caller-1", caller: { id: callerId } });
    const page = await download(owner.client, "caller-export", { requestId, format: "html" });
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.text).toContain("What is stored about you");
    const request = resultOf(await owner.client.query("privacyRequests.read", { requestId }));
    expect(request).toMatchObject({ state: "in_progress" });
    const { items } = resultOf<{ items: { details: unknown }[] }>(
      await owner.client.query("audit.list", { actions: ["caller.exported"], callerId }),
    );
    expect(items.map(({ details }) => details)).toEqual([
      expect.objectContaining({ privacy_request: requestId }),
      expect.objectContaining({ privacy_request: requestId }),
    ]);
  });

  it("erases nobody whose request asks for something else", async () => {
    const { requestId } = resultOf<{ requestId: string }>(
      await owner.client.mutate("privacyRequests.create", {
        kind: "erasure",
        subject: callerId,
        identityVerification: "Called back.",
      }),
    );
    expect((await download(owner.client, "caller-export", { requestId, format: "json" })).status).toBe(409);
    expect((await rest(service, `/callers/${callerId}`)).status).toBe(200);
  });
});
