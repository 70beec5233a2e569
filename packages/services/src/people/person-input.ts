import { textSchema } from "@elaaoms/core/text";
import { z } from "zod";
import { maxPasswordLength } from "./check-password.ts";

/** As it is stored and compared. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** What somebody tells about themselves who gets an account. */
export const newPersonSchema = z.object({
  name: textSchema.pipe(z.string().trim().min(1).max(120)),
  email: emailSchema,
  password: z.string().max(10 * maxPasswordLength),
});
export type NewPerson = z.output<typeof newPersonSchema>;

/** The random part of a one-time link. One that was cut off while it was copied is refused as one that is not valid. */
export const linkTokenSchema = z.string().min(1).max(1_024);
