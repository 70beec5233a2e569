import type { Calibration } from "@elaaoms/recall/providers/openai-embedder";
import type { DuplicateMeasure, ScaleMeasure } from "./calibrate.ts";
import type { StorageLoss } from "./stored-form.ts";

const two = (value: number) => value.toFixed(2);
/** Two digits would round a threshold to where it no longer holds. */
const three = (value: number) => value.toFixed(3);
const percent = (share: number) => `${Math.round(share * 100)} %`;

/** What was measured of duplicates, in lines. */
export function describeDuplicates(measure: DuplicateMeasure, pairs: { restated: number; distinct: number }): string {
  const { restated, distinct, threshold, caught, taken } = measure;
  return `Facts stated twice (${pairs.restated} pairs): lowest ${two(restated.lowest)}, 5 % below ${two(restated.low)}, middle ${two(restated.middle)}
Statements that look alike (${pairs.distinct} pairs): highest ${two(distinct.highest)}; of those whose values do not tell them apart, ${two(distinct.highestByCosineAlone)}
Duplicate threshold ${three(threshold)}: ${percent(caught)} of the facts stated twice are caught, ${taken.withValues} others taken for one (${taken.withoutValues} by cosine alone)
`;
}

/** What was measured of questions and memories, in lines. */
export function describeScale({ scale, pairs, hitAt, answers, others }: ScaleMeasure): string {
  return `Questions and answering memories (${pairs.answering} pairs): 5 % below ${two(answers.low)}, middle ${two(answers.middle)}
Questions and other memories (${pairs.others} pairs): middle ${two(others.middle)}, 5 % above ${two(others.high)}
Scale: unrelated ${two(scale.unrelated)}, answering ${two(scale.answering)}; by cosine alone hit@1 ${two(hitAt.one)}, hit@5 ${two(hitAt.five)}
`;
}

/** What storing costs, in a line. */
export function describeLoss(label: string, { bytes, changed, cosineError, ...loss }: StorageLoss): string {
  const moved = `${changed.first} other first, ${changed.bestFive} other best five, ${changed.order} with anything in another order`;
  const error = `cosines move by ${cosineError.mean.toFixed(5)}, at most ${cosineError.largest.toFixed(4)}`;
  const self = `cosine with itself at least ${loss.lowestSelfCosine.toFixed(5)}`;
  return `${label}: ${bytes.given} → ${bytes.stored} bytes; ${self}; ${error}; of ${loss.questions} questions: ${moved}\n`;
}

/** Declared and measured, and the line that makes the service use what was measured. */
export function describeCalibration(declared: Calibration, measured: Calibration, isBuiltIn: boolean): string {
  const line = ({ duplicateThreshold, cosineScale }: Calibration) =>
    [duplicateThreshold, cosineScale.unrelated, cosineScale.answering].map(three).join(",");
  const declaredLine = `Declared: ${line(declared)}\nMeasured: ${line(measured)}\n`;
  return isBuiltIn ? declaredLine : `${declaredLine}\nEMBEDDINGS_CALIBRATION=${line(measured)}\n`;
}
