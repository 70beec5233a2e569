import type { Page } from "@playwright/test";
import { newNumber, rememberCall } from "./calls/calls.ts";
import { expect, expectFits, expectNoLayoutShift, test } from "./fixtures.ts";

/** Asks a procedure as the page's own scripts do. */
async function ask<Result>(page: Page, procedure: string, input: object): Promise<Result> {
  const answer = await page.request.post(`/api/trpc/${procedure}`, { data: input });
  expect(answer.status(), `${procedure}: ${await answer.text()}`).toBe(200);
  return (await answer.json()).result.data;
}

interface Listed {
  items: { id: string; caller: { id: string } }[];
}

/** The address of every screen and of each kind of panel, for a caller of whom there is something to see. */
async function everyScreen(page: Page, conversationId: string, number: string): Promise<string[]> {
  const callerId = (await ask<Listed>(page, "callers.list", { query: number })).items[0]?.caller.id;
  const memoryId = (await ask<Listed>(page, "memories.list", { callerId })).items[0]?.id;
  const eventId = (await ask<Listed>(page, "audit.list", {})).items[0]?.id;
  const asked = { kind: "access", subject: number };
  const { requestId } = await ask<{ requestId: string }>(page, "privacyRequests.create", asked);
  return [
    ...["/", "/callers", "/memories", "/conversations", "/requests", "/rules", "/audit", "/audit/accesses"],
    ...["/agents", "/agents/connect", "/providers", "/simulator", "/team", "/system", "/welcome"],
    ...["", "/retention", "/api-keys", "/webhooks", "/account"].map((part) => `/settings${part}`),
    ...["", "?tab=calls", "?tab=brief", "?tab=identities", "/erase"].map((part) => `/callers/${callerId}${part}`),
    ...[`/memories/${memoryId}`, `/conversations/${conversationId}`, "/agents/agent_orders"],
    ...[`/requests/${requestId}`, `/audit/${eventId}`],
  ];
}

test("no screen moves while it loads, or is wider than its window", async ({ service, signedInAs, pageErrors }) => {
  test.setTimeout(240_000);
  const number = newNumber();
  await rememberCall(service, { number, said: ["My name is Ingrid Falk."], startedAt: new Date(Date.now() - 7e9) });
  const conversationId = await rememberCall(service, {
    number,
    said: ["Hi, it's Ingrid Falk again.", "My order number is KL-8084.", "Please text me instead of calling."],
  });
  const page = await signedInAs("owner");
  const paths = await everyScreen(page, conversationId, number);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of paths) {
      await page.goto(path, { waitUntil: "networkidle" });
      await expect.soft(page.getByRole("heading").first(), path).toBeVisible();
      await expectNoLayoutShift(page);
      await expectFits(page);
    }
  }
  expect(pageErrors).toEqual([]);
});
