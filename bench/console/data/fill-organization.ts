import type { TranscriptTurn } from "@elaaoms/core/conversation";
import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { countTokens } from "@elaaoms/recall/token-budget";
import { encodeVector } from "@elaaoms/recall/vector-codec";
import type pg from "pg";
import { agentCount, agentId, type CallerPlan, type CallPlan, planCaller } from "./spread.ts";
import { type Language, makeStatements } from "./statements.ts";

const statementCount = 4_000;
const callersAtOnce = 250;

interface StoredStatement {
  n: number;
  content: string;
  sensitivity: readonly string[];
}

/** The statements that memories are made of, by language: kept in a table with their embeddings, from which rows are filled. */
export type StatementSet = Readonly<Record<Language, readonly StoredStatement[]>>;

/** Stores the statements that memories are made of, with the embeddings that the built-in embedder gives them. */
export async function storeStatements(pool: pg.Pool): Promise<StatementSet> {
  const statements = makeStatements(statementCount);
  const contents = statements.map(({ content }) => content);
  const signal = new AbortController().signal;
  const vectors = await createLocalEmbedder().embed(contents, { signal, language: "en" });
  await pool.query(`
    create unlogged table bench_statements (
      n integer primary key, type text, importance smallint, content text, sensitivity text, embedding bytea, tokens integer
    )`);
  await pool.query(
    `insert into bench_statements
     select ordinality - 1, type, importance, content, sensitivity, embedding, tokens
     from unnest($1::text[], $2::smallint[], $3::text[], $4::text[], $5::bytea[], $6::integer[])
       with ordinality as s (type, importance, content, sensitivity, embedding, tokens)`,
    [
      statements.map(({ type }) => type),
      statements.map(({ importance }) => importance),
      contents,
      statements.map(({ sensitivity }) => `{${sensitivity.join(",")}}`),
      vectors.map((vector) => encodeVector(vector)),
      contents.map((content) => countTokens(content)),
    ],
  );
  const of = (language: Language) =>
    statements.flatMap(({ content, sensitivity, ...rest }, n) =>
      rest.language === language ? [{ n, content, sensitivity }] : [],
    );
  return { en: of("en"), de: of("de"), es: of("es") };
}

/** Fills an organization with agents, callers, their calls and what these taught. */
export async function fillOrganization(
  pool: pg.Pool,
  options: {
    organizationId: string;
    /** Tells the ids of organizations apart. */
    number: number;
    callers: number;
    statements: StatementSet;
    onProgress: (callers: number, of: number) => void;
  },
): Promise<void> {
  const { organizationId, number, callers, onProgress } = options;
  await pool.query(
    `insert into agents (organization_id, id, name, profile_fetched_at)
     select $1, id, 'Front desk ' || ordinality, now() from unnest($2::text[]) with ordinality as a (id, ordinality)`,
    [organizationId, Array.from({ length: agentCount }, (_, index) => agentId(index))],
  );
  for (let first = 0; first < callers; first += callersAtOnce) {
    const plans = Array.from({ length: Math.min(callersAtOnce, callers - first) }, (_, offset) =>
      planCaller(number, first + offset),
    );
    await addCallers(pool, organizationId, plans);
    await addCalls(pool, organizationId, plans);
    await addMemories(pool, options, plans);
    onProgress(first + plans.length, callers);
  }
}

const at = (age: string) => `now() - make_interval(secs => ${age} * 86400)`;

async function addCallers(pool: pg.Pool, organizationId: string, plans: readonly CallerPlan[]): Promise<void> {
  const heard = (plan: CallerPlan, of: (...ages: number[]) => number) => of(...plan.calls.map(({ age }) => age));
  await pool.query(
    `insert into callers (organization_id, id, name, names_heard, language, is_vip, is_test, restricted_at,
       high_frequency_at, created_at, last_call_at)
     select $1, id, name, array[name], language, vip, test, case when restricted then now() end,
       case when frequent then now() end, ${at("oldest")}, ${at("newest")}
     from unnest($2::text[], $3::text[], $4::text[], $5::boolean[], $6::boolean[], $7::boolean[], $8::boolean[],
       $9::float8[], $10::float8[]) as c (id, name, language, vip, test, restricted, frequent, oldest, newest)`,
    [
      organizationId,
      plans.map(({ id }) => id),
      plans.map(({ name }) => name),
      plans.map(({ language }) => language),
      plans.map(({ isVip }) => isVip),
      plans.map(({ isTest }) => isTest),
      plans.map(({ isRestricted }) => isRestricted),
      plans.map(({ isFrequent }) => isFrequent),
      plans.map((plan) => heard(plan, Math.max)),
      plans.map((plan) => heard(plan, Math.min)),
    ],
  );
  await pool.query(
    `insert into caller_identities (organization_id, kind, value, caller_id)
     select $1, 'phone', number, id from unnest($2::text[], $3::text[]) as c (number, id)`,
    [organizationId, plans.map(({ number }) => number), plans.map(({ id }) => id)],
  );
}

async function addCalls(pool: pg.Pool, organizationId: string, plans: readonly CallerPlan[]): Promise<void> {
  const rows = plans.flatMap((caller) => caller.calls.map((call) => ({ call, caller })));
  const wasHeard = (call: CallPlan) => call.status !== "initiated" && call.status !== "failed";
  const columns = [
    organizationId,
    rows.map(({ call }) => call.id),
    rows.map(({ call }) => call.agentId),
    rows.map(({ caller }) => caller.id),
    rows.map(({ call }) => call.status),
    rows.map(({ call }) => call.age),
    rows.map(({ call }) => (wasHeard(call) ? call.durationSeconds : null)),
    rows.map(({ call }) => call.language),
    rows.map(({ call, caller }) => (wasHeard(call) ? JSON.stringify(transcriptOf(call, caller)) : null)),
  ];
  await pool.query(
    `with rows as (
       select *, ${at("age")} as at
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::integer[], $8::text[], $9::text[])
         as r (id, agent_id, caller_id, status, age, seconds, language, transcript)
     ), calls as (
       insert into conversations (organization_id, id, agent_id, caller_id, status, channel, direction, started_at,
         duration_seconds, language, transcript, summary, created_at, updated_at, extracted_at, error, attempts)
       select $1, id, agent_id, caller_id, status, 'phone', 'inbound', case when seconds is not null then at end, seconds,
         language, transcript::jsonb, case when status = 'extraction_completed' then 'The caller asked about an order.' end,
         at, at, case when status = 'extraction_completed' then at end,
         case when status = 'extraction_failed' then 'The model did not answer.' end,
         case when status = 'extraction_failed' then 4 else 1 end
       from rows
     )
     insert into webhook_events (organization_id, id, type, conversation_id, event_at, received_at, processed_at)
     select $1, 'evt_' || id, 'post_call_transcription', id, at, at,
       case when status = 'extraction_completed' then at + make_interval(secs => 0.4 + (seconds % 37) / 9.0) end
     from rows where seconds is not null`,
    columns,
  );
}

/** A call of ten turns, somewhat as they are: the words of its memories are not looked up in it. */
function transcriptOf(call: CallPlan, { name }: CallerPlan): TranscriptTurn[] {
  const said = [
    "Good morning, how can I help you?",
    `Hello, this is ${name}. I am calling about the order that I placed with you the week before last.`,
    "Of course. Could you give me the number of the order, please?",
    `It begins with NW and ends in ${call.durationSeconds}. I have it here in front of me, on the letter that came with it.`,
    "Thank you. I can see it. What happened with it?",
    "One of the parts arrived broken, and I would like to have another one before the end of the week, if that can be done.",
    "I am sorry about that. I will have one sent to you today.",
    "That is very kind. Please have them ring at the side door, the other bell does not work any more.",
    "I have made a note of it. Is there anything else?",
    "No, that was all. Thank you, and goodbye.",
  ];
  return said.map((message, turn) => ({
    ...{ turn, message, role: turn % 2 === 0 ? "agent" : "caller" },
    seconds: Math.round((call.durationSeconds * turn) / said.length),
  }));
}

async function addMemories(
  pool: pg.Pool,
  { organizationId, statements }: { organizationId: string; statements: StatementSet },
  plans: readonly CallerPlan[],
): Promise<void> {
  const rows = plans.flatMap((caller) => caller.memories.map((memory) => ({ memory, caller })));
  await pool.query(insertMemories, [
    organizationId,
    createLocalEmbedder().model,
    rows.map(({ memory }) => memory.id),
    rows.map(({ caller }) => caller.id),
    rows.map(({ memory }) => memory.call.id),
    rows.map(({ memory }) => memory.call.agentId),
    rows.map(({ memory }) => memory.status),
    rows.map(({ memory }) => memory.isFlagged),
    rows.map(({ memory }) => memory.call.age),
    rows.map(({ memory }) => memory.again?.id ?? null),
    rows.map(({ memory }) => memory.again?.agentId ?? null),
    rows.map(({ memory }) => memory.again?.age ?? null),
    rows.map(({ memory }) => {
      const choices = statements[memory.call.language];
      return choices[Math.floor(memory.choice * choices.length)]?.n ?? 0;
    }),
  ]);
}

const insertMemories = `
  with rows as (
    select r.*, s.*, ${at("age")} as at, ${at("again_age")} as again_at
    from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::float8[], $10::text[],
      $11::text[], $12::float8[], $13::integer[])
      as r (id, caller_id, conversation_id, agent_id, status, flagged, age, again_id, again_agent_id, again_age, n)
    join bench_statements s using (n)
  ), stored as (
    insert into memories (organization_id, id, caller_id, conversation_id, agent_id, type, content, attribute, importance,
      confidence, shareable, status, sensitivity, flag_reason, flagged_by, flagged_at, reinforcement_count, created_at,
      occurred_at, last_reinforced_at, embedding, embedding_model, token_count)
    select $1, id, caller_id, conversation_id, agent_id, type, content,
      case when status in ('conflicted', 'superseded') then 'address' end, importance, 0.9, importance >= 8, status,
      sensitivity::text[], case when flagged then 'Ask whether this still holds.' end, case when flagged then 'bench' end,
      case when flagged then at end, case when again_id is null then 1 else 2 end, at, at, coalesce(again_at, at),
      embedding, $2, tokens
    from rows
  )
  insert into memory_evidence (organization_id, memory_id, conversation_id, agent_id, stated_at, quotes)
  select $1, id, conversation_id, agent_id, at, jsonb_build_array(jsonb_build_object('turn', 3, 'quote', content)) from rows
  union all
  select $1, id, again_id, again_agent_id, again_at, jsonb_build_array(jsonb_build_object('turn', 5, 'quote', content))
  from rows where again_id is not null`;
