import { customType, timestamp } from "drizzle-orm/pg-core";

/**
 * Every time column: with a zone, and with the millisecond precision of a JavaScript `Date`, so that a value read can be
 * compared with the value stored (cursors, deduplication).
 */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/** Raw bytes: deliveries as they arrived, vectors, digests and ciphertexts. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => "bytea",
});

/** A full-text search vector, written by Postgres itself. */
export const searchVector = customType<{ data: string }>({
  dataType: () => "tsvector",
});
