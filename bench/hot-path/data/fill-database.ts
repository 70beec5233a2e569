import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { countTokens } from "@elaaoms/recall/token-budget";
import { encodeVector } from "@elaaoms/recall/vector-codec";
import type pg from "pg";
import { agentCount, agentId, callerId, callerNumber, callersWith, memoriesOf } from "./callers.ts";
import { makeStatements } from "./statements.ts";

/** A prime, so that steps through the statements give a caller no statement twice. */
const statementCount = 4_001;
const statementStep = 613;
const callersAtOnce = 500;

/** Stores the statements that memories are made of, with the embeddings that the built-in embedder gives them. */
export async function storeStatements(pool: pg.Pool): Promise<void> {
  const statements = makeStatements(statementCount);
  const contents = statements.map(({ content }) => content);
  const signal = new AbortController().signal;
  const vectors = await createLocalEmbedder().embed(contents, { signal, language: "en" });
  await pool.query(`
    create unlogged table bench_statements (
      n integer primary key, type text, importance smallint, content text, embedding bytea, tokens integer
    )`);
  await pool.query(
    `insert into bench_statements
     select ordinality - 1, type, importance, content, embedding, tokens
     from unnest($1::text[], $2::smallint[], $3::text[], $4::bytea[], $5::integer[])
       with ordinality as s (type, importance, content, embedding, tokens)`,
    [
      statements.map(({ type }) => type),
      statements.map(({ importance }) => importance),
      contents,
      vectors.map((vector) => encodeVector(vector)),
      contents.map((content) => countTokens(content)),
    ],
  );
}

/** The organization's agents, each with variables that it declares. */
export async function storeAgents(pool: pg.Pool, organizationId: string): Promise<void> {
  const declared = JSON.stringify({ company: "Northwind Coffee", opening_hours: "9 to 5", loyalty_tier: "basic" });
  for (let index = 0; index < agentCount; index += 1) {
    await pool.query(
      `insert into agents (organization_id, id, name, dynamic_variables, allows_first_message_override, profile_fetched_at)
       values ($1, $2, $2, $3, $4, now())`,
      [organizationId, agentId(index), declared, index % 2 === 0],
    );
  }
}

/**
 * Brings the organization to `memories` memories in all, by adding callers with their conversations, memories and
 * evidence. Returns how many callers there are then.
 */
export async function growTo(
  pool: pg.Pool,
  options: {
    organizationId: string;
    embeddingModel: string;
    memories: number;
    /** How many callers there are already. */
    callers: number;
    onProgress: (callers: number, of: number) => void;
  },
): Promise<number> {
  const wanted = callersWith(options.memories);
  for (let first = options.callers; first < wanted; first += callersAtOnce) {
    const indexes = Array.from({ length: Math.min(callersAtOnce, wanted - first) }, (_, offset) => first + offset);
    await addCallers(pool, options, indexes);
    options.onProgress(first + indexes.length, wanted);
  }
  for (const table of ["callers", "caller_identities", "conversations", "memories", "memory_evidence"]) {
    await pool.query(`vacuum analyze ${table}`);
  }
  return wanted;
}

async function addCallers(
  pool: pg.Pool,
  { organizationId, embeddingModel }: { organizationId: string; embeddingModel: string },
  indexes: readonly number[],
): Promise<void> {
  await pool.query(
    `insert into callers (organization_id, id, name, names_heard, language, last_call_at)
     select $1, id, 'Dana Whitfield', '{Dana Whitfield}', 'en', now() - interval '3 days' from unnest($2::text[]) as c (id)`,
    [organizationId, indexes.map(callerId)],
  );
  await pool.query(
    `insert into caller_identities (organization_id, kind, value, caller_id)
     select $1, 'phone', number, id from unnest($2::text[], $3::text[]) as c (number, id)`,
    [organizationId, indexes.map(callerNumber), indexes.map(callerId)],
  );
  const rows = indexes.flatMap((index) =>
    Array.from({ length: memoriesOf(index) }, (_, position) => memoryRow(index, position)),
  );
  await pool.query(insertMemories, [
    organizationId,
    embeddingModel,
    ...(["id", "callerId", "conversationId", "agentId", "statement", "ageHours"] as const).map((column) =>
      rows.map((row) => row[column]),
    ),
  ]);
}

function memoryRow(index: number, position: number) {
  const call = Math.floor(position / 12);
  return {
    // In the order in which they were made, as real ids are.
    id: `mem_${(index * 128 + position).toString(16).padStart(32, "0")}`,
    callerId: callerId(index),
    conversationId: `conv_bench_${index}_${call}`,
    // Two of three calls went to one agent, the third to another.
    agentId: agentId(call % 3 < 2 ? index : index + 3),
    statement: (index * 7_919 + position * statementStep) % statementCount,
    ageHours: 72 + call * 24 * (5 + (index % 30)),
  };
}

const insertMemories = `
  with rows as (
    select r.*, s.*, now() - make_interval(hours => hours) as at
    from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::integer[], $8::integer[])
      as r (id, caller_id, conversation_id, agent_id, n, hours)
    join bench_statements s using (n)
  ), calls as (
    insert into conversations (organization_id, id, agent_id, caller_id, status, started_at, extracted_at, summary, language)
    select distinct on (conversation_id) $1, conversation_id, agent_id, caller_id, 'extraction_completed', at, at,
      'The caller asked about an order and was told when it arrives.', 'en'
    from rows
  ), stored as (
    insert into memories (organization_id, id, caller_id, conversation_id, agent_id, type, content, importance, confidence,
      shareable, status, created_at, occurred_at, last_reinforced_at, embedding, embedding_model, token_count)
    select $1, id, caller_id, conversation_id, agent_id, type, content, importance, 0.9, importance >= 8, 'active',
      at, at, at, embedding, $2, tokens
    from rows
  )
  insert into memory_evidence (organization_id, memory_id, conversation_id, agent_id, stated_at, quotes)
  select $1, id, conversation_id, agent_id, at, jsonb_build_array(jsonb_build_object('turn', 2, 'quote', content))
  from rows`;
