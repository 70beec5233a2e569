import { ServiceError } from "@elaaoms/core/errors";
import { instantSchema } from "@elaaoms/core/instant";
import { storableText } from "@elaaoms/core/text";
import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";

/** Where a page of a list ended that goes from new to old. */
export interface ListPosition {
  at: Date;
  id: string;
}

const isStorable = (id: string) => storableText(id) === id;
const cursorSchema = z.tuple([instantSchema, z.string().min(1).max(256).refine(isStorable)]);

/** A position as a client gets it, to hand it back for the next page. */
function encodeCursor({ at, id }: ListPosition): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString("base64url");
}

/** Reads a cursor back. `INVALID_PAYLOAD` for one that is none of ours. */
function decodeCursor(cursor: string): ListPosition {
  try {
    const [at, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { at, id };
  } catch {
    throw new ServiceError("INVALID_PAYLOAD", "The cursor is not one that this API gave out.", {
      details: [{ path: "cursor", message: "Not a cursor of this API" }],
    });
  }
}

/** Rows that come after a cursor; all rows without one. Compared as a pair, so that an index is entered at its place. */
export function afterCursor(cursor: string | undefined, at: PgColumn | SQL, id: PgColumn): SQL | undefined {
  if (cursor === undefined) return undefined;
  const position = decodeCursor(cursor);
  return sql`(${at}, ${id}) < (${position.at.toISOString()}::timestamptz, ${position.id})`;
}

/** Cuts a page out of rows of which one more than wanted was read, and makes the cursor of the next. */
export function toPage<Row>(
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => ListPosition,
): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: rows.length > limit && last ? encodeCursor(positionOf(last)) : null };
}
