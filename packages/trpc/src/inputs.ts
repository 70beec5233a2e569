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

/** Of a list that is paged: `cursor` is `nextCursor` of the page before. */
export const paging = {
  cursor: textSchema
    .pipe(z.string().max(512))
    .nullish()
    .transform((cursor) => cursor ?? undefined),
  limit: z.number().int().min(1).max(200).default(50),
};
