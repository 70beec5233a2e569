import { readSnippets } from "../read-snippets.ts";
import { heldOutEnglish } from "./held-out/english.ts";
import { heldOutGerman } from "./held-out/german.ts";
import { heldOutSpanish } from "./held-out/spanish.ts";
import { workedOnEnglish } from "./worked-on/english.ts";
import { workedOnGerman } from "./worked-on/german.ts";
import { workedOnSpanish } from "./worked-on/spanish.ts";

/** Every snippet of the corpus. */
export const allSnippets = [
  ...readSnippets(heldOutEnglish, { language: "en", heldOut: true }),
  ...readSnippets(heldOutSpanish, { language: "es", heldOut: true }),
  ...readSnippets(heldOutGerman, { language: "de", heldOut: true }),
  ...readSnippets(workedOnEnglish, { language: "en", heldOut: false }),
  ...readSnippets(workedOnSpanish, { language: "es", heldOut: false }),
  ...readSnippets(workedOnGerman, { language: "de", heldOut: false }),
];
