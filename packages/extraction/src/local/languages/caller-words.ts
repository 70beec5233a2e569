import type { Grammar } from "./statements/grammar.ts";

/**
 * A caller's Spanish or German words as a statement about the caller: "mi paquete no ha llegado" → "Problema: su paquete no ha
 * llegado". What cannot be put into the third person stands as a quotation.
 */
export function callerStatement(label: string, words: string, grammar: Grammar): string {
  const said = words.trim().replace(/[.!]+$/, "");
  const text = grammar.third(said);
  if (grammar.speaksAsCaller(text)) return grammar.quoted(label, said);
  return grammar.ofCaller(said) && grammar.finite(said) ? text : `${label}: ${text}`;
}
