import type { Evidence, MemoryType } from "@elaaoms/core/memory";
import { foldText } from "@elaaoms/core/text";
import { statementKey } from "@elaaoms/recall/statement-key";
import type { KeyedDigest } from "../../secrets/keyed-digest.ts";

/** What a statement is recognised by. */
export interface RecognizableStatement {
  type: MemoryType;
  content: string;
  attribute: string | null;
  value: string | null;
  evidence: readonly Evidence[];
}

/**
 * Everything that a statement is recognised by when its conversation is read again: its words, the same with other function
 * words, the value of its attribute, and for a statement of no attribute the words of the call that it rests on, because
 * another reading may put the same fact differently. A value read differently from the same words is another value: it may
 * be the right one.
 */
export function statementDigests(
  digest: KeyedDigest,
  { callerId, languages }: { callerId: string; languages: readonly (string | null)[] },
  statement: RecognizableStatement,
): Buffer[] {
  const { type, content, attribute, value, evidence } = statement;
  const ofWords = (kind: string, ...words: string[]) =>
    words.every(Boolean) ? [digest(callerId, kind, ...words)] : [];
  const keys = (text: string) => [...new Set(languages.map((language) => statementKey(text, language)))];
  const quotes = evidence.map(({ quote }) => foldText(quote)).toSorted();
  return [
    ...ofWords("content", foldText(content)),
    ...keys(content).flatMap((key) => ofWords("content key", key)),
    ...(attribute !== null && value !== null ? ofWords("value", attribute, foldText(value)) : []),
    ...(attribute !== null && value !== null ? keys(value).flatMap((key) => ofWords("value key", attribute, key)) : []),
    ...(attribute === null && quotes.length > 0 ? ofWords("quotes", type, ...quotes) : []),
  ];
}

/** What stands for a caller's name as such: one that was taken back from a call is not to be heard in it again. */
export function nameDigest(digest: KeyedDigest, callerId: string): Buffer {
  return digest(callerId, "name");
}
