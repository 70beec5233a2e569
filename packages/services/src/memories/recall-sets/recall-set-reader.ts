import type { Database } from "@elaaoms/db/connect";
import { recallSets } from "@elaaoms/db/schema/index";
import type { StoredOrigins } from "@elaaoms/db/schema/recall-sets";
import { and, sql } from "drizzle-orm";
import { readsAtOnce } from "../../reads-at-once.ts";

/** Which set is asked for: of another version or recipe it is of no use. */
export interface RecallSetQuestion {
  organizationId: string;
  callerId: string;
  version: number;
  recipe: string;
}

export interface StoredRecallSet {
  body: Buffer;
  origins: StoredOrigins;
}

/** Reads what a search ranks: by key, in one statement with those of the same moment. */
export class RecallSetReader {
  readonly read: (question: RecallSetQuestion) => Promise<StoredRecallSet | null>;

  constructor(db: Database) {
    const select = prepareSelect(db);
    this.read = readsAtOnce(async (questions) => {
      const rows = await select.execute({
        organizationIds: questions.map(({ organizationId }) => organizationId),
        callerIds: questions.map(({ callerId }) => callerId),
        versions: questions.map(({ version }) => version),
        recipes: questions.map(({ recipe }) => recipe),
      });
      const found = new Map(rows.map(({ position, ...set }) => [position, set]));
      return questions.map((_, index) => found.get(index + 1) ?? null);
    });
  }
}

function prepareSelect(db: Database) {
  const asked = sql`unnest(
    ${sql.placeholder("organizationIds")}::text[], ${sql.placeholder("callerIds")}::text[],
    ${sql.placeholder("versions")}::bigint[], ${sql.placeholder("recipes")}::text[]
  ) with ordinality as asked (organization_id, caller_id, version, recipe, position)`;
  return db
    .select({
      position: sql<number>`asked.position::integer`,
      body: recallSets.body,
      origins: recallSets.origins,
    })
    .from(asked)
    .innerJoin(
      recallSets,
      and(
        sql`${recallSets.organizationId} = asked.organization_id`,
        sql`${recallSets.callerId} = asked.caller_id`,
        sql`${recallSets.version} = asked.version`,
        sql`${recallSets.recipe} = asked.recipe`,
      ),
    )
    .prepare("read_recall_sets");
}
