import type { Database, Transaction } from "@elaaoms/db/connect";
import { conversations, erasedConversations, suppressions, webhookEvents } from "@elaaoms/db/schema/index";
import { isConnectionLost } from "@elaaoms/db/unavailable";
import type { JobQueue } from "@elaaoms/queue/job-queue";
import { sql } from "drizzle-orm";

/** A transcription to be made durable. */
export interface Delivery {
  organizationId: string;
  eventId: string;
  type: string;
  conversationId: string;
  agentId: string;
  eventAt: Date;
  receivedAt: Date;
  /** What the conversation would stand by among those that were erased. */
  conversationDigest: Buffer;
  /** What the caller would stand by among those who have objected; null for an anonymous one. */
  identityDigest: Buffer | null;
  /** As it arrived. */
  body: Buffer;
}

/** `skipped`: the conversation was erased, or its caller has objected, and nothing of it was stored. */
type Outcome = "queued" | "duplicate" | "skipped";

interface WaitingDelivery {
  delivery: Delivery;
  settle: PromiseWithResolvers<Outcome>;
}

export interface DeliveryWriterOptions {
  db: Database;
  queue: Pick<JobQueue, "enqueueAll">;
}

/** One commits while the next one is being sent. */
const maxTransactions = 2;
const maxInGroup = 64;
/** Larger deliveries go alone. */
const maxGroupBytes = 1_024 * 1_024;

/**
 * Makes deliveries durable, each together with the job that works it through. Those that arrive while others are being
 * committed share the next transaction, and with it the wait for the disk; each is answered after its commit, and not
 * before. What one of a group fails on does not touch the others: they are then written one by one.
 */
export class DeliveryWriter {
  readonly #options: DeliveryWriterOptions;
  #waiting: WaitingDelivery[] = [];
  #transactions = 0;

  constructor(options: DeliveryWriterOptions) {
    this.#options = options;
  }

  /**
   * Resolves when the delivery is committed, or is known from before: by type, conversation and event time. Rejects when it
   * could not be; it may be sent again then.
   */
  write(delivery: Delivery): Promise<Outcome> {
    const settle = Promise.withResolvers<Outcome>();
    this.#waiting.push({ delivery, settle });
    this.#writeWaiting();
    return settle.promise;
  }

  #writeWaiting(): void {
    while (this.#transactions < maxTransactions && this.#waiting.length > 0) {
      const { group, rest } = takeGroup(this.#waiting);
      this.#waiting = rest;
      this.#transactions += 1;
      void this.#writeGroup(group).finally(() => {
        this.#transactions -= 1;
        this.#writeWaiting();
      });
    }
  }

  /** Settles every delivery of the group. Never rejects. */
  async #writeGroup(group: readonly WaitingDelivery[]): Promise<void> {
    try {
      const { db, queue } = this.#options;
      const deliveries = group.map(({ delivery }) => delivery);
      const outcomes = await db.transaction((tx) => writeAll(tx, queue, deliveries));
      for (const [index, { settle }] of group.entries()) settle.resolve(outcomes[index] ?? "duplicate");
    } catch (error) {
      if (group.length === 1 || isConnectionLost(error)) for (const { settle } of group) settle.reject(error);
      else for (const waiting of group) await this.#writeGroup([waiting]);
    }
  }
}

/** The first ones that fit into one transaction, in an order in which two transactions do not wait for one another. */
function takeGroup(waiting: readonly WaitingDelivery[]): { group: WaitingDelivery[]; rest: WaitingDelivery[] } {
  const group = new Map<string, WaitingDelivery>();
  const rest: WaitingDelivery[] = [];
  let bytes = 0;
  for (const one of waiting) {
    const { organizationId, conversationId, body } = one.delivery;
    const key = `${organizationId}/${conversationId}`;
    const fits = group.size < maxInGroup && bytes + body.length <= maxGroupBytes;
    // A statement can insert or update a conversation once; another delivery of the same one comes after it.
    if (group.size > 0 && (!fits || group.has(key))) {
      rest.push(one);
      continue;
    }
    group.set(key, one);
    bytes += body.length;
  }
  const inOrder = [...group].toSorted(([first], [second]) => (first < second ? -1 : 1));
  return { group: inOrder.map(([, one]) => one), rest };
}

async function writeAll(
  tx: Transaction,
  queue: Pick<JobQueue, "enqueueAll">,
  deliveries: readonly Delivery[],
): Promise<Outcome[]> {
  const recorded = await insertEvents(tx, deliveries);
  const fresh = deliveries.filter(({ eventId }) => recorded.has(eventId));
  if (fresh.length > 0) {
    await upsertConversations(tx, fresh);
    const payloads = fresh.map(({ organizationId, conversationId }) => ({ organizationId, conversationId }));
    await queue.enqueueAll("extract-conversation", payloads, { transaction: tx, hasten: true });
  }
  const barred = fresh.length === deliveries.length ? new Set() : await selectBarred(tx, deliveries);
  return deliveries.map(({ eventId }) =>
    recorded.has(eventId) ? "queued" : barred.has(eventId) ? "skipped" : "duplicate",
  );
}

/** That nothing of a delivery may be stored, as a condition on the rows of `delivered`. */
const isBarred = sql`(
  exists (select from ${erasedConversations} as erased
    where erased.organization_id = delivered.organization_id and erased.digest = delivered.conversation_digest)
  or exists (select from ${suppressions} as suppressed
    where suppressed.organization_id = delivered.organization_id and suppressed.digest = delivered.identity_digest)
)`;

async function selectBarred(tx: Transaction, deliveries: readonly Delivery[]): Promise<Set<string>> {
  const column = columnsOf(deliveries);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from unnest(
      ${column(({ organizationId }) => organizationId)}::text[],
      ${column(({ eventId }) => eventId)}::text[],
      ${column((delivery) => delivery.conversationDigest)}::bytea[],
      ${column((delivery) => delivery.identityDigest)}::bytea[]
    ) as delivered (organization_id, id, conversation_digest, identity_digest)
    where ${isBarred}`);
  return new Set(rows.map(({ id }) => id));
}

/** Ids of those that were not known from before, and may be stored. */
async function insertEvents(tx: Transaction, deliveries: readonly Delivery[]): Promise<Set<string>> {
  const column = columnsOf(deliveries);
  // All bodies in one piece: sent as bytes, where an array of them would be sent as twice as many digits.
  const bodies = sql.param(Buffer.concat(deliveries.map(({ body }) => body)));
  const lengths = deliveries.map(({ body }) => body.length);
  const starts = lengths.map((_, index) => 1 + lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into ${webhookEvents} (organization_id, id, type, conversation_id, event_at, body, received_at)
    select organization_id, id, type, conversation_id, event_at,
      substring(${bodies}::bytea from body_start for body_length), received_at
    from unnest(
      ${column(({ organizationId }) => organizationId)}::text[],
      ${column(({ eventId }) => eventId)}::text[],
      ${column(({ type }) => type)}::text[],
      ${column(({ conversationId }) => conversationId)}::text[],
      ${column(({ eventAt }) => eventAt.toISOString())}::timestamptz[],
      ${sql.param(starts)}::integer[],
      ${sql.param(lengths)}::integer[],
      ${column(({ receivedAt }) => receivedAt.toISOString())}::timestamptz[],
      ${column((delivery) => delivery.conversationDigest)}::bytea[],
      ${column((delivery) => delivery.identityDigest)}::bytea[]
    ) as delivered (
      organization_id, id, type, conversation_id, event_at, body_start, body_length, received_at,
      conversation_digest, identity_digest
    )
    where not ${isBarred}
    on conflict do nothing
    returning id`);
  return new Set(rows.map(({ id }) => id));
}

async function upsertConversations(tx: Transaction, deliveries: readonly Delivery[]): Promise<void> {
  const column = columnsOf(deliveries);
  await tx.execute(sql`
    insert into ${conversations} (organization_id, id, agent_id, status, updated_at)
    select organization_id, id, agent_id, 'extraction_pending', updated_at
    from unnest(
      ${column(({ organizationId }) => organizationId)}::text[],
      ${column(({ conversationId }) => conversationId)}::text[],
      ${column(({ agentId }) => agentId)}::text[],
      ${column(({ receivedAt }) => receivedAt.toISOString())}::timestamptz[]
    ) as delivered (organization_id, id, agent_id, updated_at)
    on conflict (organization_id, id) do update set
      agent_id = excluded.agent_id, status = excluded.status, reason = null, attempts = 0, error = null,
      updated_at = excluded.updated_at`);
}

function columnsOf(deliveries: readonly Delivery[]) {
  return (value: (delivery: Delivery) => string | Buffer | null) => sql.param(deliveries.map(value));
}
