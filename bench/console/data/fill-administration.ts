import type { AuditEvent, UnhashedEvent } from "@elaaoms/audit/audit-event";
import { genesisHash, hashEvent } from "@elaaoms/audit/chain";
import { dayMs } from "@elaaoms/core/clock";
import type pg from "pg";
import { createRandom } from "../../shared/random.ts";
import { agentId, idOf, planCaller } from "./spread.ts";

const eventsAtOnce = 1_000;
const daysOfLog = 365;

/** What the log tells of, with how often. */
const actions = [
  { action: "conversation.extracted", share: 0.52, actor: "system" },
  { action: "agent.given_sensitive", share: 0.08, actor: "agent" },
  { action: "memory.sensitive_read", share: 0.2, actor: "person" },
  { action: "caller.read", share: 0.08, actor: "api_key" },
  { action: "memory.corrected", share: 0.05, actor: "person" },
  { action: "session.created", share: 0.04, actor: "person" },
  { action: "memory.revealed", share: 0.015, actor: "person" },
  { action: "privacy_request.changed", share: 0.01, actor: "person" },
  { action: "caller.exported", share: 0.004, actor: "person" },
  { action: "caller.erased", share: 0.001, actor: "person" },
] as const;

interface Filling {
  organizationId: string;
  number: number;
  callers: number;
  /** Who is told to have acted. */
  personIds: readonly string[];
}

/** Appends a chain of events as the service writes them, each with the hash of the one before. */
export async function appendAuditChain(
  pool: pg.Pool,
  filling: Filling & { events: number; onProgress: (events: number, of: number) => void },
): Promise<void> {
  const { organizationId, events } = filling;
  const { rows } = await pool.query<{ sequence: string; hash: Buffer; at: Date }>(
    "select sequence, hash, at from audit_events where organization_id = $1 order by sequence desc limit 1",
    [organizationId],
  );
  const random = createRandom(filling.number * 31);
  let newest: Pick<AuditEvent, "sequence" | "hash"> = {
    sequence: Number(rows[0]?.sequence ?? 0),
    hash: rows[0]?.hash.toString("hex") ?? genesisHash,
  };
  const now = Date.now();
  for (let done = 0; done < events; done += eventsAtOnce) {
    const batch = Array.from({ length: Math.min(eventsAtOnce, events - done) }, (_, offset) => {
      const at = new Date(now - daysOfLog * dayMs * (1 - (done + offset) / events));
      const event = { ...makeEvent(filling, newest.sequence + 1, at, random), previous_hash: newest.hash };
      const placed = { ...event, hash: hashEvent(event) };
      newest = placed;
      return placed;
    });
    await insertEvents(pool, batch);
    filling.onProgress(done + batch.length, events);
  }
}

function makeEvent(
  { organizationId, number, callers, personIds }: Filling,
  sequence: number,
  at: Date,
  random: () => number,
): Omit<UnhashedEvent, "previous_hash"> {
  const kind = pickAction(random());
  const callerId = idOf("caller", number, Math.floor(random() * callers));
  const person = personIds[sequence % personIds.length] ?? "nobody";
  const actorIds = { person, agent: agentId(sequence), api_key: "key_console", system: "worker" };
  return {
    organization_id: organizationId,
    sequence,
    id: idOf("aud", number, sequence),
    at: at.toISOString(),
    actor: { kind: kind.actor, id: actorIds[kind.actor] },
    action: kind.action,
    target: { kind: "caller", id: callerId },
    caller_id: callerId,
    outcome: random() < 0.99 ? "success" : "refused",
    request_id: idOf("req", number, sequence),
    auth: kind.actor === "person" ? "session" : "none",
    details: { memories: 1 + Math.floor(random() * 5) },
    commitments: {},
  };
}

function pickAction(chance: number): (typeof actions)[number] {
  let upTo = 0;
  for (const kind of actions) {
    upTo += kind.share;
    if (chance < upTo) return kind;
  }
  return actions[0];
}

async function insertEvents(pool: pg.Pool, events: readonly AuditEvent[]): Promise<void> {
  const column = <Value>(of: (event: AuditEvent) => Value) => events.map(of);
  await pool.query(
    `insert into audit_events (organization_id, sequence, id, at, actor_kind, actor_id, action, target_kind, target_id,
       caller_id, outcome, request_id, auth, details, commitments, previous_hash, hash)
     select $1, sequence, id, at, actor_kind, actor_id, action, target_kind, target_id, caller_id, outcome, request_id, auth,
       details, '{}', previous_hash, hash
     from unnest($2::bigint[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
       $10::text[], $11::text[], $12::text[], $13::text[], $14::jsonb[], $15::bytea[], $16::bytea[])
       as e (sequence, id, at, actor_kind, actor_id, action, target_kind, target_id, caller_id, outcome, request_id, auth,
         details, previous_hash, hash)
     order by sequence`,
    [
      events[0]?.organization_id,
      column(({ sequence }) => sequence),
      column(({ id }) => id),
      column(({ at }) => at),
      column(({ actor }) => actor.kind),
      column(({ actor }) => actor.id),
      column(({ action }) => action),
      column(({ target }) => target?.kind ?? null),
      column(({ target }) => target?.id ?? null),
      column(({ caller_id: callerId }) => callerId),
      column(({ outcome }) => outcome),
      column(({ request_id: requestId }) => requestId),
      column(({ auth }) => auth),
      column(({ details }) => JSON.stringify(details)),
      column(({ previous_hash: hash }) => Buffer.from(hash, "hex")),
      column(({ hash }) => Buffer.from(hash, "hex")),
    ],
  );
}

/** Requests of all kinds, one of five of them open. */
export async function addRequests(pool: pg.Pool, filling: Filling & { requests: number }): Promise<void> {
  const { organizationId, number, callers, personIds, requests } = filling;
  const subjects = Array.from({ length: requests }, (_, index) => planCaller(number, (index * 37) % callers));
  await pool.query(
    `insert into privacy_requests (organization_id, id, kind, state, caller_id, subject, received_at, due_at, assignee,
       requested_by, created_at, updated_at, completed_at)
     select $1, id, (array['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'])[1 + n % 6],
       case when n % 5 > 0 then (array['completed', 'refused', 'completed'])[1 + n % 3]
         else (array['received', 'in_progress', 'waiting'])[1 + n % 3] end,
       caller_id, subject, at, at + interval '28 days', case when n % 2 = 0 then $5 end,
       jsonb_build_object('kind', 'person', 'id', $5), at, at, case when n % 5 > 0 then at + interval '9 days' end
     from (
       select id, caller_id, subject, ordinality::integer as n,
         -- The open ones are of the last month, so that a few are overdue.
         now() - make_interval(hours => (case when ordinality % 5 = 0 then ordinality * 720 / $6 else 720 + ordinality * 20 end)::integer) as at
       from unnest($2::text[], $3::text[], $4::text[]) with ordinality as r (id, caller_id, subject, ordinality)
     ) as r`,
    [
      organizationId,
      subjects.map((_, index) => idOf("preq", number, index)),
      subjects.map(({ id }) => id),
      subjects.map((caller) => caller.number),
      personIds[0],
      requests,
    ],
  );
}

const accessesAtOnce = 5_000;

/** What agents were given before calls: one answer each for so many of the newest calls. */
export async function addAccesses(pool: pg.Pool, { organizationId }: Filling): Promise<void> {
  await pool.query(
    `insert into memory_accesses (organization_id, at, id, caller_id, agent_id, conversation_id, hook, memory_ids)
     select c.organization_id, c.started_at, gen_random_uuid(), c.caller_id, c.agent_id, c.id, 'client_data',
       (select array_agg(substr(m.id, 5)::uuid) from memories m
        where m.organization_id = c.organization_id and m.caller_id = c.caller_id and m.status = 'active')
     from conversations c
     where c.organization_id = $1 and c.started_at is not null
       and exists (select from memories m where m.organization_id = c.organization_id and m.caller_id = c.caller_id
         and m.status = 'active')
     order by c.started_at desc limit $2`,
    [organizationId, 4 * accessesAtOnce],
  );
}
