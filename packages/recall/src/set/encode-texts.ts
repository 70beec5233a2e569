import type { SetColumns } from "./columns.ts";

/** Texts one after another in UTF-8. */
export function encodeTexts(texts: readonly string[]): Pick<SetColumns, "textOffsets" | "texts"> {
  const textOffsets = new Uint32Array(texts.length + 1);
  for (const [index, text] of texts.entries()) {
    textOffsets[index + 1] = (textOffsets[index] ?? 0) + Buffer.byteLength(text);
  }
  return { textOffsets, texts: Buffer.from(texts.join("")) };
}
