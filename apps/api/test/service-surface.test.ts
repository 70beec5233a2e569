import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, newNumber, orderAgent, orderCall, remember } from "./agent-platform.ts";
import { dataOf, refusalOf, send } from "./http-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const get = (path: string, headers: Record<string, string> = {}) => send(service, path, { method: "GET", headers });
const key = () => ({ authorization: `Bearer ${service.organization.apiKey}` });

describe("the REST API", () => {
  const endpoints = [
    "GET /api/v1/callers",
    "GET /api/v1/callers/{caller_id}",
    "PATCH /api/v1/callers/{caller_id}",
    "POST /api/v1/callers/{caller_id}/merge",
    "POST /api/v1/callers/{caller_id}/split",
    "POST /api/v1/conversations/{id}/caller",
    "GET /api/v1/conversations",
    "GET /api/v1/conversations/{id}",
    "POST /api/v1/conversations/extract",
    "DELETE /api/v1/callers/{caller_id}",
    "GET /api/v1/callers/{caller_id}/export",
    "POST /api/v1/callers/{caller_id}/restriction",
    "GET /api/v1/privacy-requests",
    "POST /api/v1/privacy-requests",
    "GET /api/v1/privacy-requests/{id}",
    "PATCH /api/v1/privacy-requests/{id}",
    "POST /api/v1/privacy-requests/{id}/perform",
    "DELETE /api/v1/suppressions/{caller_id}",
    "GET /api/v1/privacy-rules",
    "PUT /api/v1/privacy-rules",
    "POST /api/v1/privacy-rules/test",
    "POST /api/v1/privacy-rules/preview",
    "POST /api/v1/privacy-rules/apply",
    "GET /api/v1/privacy-rules/apply",
    "GET /api/v1/audit-events",
    "GET /api/v1/audit-events/export",
    "GET /api/v1/audit-events/read-callers",
    "GET /api/v1/accesses",
    "POST /api/v1/conversations/{id}/extract",
    "POST /api/v1/memories",
    "GET /api/v1/memories",
    "POST /api/v1/memories/bulk",
    "POST /api/v1/memories/{id}/resolve",
    "GET /api/v1/memories/{id}",
    "PATCH /api/v1/memories/{id}",
    "DELETE /api/v1/memories/{id}",
  ];

  it.each(endpoints)("%s needs a key", async (endpoint) => {
    const [method = "", path = ""] = endpoint.replace(/\{\w+\}/g, "some").split(" ");
    const credentials: Record<string, string>[] = [
      {},
      { authorization: "Bearer wrong" },
      { authorization: service.organization.apiKey },
      { authorization: `Basic ${Buffer.from(`${service.organization.apiKey}:`).toString("base64")}` },
      { authorization: `Bearer ${service.organization.webhookToken}` },
      { "x-elaaoms-token": service.organization.webhookToken },
    ];
    for (const headers of credentials) {
      const answer = await send(service, path, { method, headers });
      expect(refusalOf(answer, 401)).toEqual({
        code: "UNAUTHENTICATED",
        details: [],
        message: "Authentication failed.",
      });
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    }
  });

  it("answers in the wrapper and echoes the request id", async () => {
    const right = await get("/api/v1/memories?limit=1", { ...key(), "x-request-id": "mine-1" });
    expect(dataOf(right)).toEqual({ items: [], next_cursor: null });
    expect(right.headers.get("x-request-id")).toBe("mine-1");
    expect(right.headers.get("content-type")).toBe("application/json; charset=utf-8");
    const wrong = await get("/api/v1/memories?limit=none", { ...key(), "x-request-id": "mine-2" });
    expect(refusalOf(wrong, 400).details).toMatchObject([{ path: "limit" }]);
    expect(wrong.headers.get("x-request-id")).toBe("mine-2");
    expect(service.logged()).toContain('"request_id":"mine-1"');
  });

  it("is described by a valid document that names what there is, and nothing else", async () => {
    const document = JSON.parse((await get("/openapi.json")).text);
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true });
    const described = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual([...endpoints].sort());
    expect(registeredEndpoints().filter(isRest).sort()).toEqual([...endpoints].sort());
  });

  it("is, with what else is walked by a test of its own, all that there is", () => {
    expect(
      registeredEndpoints()
        .filter((endpoint) => !isRest(endpoint))
        .sort(),
    ).toEqual(
      [
        // Of a session, or of somebody who is about to have one: accounts.test.ts.
        "GET /api/auth/get-session",
        ...["change-password", "revoke-other-sessions", "sign-in/email", "sign-out"].map(auth),
        ...["two-factor/disable", "two-factor/enable", "two-factor/generate-backup-codes"].map(auth),
        ...["two-factor/verify-backup-code", "two-factor/verify-totp", "verify-password"].map(auth),
        // console/downloads.test.ts
        "POST /api/downloads/audit-export",
        "POST /api/downloads/caller-export",
        // Signed, or with the webhook token: webhook-authentication.test.ts.
        ...["client-data", "post-call", "search-memory"].flatMap((hook) => [
          `POST /webhook/${hook}`,
          `POST /webhook/{organization}/${hook}`,
        ]),
        // Procedures: permissions/procedures.test.ts.
        ...["DELETE", "GET", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE"].map(
          (method) => `${method} /trpc/{path}`,
        ),
        // Of nobody's data, for everybody.
        ...[
          "docs",
          "docs/",
          "docs/js/scalar.js",
          "health",
          "health/live",
          "health/ready",
          "metrics",
          "openapi.json",
        ].map((path) => `GET /${path}`),
      ].sort(),
    );
  });

  it("is described with the fields and answers that there are", async () => {
    const { paths, components } = JSON.parse((await get("/openapi.json")).text);
    expect(Object.keys(components.schemas).sort()).toEqual([
      "Access",
      "AuditEvent",
      "Caller",
      "CallerListItem",
      "Conversation",
      "ConversationListItem",
      "ErasureCertificate",
      "Memory",
      "PrivacyRequest",
      "PrivacyRuleRun",
      "PrivacyRules",
      "ReadCaller",
    ]);
    const list = paths["/api/v1/memories"].get;
    expect(list.parameters.map(({ name }: { name: string }) => name).sort()).toEqual([
      ...["agent_id", "caller_id", "conflicted", "conversation_id", "cursor", "flagged", "from", "limit"],
      ...["min_importance", "query", "sensitive", "status", "to", "type"],
    ]);
    for (const [path, methods] of Object.entries<Record<string, { responses: object }>>(paths)) {
      for (const [method, { responses }] of Object.entries(methods)) {
        expect(Object.keys(responses), `${method} ${path}`).toEqual(expect.arrayContaining(["401", "429", "503"]));
      }
    }
  });

  const auth = (path: string) => `POST /api/auth/${path}`;
  const isRest = (endpoint: string) => endpoint.includes(" /api/v1");

  /** What the app has, from its own list of routes. */
  function registeredEndpoints(): string[] {
    const endpoints: string[] = [];
    const stack: string[] = [];
    for (const line of service.app.printRoutes({ commonPrefix: false }).split("\n")) {
      const [, indent = "", segment = "", methods = ""] = /^([│├└─\s]*)(\S*)(?: \(([A-Z, ]+)\))?$/u.exec(line) ?? [];
      stack.length = Math.max(0, indent.length / 4 - 1);
      stack.push(segment);
      const path = stack.join("").replace(/:(\w+)/g, "{$1}");
      for (const method of methods.split(", ")) {
        if (method !== "" && method !== "HEAD") endpoints.push(`${method} ${path}`);
      }
    }
    return endpoints;
  }
});

it("tells nothing of its insides when something breaks, and logs it under the request's id", async () => {
  const embedder = {
    model: "broken",
    dimensions: 1,
    duplicateThreshold: 1,
    embed: () => Promise.reject(new Error("select secret from vault failed at /srv/embedder.ts:1:2")),
  };
  const broken = await startTestService({ role: "api", overrides: { embedder } });
  try {
    const answer = await send(broken, "/api/v1/memories", {
      body: JSON.stringify({ memories: [{ caller_id: newNumber(), content: "Has a dog." }] }),
      headers: { authorization: `Bearer ${broken.organization.apiKey}`, "x-request-id": "broken-1" },
    });
    const refusal = refusalOf(answer, 500);
    expect(refusal).toEqual({ code: "INTERNAL", details: [], message: expect.stringContaining("on our side") });
    expect(answer.text).not.toContain("vault");
    const logged = broken.logged().split("\n");
    const errors = logged.filter((line) => line.includes('"level":50') && line.includes('"request_id":"broken-1"'));
    expect(errors).toHaveLength(1);
  } finally {
    await broken.close();
  }
});

describe("the reference", () => {
  it("is a page that asks nothing of the outside", async () => {
    const page = await send(service, "/docs/", { method: "GET" });
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.text).toContain("/openapi.json");
    const loaded = [...page.text.matchAll(/<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map(
      ([, url = ""]) => url,
    );
    expect(loaded.length).toBeGreaterThan(0);
    for (const url of loaded) {
      const resolved = new URL(url, `${service.url}/docs/`);
      expect(resolved.origin, url).toBe(service.url);
      expect((await fetch(resolved)).status, url).toBe(200);
    }
    expect(page.text).not.toMatch(/@import|url\(\s*['"]?https?:|fonts\.(?:googleapis|gstatic|scalar)/);
    expect((await fetch(`${service.url}/docs`)).status).toBe(200);
  });
});

describe("health", () => {
  it("says how the service is and what it depends on", async () => {
    const answer = await get("/health");
    expect(answer.status).toBe(200);
    const report = JSON.parse(answer.text);
    expect(report).toMatchObject({ status: "healthy", message: expect.any(String) });
    expect(Object.keys(report).sort()).toEqual(["dependencies", "message", "status"]);
    expect(Object.keys(report.dependencies).sort()).toEqual(["elevenlabs", "llm", "openmemory", "postgres", "queue"]);
    for (const dependency of Object.values(report.dependencies)) {
      expect(dependency).toEqual({ status: expect.any(String), message: expect.any(String) });
    }
    expect(answer.headers.get("x-request-id")).toEqual(expect.any(String));
  });

  it("tells living from ready", async () => {
    expect(await get("/health/live")).toMatchObject({ status: 200, text: '{"status":"live"}' });
    expect(await get("/health/ready")).toMatchObject({ status: 200, text: '{"status":"ready"}' });
    service.setReady(false);
    try {
      expect((await get("/health/live")).status).toBe(200);
      expect(await get("/health/ready")).toMatchObject({ status: 503, text: '{"status":"not_ready"}' });
      for (const path of ["/webhook/client-data", "/webhook/search-memory", "/webhook/post-call", "/api/v1/memories"]) {
        const answer = await send(service, path, { body: "{}", headers: key() });
        expect(refusalOf(answer, 503).code).toBe("UNAVAILABLE");
        expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      }
    } finally {
      service.setReady(true);
    }
  });
});

describe("metrics", () => {
  it("count requests by route and outcome, provider calls, the queue and extractions", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    await askHook(service, "client-data", { caller_id: number, agent_id: orderAgent.id });
    await get(`/api/v1/callers/${number}`, key());
    const answer = await get("/metrics");
    expect(answer.headers.get("content-type")).toContain("text/plain");
    for (const sample of [
      /^elaaoms_http_request_duration_seconds_count\{method="POST",route="\/webhook\/client-data",status="200"\} [1-9]/m,
      /^elaaoms_http_request_duration_seconds_bucket\{le="0\.05",.*route="\/webhook\/post-call"/m,
      /^elaaoms_provider_call_duration_seconds_count\{.*provider="[^"]+".*\} [1-9]/m,
      /^elaaoms_queue_jobs\{queue="extract-conversation",state="ready"\} \d/m,
      /^elaaoms_queue_oldest_ready_seconds\{queue="extract-conversation"\} \d/m,
      /^elaaoms_extractions_total\{outcome="completed"\} [1-9]/m,
      /^elaaoms_client_data_answers_total\{outcome="known"\} 1/m,
      /^elaaoms_post_call_deliveries_total\{outcome="queued"\} 1/m,
      /^process_cpu_seconds_total /m,
    ]) {
      expect(answer.text).toMatch(sample);
    }
  });

  it("hold no ids of callers, conversations or organizations", async () => {
    const strange = ["/webhook/some-organization/client-data", "/api/v1/callers/+12185550123", "/made-up/+12185550123"];
    for (const path of strange) await send(service, path, { body: "{}" });
    const { text } = await get("/metrics");
    expect(text).not.toMatch(/12185550|some-organization|made-up|conv_|caller_[0-9a-f]|org_[0-9a-f]/);
    expect(text).toContain('route="unmatched"');
  });
});
