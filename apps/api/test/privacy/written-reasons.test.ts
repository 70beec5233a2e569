import { afterAll, beforeAll, expect, it } from "vitest";
import { newNumber, orderCall, remember, rest } from "../agent-platform.ts";
import { dumpDatabase } from "../database-dump.ts";
import { startTestService, type TestService } from "../test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

interface RequestData {
  id: string;
  notes: string | null;
  outcome: string | null;
  identity_verification: string | null;
  extension: { reason: string | null } | null;
}
interface EventsData {
  items: { action: string; private: Record<string, { value: string }> }[];
}

const card = "The card is 4005 5120 6918 4308.";
const masked = "The card is [card number].";
/** Two groups of the card's digits, or the PIN as a word: fewer digits also stand in ids and digests by chance. */
const secrets = /4005\D?5120|5120\D?6918|6918\D?4308|(?<![\w.])482157(?!\w)/;

async function memoriesOf(count: number): Promise<string[]> {
  const caller_id = newNumber();
  const memories = Array.from({ length: count }, (_, index) => ({ caller_id, content: `Prefers roast ${index}.` }));
  const imported = await rest<{ results: { id: string }[] }>(service, "/memories", {
    method: "POST",
    body: { memories },
  });
  return imported.body.data.results.map(({ id }) => id);
}

it("keeps no secret that somebody wrote into a reason or a note", async () => {
  const [flagged = "", deleted = "", ...many] = await memoriesOf(4);
  const patched = await rest<{ flag: { reason: string } | null }>(service, `/memories/${flagged}`, {
    method: "PATCH",
    body: { flag: { reason: `${card} She has diabetes.` } },
  });
  // A reason is shown beside memories that are masked, so it does not tell what they hide.
  expect(JSON.stringify(patched.body.data)).toContain(`${masked} She has [health detail].`);
  const inBulk = (body: Record<string, unknown>) =>
    rest(service, "/memories/bulk", { method: "POST", body: { ...body, reason: card } });
  expect((await inBulk({ action: "delete", ids: [deleted] })).status).toBe(200);
  expect((await inBulk({ action: "flag", ids: many })).status).toBe(200);
  const creation = { kind: "access", subject: "A letter", notes: card, identity_verification: "PIN 482157" };
  const created = await rest<RequestData>(service, "/privacy-requests", { method: "POST", body: creation });
  expect(created.body.data).toMatchObject({ notes: masked, identity_verification: "PIN [PIN]" });
  const changed = await rest<RequestData>(service, `/privacy-requests/${created.body.data.id}`, {
    method: "PATCH",
    body: {
      ...{ notes: `${card} She has diabetes.`, extension: { reason: card } },
      ...{ state: "refused", outcome: `Told us: ${card}` },
    },
  });
  expect(changed.body.data).toMatchObject({
    // What is flagged stays with those who work on the request.
    ...{ notes: `${masked} She has diabetes.`, outcome: `Told us: ${masked}`, extension: { reason: masked } },
  });
  const number = newNumber();
  await remember(service, orderCall({ caller: { kind: "phone", number } }));
  const path = `/callers/${encodeURIComponent(number)}`;
  await rest(service, `${path}/restriction`, { method: "POST", body: { restricted: true, reason: card } });
  await rest(service, path, { method: "DELETE", body: { reason: card } });

  const events = await rest<EventsData>(service, "/audit-events?action=memory.deleted");
  expect(events.body.data.items[0]?.private.reason?.value).toBe(masked);
  expect((await dumpDatabase(service.databaseUrl)).match(secrets)).toBeNull();
  expect(service.logged()).not.toMatch(secrets);
});
