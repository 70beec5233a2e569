import { textSchema } from "@elaaoms/core/text";
import { z } from "zod";

/** An id of ours or of the platform, a number, or whatever else somebody is called by. */
export const externalId = textSchema.pipe(z.string().trim().min(1).max(256));

/** An id of ours. */
export const ownId = textSchema.pipe(z.string().min(1).max(128));

/** Why somebody does what is audited. */
export const reason = textSchema.pipe(z.string().trim().min(1).max(500));

/** Whatever somebody notes. */
export const words = textSchema.pipe(z.string().trim().min(1).max(4_000));

/** What a memory says. */
export const content = textSchema.pipe(z.string().trim().min(1).max(4_000));

const cursor = textSchema
  .pipe(z.string().max(512))
  .nullish()
  .transform((cursor) => cursor ?? undefined);
const limit = z.number().int().min(1).max(200);

/** Of a list that is paged: `cursor` is `nextCursor` of the page before. */
export const paging = { cursor, limit: limit.default(50) };

/** Of a list that is scrolled through: see {@link withPageSize}. */
export const scrolling = { cursor, limit: limit.optional() };

/** The first page is to be there soon; who scrolls on, or comes back to a place far down, is to wait for few others. */
const rowsOfPage = { first: 50, later: 200 } as const;

/** Says how many rows a page has of which the client did not say it. */
export function withPageSize<Input extends { cursor?: unknown; limit?: number | undefined }>(
  input: Input,
): Input & { limit: number } {
  return { ...input, limit: input.limit ?? (input.cursor === undefined ? rowsOfPage.first : rowsOfPage.later) };
}
