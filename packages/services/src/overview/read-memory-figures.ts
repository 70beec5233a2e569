import { memories } from "@elaaoms/db/schema/index";
import { and, eq, gte, inArray, type SQL, sql } from "drizzle-orm";
import { countsInFigures } from "../callers/counts-in-figures.ts";
import { searchedStatuses } from "../memories/agent-visibility.ts";
import { loadHarmless } from "../memories/mask-views.ts";
import { dayOf, daysOf, type FigureCall, type FigureContext, type FigureRange, startOf } from "./figure-range.ts";

export interface MemoryFigures {
  /** Memories by the day of the call that first stated them, whatever became of them; imported ones by the time they came with. */
  days: { day: string; memories: number }[];
  /** Those that are kept now and tell something personal, by category; one may be in several. */
  personal: { category: string; memories: number; isMasked: boolean }[];
  /** How many people are shown masked. */
  masked: number;
  /** Flagged by somebody, and two or more values of which a person has to decide. */
  flagged: number;
  conflicted: number;
}

/** What the last days taught, and what of all that is kept wants a person's attention. Test callers are left out. */
export async function readMemoryFigures({ ctx, input }: FigureCall): Promise<MemoryFigures> {
  const now = ctx.clock.now();
  const harmless = await loadHarmless(ctx);
  const [perDay, personal, flagged, conflicted] = await Promise.all([
    countPerDay(ctx, input, startOf(input, now)),
    countPersonal(ctx),
    countKept(ctx, sql`${memories.flaggedAt} is not null`),
    countKept(ctx, eq(memories.status, "conflicted")),
  ]);
  return {
    days: daysOf(input, now).map((day) => ({
      day,
      memories: perDay.find((row) => row.day === day)?.memories ?? 0,
    })),
    personal: sumByCategory(personal).map((row) => ({ ...row, isMasked: !harmless.has(row.category) })),
    masked: personal
      .filter(({ categories }) => !categories.every((category) => harmless.has(category)))
      .reduce((sum, { memories }) => sum + memories, 0),
    ...{ flagged, conflicted },
  };
}

function ofCustomers(ctx: FigureContext): SQL | undefined {
  return and(eq(memories.organizationId, ctx.organization.id), countsInFigures(ctx.db, memories));
}

function countPerDay(ctx: FigureContext, range: FigureRange, from: SQL) {
  return ctx.db
    .select({ day: dayOf(memories.occurredAt, range).as("day"), memories: sql<number>`count(*)::integer` })
    .from(memories)
    .where(and(ofCustomers(ctx), gte(memories.occurredAt, from)))
    .groupBy(sql`1`);
}

const isKept = inArray(memories.status, [...searchedStatuses]);

interface PersonalMemories {
  categories: string[];
  memories: number;
}

/** How many tell exactly these categories. */
function countPersonal(ctx: FigureContext): Promise<PersonalMemories[]> {
  return (
    ctx.db
      .select({ categories: memories.sensitivity, memories: sql<number>`count(*)::integer` })
      .from(memories)
      // In the words of the index on what is rare.
      .where(and(ofCustomers(ctx), isKept, sql`cardinality(${memories.sensitivity}) > 0`))
      .groupBy(memories.sensitivity)
  );
}

/** The most frequent category first. */
function sumByCategory(personal: readonly PersonalMemories[]): { category: string; memories: number }[] {
  const sums = new Map<string, number>();
  for (const { categories, memories: count } of personal) {
    for (const category of new Set(categories)) sums.set(category, (sums.get(category) ?? 0) + count);
  }
  return [...sums]
    .map(([category, count]) => ({ category, memories: count }))
    .sort((one, other) => other.memories - one.memories || (one.category < other.category ? -1 : 1));
}

async function countKept(ctx: FigureContext, condition: SQL): Promise<number> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::integer` })
    .from(memories)
    .where(and(ofCustomers(ctx), isKept, condition));
  return row?.count ?? 0;
}
