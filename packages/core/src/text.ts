import { z } from "zod";

/** Text that Postgres can store: no NUL characters, no halves of surrogate pairs. Everything else is kept. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "");
}

/** A string from outside, made storable. Use it wherever a schema reads text that may be kept. */
export const textSchema = z.string().transform(storableText);

/** Lower case, no accents, single spaces, plain quotes: for comparing what was said, never for showing it. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
