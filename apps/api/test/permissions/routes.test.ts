import { may, type Permission, permissions } from "@elaaoms/services/access/permissions";
import { type Role, roles } from "@elaaoms/services/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import { type Answer, send } from "../http-client.ts";
import { startTestService, type TestOrganization, type TestService } from "../test-service.ts";
import { createGuardedData, type GuardedIds, guardedSentence } from "./guarded-data.ts";
import { rowsOf } from "./second-organization.ts";

/**
 * What stands for the parameters of a path: by name, or by how the path begins. A route with another one fails here: say
 * which of the first organization's things it would name.
 */
const pathValues: Record<string, (ids: GuardedIds) => string> = {
  caller_id: ({ callerId }) => callerId,
  "/api/v1/memories/{id}": ({ memoryId }) => memoryId,
  "/api/v1/conversations/{id}": ({ conversationId }) => conversationId,
  "/api/v1/privacy-requests/{id}": ({ privacyRequestId }) => privacyRequestId,
};

/** What lists are asked for, where they take it. */
const queryValues: Record<string, (ids: GuardedIds) => string> = {
  caller_id: ({ callerId }) => callerId,
  conversation_id: ({ conversationId }) => conversationId,
  target_id: ({ memoryId }) => memoryId,
};

/** A body for each route that takes one, with which somebody elsewhere would try to get at something. */
const bodies: Record<string, (ids: GuardedIds) => unknown> = {
  "PUT /api/v1/privacy-rules": () => ({}),
  "POST /api/v1/privacy-rules/preview": () => ({}),
  "POST /api/v1/privacy-rules/test": () => ({ text: "The PIN is 4821." }),
  "POST /api/v1/memories": ({ callerId, conversationId }) => ({
    memories: [{ caller_id: callerId, conversation_id: conversationId, content: "Likes oat milk." }],
  }),
  "PATCH /api/v1/memories/{id}": () => ({ importance: 10 }),
  "POST /api/v1/memories/bulk": ({ memoryId }) => ({ action: "delete", ids: [memoryId] }),
  "POST /api/v1/memories/{id}/resolve": () => ({ keep: "this" }),
  "PATCH /api/v1/callers/{caller_id}": () => ({ vip: true }),
  "POST /api/v1/callers/{caller_id}/merge": ({ callerId }) => ({ other: callerId }),
  "POST /api/v1/callers/{caller_id}/split": () => ({ identity: "+12185550100" }),
  "POST /api/v1/conversations/{id}/caller": ({ callerId }) => ({ caller_id: callerId }),
  "DELETE /api/v1/callers/{caller_id}": () => ({}),
  "POST /api/v1/callers/{caller_id}/restriction": () => ({ restricted: true }),
  "POST /api/v1/privacy-requests": ({ callerId }) => ({ kind: "access", caller_id: callerId }),
  "PATCH /api/v1/privacy-requests/{id}": () => ({ notes: "Ours now." }),
  "POST /api/v1/privacy-requests/{id}/perform": ({ memoryId }) => ({
    corrections: [{ memory_id: memoryId, content: "Likes oat milk." }],
  }),
  "POST /api/v1/conversations/extract": ({ conversationId }) => ({ conversation_ids: [conversationId] }),
};

interface Route {
  method: string;
  path: string;
  permission: Permission;
  takesBody: boolean;
  filters: string[];
}

let service: TestService;
let owner: Person;
let second: TestOrganization;
let ids: GuardedIds;
let routes: Route[];
const keys = new Map<Role, string>();
beforeAll(async () => {
  service = await startTestService();
  owner = await createOwner(service);
  for (const role of roles) keys.set(role, (await createKey(role)).key);
  ids = await createGuardedData(service, owner, await createMember(service, owner, "compliance"));
  second = await service.createOrganization("Second organization");
  routes = readRoutes();
});
afterAll(() => service.close());

const createKey = async (role: Role) =>
  resultOf<{ id: string; key: string }>(
    await owner.client.mutate("apiKeys.create", { name: role, role, expiresInDays: null }),
  );

/** As the reference lists them: it is made from the routes themselves. */
function readRoutes(): Route[] {
  const { paths } = service.app.swagger() as unknown as {
    paths: Record<string, Record<string, Record<string, unknown>>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    path.startsWith("/api/v1/")
      ? Object.entries(methods).map(([method, operation]) => ({
          path,
          method: method.toUpperCase(),
          permission: operation["x-permission"] as Permission,
          takesBody: operation.requestBody !== undefined,
          filters: ((operation.parameters ?? []) as { in: string; name: string }[])
            .filter((parameter) => parameter.in === "query" && parameter.name in queryValues)
            .map(({ name }) => name),
        }))
      : [],
  );
}

function call(route: Route, key: string, values: GuardedIds, body: unknown): Promise<Answer> {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const prefix = Object.keys(pathValues).find((key) => route.path.startsWith(key));
    const value = pathValues[prefix ?? name];
    if (!value) throw new Error(`${route.path} needs an entry in pathValues for ${name}.`);
    return encodeURIComponent(value(values));
  });
  const query = new URLSearchParams(
    Object.fromEntries(route.filters.map((name) => [name, queryValues[name]?.(values) ?? ""])),
  );
  return send(service, `${path}?${query}`, {
    method: route.method,
    headers: { authorization: `Bearer ${key}`, ...(route.takesBody && { "content-type": "application/json" }) },
    ...(route.takesBody && { body: JSON.stringify(body) }),
  });
}

const madeUp = (): GuardedIds => {
  const none = (of: string) => `${of.split("_")[0]}_${"0".repeat(32)}`;
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, none(id)])) as unknown as GuardedIds;
};

describe("every REST route", () => {
  it("says what a key must be allowed to do", () => {
    expect(routes.length).toBeGreaterThan(10);
    for (const { method, path, permission } of routes) expect(permissions, `${method} ${path}`).toContain(permission);
  });

  it("is closed to whoever has no key, or one that was revoked", async () => {
    const { id, key } = await createKey("admin");
    resultOf(await owner.client.mutate("apiKeys.revoke", { apiKeyId: id }));
    for (const route of routes) {
      for (const none of [key, "elk_none"]) {
        expect((await call(route, none, ids, null)).status, `${route.method} ${route.path}`).toBe(401);
      }
    }
  });

  it.each(roles)("is open to a key with the role %s as the table says, and closed otherwise", async (role) => {
    for (const route of routes) {
      const { status } = await call(route, keys.get(role) ?? "", madeUp(), null);
      const isAllowed = may(role, route.permission);
      expect(status === 403 || status === 401, `${route.method} ${route.path} answers ${status}`).toBe(!isAllowed);
    }
  });

  it("lets a role that may flag memories do that, and nothing more, where a route takes other changes as well", async () => {
    const changes: { body: object; needs: Permission }[] = [
      { body: { flag: { reason: "Ask her." } }, needs: "memories.flag" },
      { body: { flag: null, importance: 10 }, needs: "memories.change" },
      { body: { status: "quarantined", flag: { reason: "Ask her." } }, needs: "memories.change" },
    ];
    const bulk: { body: object; needs: Permission }[] = [
      { body: { action: "flag", reason: "Ask her." }, needs: "memories.flag" },
      { body: { action: "delete" }, needs: "memories.change" },
    ];
    const asked = [
      ...changes.map((change) => ({ ...change, isBulk: false })),
      ...bulk.map((change) => ({ ...change, isBulk: true })),
    ];
    const cases = roles.flatMap((role) => asked.map((change) => ({ ...change, role })));
    const post = (path: string, method: string, key: string | undefined, body: object) =>
      send(service, `/api/v1/memories${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const memories = cases.map((_, index) => ({ caller_id: `customer-${index}x`, content: "Likes tea." }));
    const imported = await post("", "POST", service.organization.apiKey, { memories });
    const { results } = (JSON.parse(imported.text) as { data: { results: { id: string }[] } }).data;
    for (const [index, { role, body, needs, isBulk }] of cases.entries()) {
      const id = results[index]?.id ?? "";
      const key = keys.get(role);
      const answer = isBulk
        ? await post("/bulk", "POST", key, { ...body, ids: [id] })
        : await post(`/${id}`, "PATCH", key, body);
      expect(answer.status, `${role} ${JSON.stringify(body)}`).toBe(may(role, needs) ? 200 : 403);
    }
  });

  it("tells another organization's key nothing, and changes nothing", async () => {
    const before = await rowsOf(service, ids.organizationId);
    for (const route of routes) {
      const name = `${route.method} ${route.path}`;
      const bodyOf = bodies[name];
      expect(!route.takesBody || bodyOf, `${name} needs an entry in bodies`).toBeTruthy();
      const answer = await call(route, second.apiKey, ids, bodyOf?.(ids));
      for (const secret of [guardedSentence, ids.organizationId, owner.userId]) {
        expect(answer.text, name).not.toContain(secret);
      }
      // What exists elsewhere is answered like what exists nowhere.
      const comparison = await call(route, second.apiKey, madeUp(), bodyOf?.(madeUp()));
      expect(answer.status, name).toBe(comparison.status);
      if (answer.status >= 400) expect(withoutRequestId(answer)).toBe(withoutRequestId(comparison));
    }
    expect(await rowsOf(service, ids.organizationId)).toEqual(before);
  });
});

function withoutRequestId({ text }: Answer): string {
  return text.replace(/"request_id":"[^"]*"/, "");
}
