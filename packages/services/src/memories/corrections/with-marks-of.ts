/** New words on a memory that is marked already: nobody takes a mark off by other words, because they may tell the same. */
export function withMarksOf<Values extends { sensitivity?: string[] | undefined }>(
  memory: { sensitivity: string[] },
  worded: Values,
): Values {
  if (worded.sensitivity === undefined) return worded;
  return { ...worded, sensitivity: [...new Set([...memory.sensitivity, ...worded.sensitivity])] };
}
