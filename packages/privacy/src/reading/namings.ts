import { fillers } from "../text/fillers.ts";
import { PhraseIndex, wordSet } from "../text/phrases.ts";
import { endsSentence, type Token } from "../text/tokens.ts";
import type { Label } from "./label.ts";
import type { LabelKind } from "./labels/label-kinds.ts";
import { isVagueLabel } from "./vague-labels.ts";

const pointers = new PhraseIndex<true>();
pointers.addAll(
  `is that | is this | is it | was that | was this | was it | that is | that's | this is | it is | it's | that was | this was | that would be | this would be | you mean | isn't that
  | es | eso es | ese es | esa es | este es | esta es | era | eso era | ese era | esa era | son | sería | se refiere a | quiere decir
  | ist das | das ist | ist es | es ist | war das | das war | sind das | das sind | wäre das | das wäre | ist dies | dies ist | meinen sie`,
  true,
);
const determiners = wordSet(`
the a an your my his her our their for from of off
el la los las su sus tu tus mi mis un una unos unas de del
die der das den ihre ihr ihren deine dein meine mein meinen eine ein einen von vom
`);
const mostWordsToLabel = 5;
const mostTokensBetween = 6;
const mostTokensToNumber = 5;
/** What a name is made more precise by when it follows: "the last four of your social", "the card's PIN". */
const moreTelling: Partial<Record<LabelKind, ReadonlySet<LabelKind>>> = {
  last_four: new Set<LabelKind>(["ssn", "national_id", "tax_id", "passport", "licence"]),
  card: new Set<LabelKind>(["cvv", "expiry", "pin", "last_four"]),
};

/** Labels by which a turn says what something said before was, by turn: "Is that the card number?", "that's my PIN". */
export type Namings = ReadonlyMap<number, readonly Label[]>;

/** Finds the labels that point back, in time linear in the tokens. */
export function findNamings(tokens: readonly Token[], labels: readonly Label[]): Namings {
  const namings = new Map<number, Label[]>();
  for (const [index, label] of labels.entries()) {
    if (!isPointedAt(tokens, label)) continue;
    const naming = precise(tokens, labels, index);
    if (!naming || introducesNumber(tokens, naming)) continue;
    const inTurn = namings.get(label.turn);
    if (inTurn) inTurn.push(naming);
    else namings.set(label.turn, [naming]);
  }
  return namings;
}

/** Whether "is that the", "that's your" and the like lead up to a label in the same clause. */
function isPointedAt(tokens: readonly Token[], { first, turn }: Label): boolean {
  for (let at = first - 1, words = 0; at >= 0 && words <= mostWordsToLabel; at -= 1) {
    const token = tokens[at];
    if (!token || token.turn !== turn || token.kind !== "word") return false;
    const pointer = pointers.at(tokens, at);
    if (pointer && pointer.last < first && followedByDeterminer(tokens, pointer.last + 1, first)) return true;
    words += 1;
  }
  return false;
}

/** Names of some labels begin with their determiner. */
function followedByDeterminer(tokens: readonly Token[], from: number, label: number): boolean {
  let at = from;
  while (at < label && fillers.has(tokens[at]?.folded ?? "") && !determiners.has(tokens[at]?.folded ?? "")) at += 1;
  return at <= label && determiners.has(tokens[at]?.folded ?? "");
}

/** "The number of the order" is about the order; a number of nothing says nothing. */
function precise(tokens: readonly Token[], labels: readonly Label[], index: number): Label | null {
  const label = labels[index];
  const next = labels[index + 1];
  if (!label) return null;
  const near =
    next !== undefined &&
    next.turn === label.turn &&
    next.first - label.last <= mostTokensBetween &&
    !tokens.slice(label.last + 1, next.first).some((_, at) => endsSentence(tokens, label.last + 1 + at));
  if (isVagueLabel({ tokens }, label)) return near && !isVagueLabel({ tokens }, next) ? next : null;
  return near && moreTelling[label.kind]?.has(next.kind) ? next : label;
}

/** "It's the card number 4111", "is this your best phone, ending 0143?": the name of what comes, not of what was. */
function introducesNumber(tokens: readonly Token[], label: Label): boolean {
  for (let at = label.last + 1; at <= label.last + mostTokensToNumber; at += 1) {
    const token = tokens[at];
    if (!token || token.turn !== label.turn || endsSentence(tokens, at)) return false;
    if (token.kind === "number" || token.kind === "mixed") return true;
  }
  return false;
}
