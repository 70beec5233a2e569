import { wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { Label } from "./label.ts";
import type { LabelKind } from "./labels/label-kinds.ts";

const vagueKinds = new Set<LabelKind>(["code", "continue"]);
const vagueWords = wordSet("mi su es mein meine ihre ist numero nummer");

/** Whether a label does not say of what a number is: "the code", "mi número". */
export function isVagueLabel({ tokens }: { tokens: readonly Token[] }, label: Label): boolean {
  if (vagueKinds.has(label.kind)) return true;
  return tokens.slice(label.first, label.last + 1).every(({ folded }) => vagueWords.has(folded));
}
