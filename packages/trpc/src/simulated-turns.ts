import { textSchema } from "@elaaoms/core/text";
import { z } from "zod";

/** A sample transcript, as somebody wrote it. */
export const turnsSchema = z
  .array(
    z.object({
      role: z.enum(["agent", "caller"]),
      message: textSchema.pipe(z.string().trim().min(1).max(4_000)),
    }),
  )
  .min(1)
  .max(200);
