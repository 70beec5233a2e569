import { readSnippets } from "../read-snippets.ts";
import { acrossTurnsEnglish } from "./across-turns/english.ts";
import { acrossTurnsGerman } from "./across-turns/german.ts";
import { acrossTurnsSpanish } from "./across-turns/spanish.ts";
import { firstEnglish } from "./first/english.ts";
import { firstGerman } from "./first/german.ts";
import { firstSpanish } from "./first/spanish.ts";
import { heldOutEnglish } from "./held-out/english.ts";
import { heldOutGerman } from "./held-out/german.ts";
import { heldOutSpanish } from "./held-out/spanish.ts";
import { namedLaterEnglish } from "./named-later/english.ts";
import { namedLaterGerman } from "./named-later/german.ts";
import { namedLaterSpanish } from "./named-later/spanish.ts";
import { workedOnEnglish } from "./worked-on/english.ts";
import { workedOnEnglishStatements } from "./worked-on/english-statements.ts";
import { workedOnGerman } from "./worked-on/german.ts";
import { workedOnSpanish } from "./worked-on/spanish.ts";

/** Every snippet of the corpus. */
export const allSnippets = [
  ...readSnippets(heldOutEnglish, { language: "en", part: "held-out" }),
  ...readSnippets(heldOutSpanish, { language: "es", part: "held-out" }),
  ...readSnippets(heldOutGerman, { language: "de", part: "held-out" }),
  ...readSnippets(firstEnglish, { language: "en", part: "first" }),
  ...readSnippets(firstSpanish, { language: "es", part: "first" }),
  ...readSnippets(firstGerman, { language: "de", part: "first" }),
  ...readSnippets(acrossTurnsEnglish, { language: "en", part: "across-turns" }),
  ...readSnippets(acrossTurnsSpanish, { language: "es", part: "across-turns" }),
  ...readSnippets(acrossTurnsGerman, { language: "de", part: "across-turns" }),
  ...readSnippets(namedLaterEnglish, { language: "en", part: "named-later" }),
  ...readSnippets(namedLaterSpanish, { language: "es", part: "named-later" }),
  ...readSnippets(namedLaterGerman, { language: "de", part: "named-later" }),
  ...readSnippets(`${workedOnEnglish.trim()}\n${workedOnEnglishStatements.trim()}`, {
    language: "en",
    part: "worked-on",
  }),
  ...readSnippets(workedOnSpanish, { language: "es", part: "worked-on" }),
  ...readSnippets(workedOnGerman, { language: "de", part: "worked-on" }),
];
