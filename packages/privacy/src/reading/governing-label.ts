import { fillers } from "../text/fillers.ts";
import { wordSet } from "../text/phrases.ts";
import { endsSentence } from "../text/tokens.ts";
import type { Label, Stretch } from "./label.ts";
import type { LabelKind } from "./labels/label-kinds.ts";
import { namedAfterwards } from "./named-afterwards.ts";
import type { TranscriptReading } from "./transcript-reading.ts";
import { isVagueLabel } from "./vague-labels.ts";

/** The label that says what a run is, and how it does. */
export interface GoverningLabel extends Label {
  /** Before it or right after it in its own turn, asked for in a turn before, or named by what is said after it. */
  place: "before" | "after" | "asked" | "afterwards";
  /** "My number", "the code": it does not say of what. */
  isVague: boolean;
}

const farthestWords = 8;
const farthestTurns = 4;
const shortTurn = 16;
const sentenceCost = 5;
/** Whom an earlier label of the clause makes more precise: "the security code of the card" is about the code. */
const refinedBy: Partial<Record<LabelKind, ReadonlySet<LabelKind>>> = {
  card: new Set(["cvv", "expiry", "last_four", "pin", "password"]),
  account: new Set([
    "bank_account",
    "routing",
    "pin",
    "password",
    "security_question",
    "iban",
    "other",
    "brief_other",
    "weak_other",
  ]),
  phone: new Set(["one_time_code", "pin", "password", "other", "brief_other"]),
  email: new Set(["one_time_code", "password"]),
  code: new Set<LabelKind>([
    ...["card", "cvv", "iban", "bank_account", "routing", "ssn", "passport", "national_id", "tax_id", "licence"],
    ...[
      "pin",
      "password",
      "one_time_code",
      "api_key",
      "other",
      "brief_other",
      "weak_other",
      "expiry",
      "security_question",
      "phone",
    ],
  ] as LabelKind[]),
  other: new Set(["cvv"]),
  brief_other: new Set(["cvv"]),
};
/** Numbers whose last four digits are as telling as the whole, unlike a card's. */
const accountable = new Set<LabelKind>(["ssn", "national_id", "tax_id", "passport", "licence"]);
const copulas = wordSet(
  "is was are es era son ist war lautet would be that's thats it's its as on from for als como auf my mine the the la el mi mein meine die der das",
);

/**
 * The label that governs a stretch: the nearest before it in its turn, else one right after it ("737 is the code"), else
 * what a turn before asked for, else what is said afterwards that it was. `earlier` is the token after the last number before it, which a label must not cross.
 */
export function governingLabel(reading: TranscriptReading, stretch: Stretch, earlier: number): GoverningLabel | null {
  const start = Math.max(reading.turnStarts[stretch.turn] ?? 0, earlier);
  const before = placed(reading, labelBefore(reading, stretch, start), "before");
  if (before?.kind === "last_four") {
    const whole = askedBefore(reading, stretch);
    if (whole && accountable.has(whole.kind)) return placed(reading, whole, "asked");
  }
  if (before && !before.isVague) return before;
  const after = placed(reading, labelAfter(reading, stretch), "after");
  if (after && !after.isVague) return after;
  const isFirst = earlier <= (reading.turnStarts[stretch.turn] ?? 0);
  const asked = isFirst ? placed(reading, askedBefore(reading, stretch), "asked") : null;
  if (asked && !asked.isVague && asked.turn === stretch.turn - 1) return asked;
  const afterwards = placed(reading, namedAfterwards(reading, stretch), "afterwards");
  if (afterwards) return afterwards;
  return before && before.kind !== "code" ? before : (after ?? asked ?? before);
}

function placed(
  reading: TranscriptReading,
  label: Label | null,
  place: GoverningLabel["place"],
): GoverningLabel | null {
  return label && { ...label, place, isVague: isVagueLabel(reading, label) };
}

function labelBefore(reading: TranscriptReading, { first }: Stretch, start: number): Label | null {
  const at = reading.labelBefore[first] ?? -1;
  const label = reading.labels[at];
  if (!label || label.first < start) return null;
  return distance(reading, label.last + 1, first) <= farthestWords ? refine(reading, at, start) : null;
}

/** Words between two tokens, fillers left out; the end of a sentence counts for some. */
function distance({ tokens }: TranscriptReading, from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to && words <= farthestWords; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind !== "mark") words += fillers.has(token.folded) ? 0 : 1;
    else if (endsSentence(tokens, at)) words += sentenceCost;
  }
  return words;
}

function labelAfter(reading: TranscriptReading, { last, turn }: Stretch): Label | null {
  const { tokens } = reading;
  for (let at = last + 1; at <= last + 5; at += 1) {
    const token = tokens[at];
    if (!token || token.turn !== turn) return null;
    const label = reading.labels[(reading.labelBefore[at] ?? -1) + 1];
    if (label?.first === at) return at > last + 1 && !introducesNext(reading, label) ? label : null;
    if (token.kind !== "word" || !copulas.has(token.folded)) return null;
  }
  return null;
}

/** Whether a number follows a label at once: then it is that number's label. */
function introducesNext({ tokens }: TranscriptReading, label: Label): boolean {
  for (let at = label.last + 1; at <= label.last + 3; at += 1) {
    const token = tokens[at];
    if (!token || token.turn !== label.turn || token.kind === "mark") return false;
    if (token.kind === "number" || token.kind === "mixed") return true;
  }
  return false;
}

/**
 * What the nearest of the turns before asked for or spoke of, unless a longer speech lies between. "The six digits, please"
 * is about the code that was announced before.
 */
function askedBefore(reading: TranscriptReading, { turn, first }: Stretch): Label | null {
  if (first - (reading.turnStarts[turn] ?? 0) > 2 * shortTurn) return null;
  let generic: Label | null = null;
  for (let back = 1; back <= farthestTurns && turn - back >= 0; back += 1) {
    const start = reading.turnStarts[turn - back] ?? 0;
    const end = reading.turnStarts[turn - back + 1] ?? 0;
    const at = reading.labelBefore[end] ?? -1;
    const isHere = (reading.labels[at]?.first ?? -1) >= start;
    const label = isHere ? refine(reading, mostSpecific(reading, at, start), start) : null;
    if (label && label.kind !== "code") return generic === null || announced.has(label.kind) ? label : generic;
    generic ??= label;
    if (end - start > shortTurn || reading.turnsWithNumber.has(turn - back)) return generic;
  }
  return generic;
}

/** What is asked for as "the digits" or "the code" once it was announced. */
const announced = new Set<LabelKind>(["one_time_code", "cvv", "card", "pin", "iban", "ssn", "phone"]);
const detailsOfCard = new Set<LabelKind>(["cvv", "expiry"]);

/** Passes over "number" and "code" at the end of a question, and over the card that its code or expiry is asked of. */
function mostSpecific({ labels }: TranscriptReading, at: number, start: number): number {
  const before = labels[at - 1];
  if (!before || before.first < start) return at;
  const passes = labels[at]?.kind === "code" || (labels[at]?.kind === "card" && detailsOfCard.has(before.kind));
  return passes ? at - 1 : at;
}

function refine(reading: TranscriptReading, at: number, start: number): Label | null {
  const label = reading.labels[at];
  if (!label) return null;
  const before = reading.labels[at - 1];
  if (!before || before.first < start || !refinedBy[label.kind]?.has(before.kind)) return label;
  const between = reading.tokens.slice(before.last + 1, label.first);
  const directly = between.length === 1 && between[0]?.text === "," && label.kind === "code";
  const apart =
    !directly && (between.length > 6 || between.some(({ kind, text }) => kind === "number" || /^[.,!?;]$/.test(text)));
  return apart ? label : before;
}
