import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { Database } from "@elaaoms/db/connect";
import { callerIdentities, callers, organizationSettings } from "@elaaoms/db/schema/index";
import { and, eq, sql } from "drizzle-orm";
import { readsAtOnce } from "../reads-at-once.ts";

export interface FoundCaller {
  id: string;
  /** Raised with every change of the caller's memories, and of the privacy rules that say which of them agents are told. */
  memoryVersion: number;
  language: string | null;
}

export type CallerQuestion = CallerIdentity & { organizationId: string };

/** Finds callers by what they are known as: an indexed read, in one statement with those of the same moment. */
export class CallerReader {
  readonly read: (question: CallerQuestion) => Promise<FoundCaller | null>;

  constructor(db: Database) {
    const select = prepareSelect(db);
    this.read = readsAtOnce(async (questions) => {
      const rows = await select.execute({
        organizationIds: questions.map(({ organizationId }) => organizationId),
        kinds: questions.map(({ kind }) => kind),
        values: questions.map(({ value }) => value),
      });
      const found = new Map(rows.map(({ position, ...caller }) => [position, caller]));
      return questions.map((_, index) => found.get(index + 1) ?? null);
    });
  }
}

/**
 * {@link FoundCaller.memoryVersion} of the caller that is selected. Both numbers only ever grow, so that their sum changes
 * with either.
 */
export function memoryVersionColumn(db: Pick<Database, "select">) {
  const ofRules = db
    .select({ version: organizationSettings.privacyVersion })
    .from(organizationSettings)
    .where(eq(organizationSettings.organizationId, callers.organizationId));
  return sql<number>`${callers.memoryVersion} + coalesce((${ofRules}), 0)`.mapWith(Number);
}

function prepareSelect(db: Database) {
  const asked = sql`unnest(
    ${sql.placeholder("organizationIds")}::text[], ${sql.placeholder("kinds")}::text[], ${sql.placeholder("values")}::text[]
  ) with ordinality as asked (organization_id, kind, value, position)`;
  return db
    .select({
      position: sql<number>`asked.position::integer`,
      id: callers.id,
      memoryVersion: memoryVersionColumn(db),
      language: callers.language,
    })
    .from(asked)
    .innerJoin(
      callerIdentities,
      and(
        sql`${callerIdentities.organizationId} = asked.organization_id`,
        sql`${callerIdentities.kind} = asked.kind`,
        sql`${callerIdentities.value} = asked.value`,
      ),
    )
    .innerJoin(
      callers,
      and(eq(callers.organizationId, callerIdentities.organizationId), eq(callers.id, callerIdentities.callerId)),
    )
    .prepare("read_callers");
}
