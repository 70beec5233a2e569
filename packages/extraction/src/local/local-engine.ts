import { clampImportance } from "@elaaoms/core/memory";
import type { ExtractionEngine, ExtractionInput, ExtractionResult } from "../engine.ts";
import { addDropCounts, groundResult } from "../grounding.ts";
import { findAnswers } from "./answers.ts";
import { findContactDetails } from "./contact-details.ts";
import { findContactPreferences } from "./contact-preferences.ts";
import { findDecisions } from "./decisions.ts";
import { findEmotions } from "./emotions.ts";
import { findFamily } from "./family.ts";
import type { Finding } from "./finding.ts";
import { findForeignAnswers } from "./foreign-answers.ts";
import { findHealthFacts } from "./health.ts";
import { findIssues } from "./issues.ts";
import { findLimits } from "./limits.ts";
import { mergeFindings } from "./merging.ts";
import { findNames } from "./names.ts";
import { findPersonalFacts } from "./personal-facts.ts";
import { findCollected } from "./platform-analysis.ts";
import { findPreferences } from "./preferences.ts";
import { findProducts } from "./products.ts";
import { findQuantities } from "./quantities.ts";
import { assertedPart, type CallReading, readCall } from "./reading.ts";
import { findReferences } from "./references.ts";
import { endsInPronoun } from "./remnants.ts";
import { findRequests } from "./requests.ts";
import { holdsCardNumber, speaksOfSecret } from "./secrets.ts";
import { findSelfFacts } from "./self-facts.ts";
import { findSpanishOrGerman } from "./spanish-german.ts";
import { summarize } from "./summary.ts";

/** What the call is about at each sentence: what was named last, or is named in the two sentences after it. */
function aboutBySentence(named: ReadonlyMap<number, string>, call: CallReading): Map<number, string> {
  const about = new Map<number, string>();
  let last: string | undefined;
  for (const { index } of call.sentences) {
    last = named.get(index) ?? last;
    const subject = named.get(index) ?? last ?? named.get(index + 1) ?? named.get(index + 2);
    if (subject) about.set(index, subject);
  }
  return about;
}

/** Orders and bookings by the sentence that named them: "order NW-4417". */
function subjects(references: readonly Finding[], call: CallReading): Map<number, string> {
  const byIndex = new Map<number, string>();
  const firstOfTurn = new Map([...call.sentences].reverse().map((sentence) => [sentence.turn, sentence.index]));
  for (const { candidate, value } of references) {
    const noun = /^(order|booking|reservation|flight|invoice|tracking|ticket|claim)\b/i.exec(candidate.content)?.[1];
    const turn = candidate.evidence.at(-1)?.turn;
    const index = turn === undefined ? undefined : firstOfTurn.get(turn);
    if (noun && index !== undefined) byIndex.set(index, `${noun.toLowerCase()} ${value}`);
  }
  return aboutBySentence(byIndex, call);
}

function findEnglish(call: CallReading, references: readonly Finding[]): Finding[] {
  const about = subjects(references, call);
  return [
    ...findIssues(call, about),
    ...findEmotions(call, about),
    ...findContactPreferences(call),
    ...findPreferences(call),
    ...findPersonalFacts(call),
    ...findSelfFacts(call),
    ...findFamily(call),
    ...findHealthFacts(call),
    ...findProducts(call),
    ...findQuantities(call),
    ...findRequests(call, about),
    ...findDecisions(call),
    ...findAnswers(call),
  ];
}

function findAll(input: ExtractionInput, call: CallReading): Finding[] {
  const references = findReferences(call);
  const asserted = assertedPart(call);
  const others =
    call.language === "en"
      ? [...findEnglish(asserted, references), ...findLimits(call)]
      : [...findSpanishOrGerman(asserted), ...findForeignAnswers(asserted)];
  return [...findNames(asserted), ...references, ...findContactDetails(call), ...others, ...findCollected(input, call)];
}

/** Answers without those that a later choice took back: the plan that was had, once another is chosen. */
function withoutTakenBack(findings: readonly Finding[]): Finding[] {
  const turnOf = (one: Finding): number => one.candidate.evidence.at(-1)?.turn ?? 0;
  const choices = findings.filter(({ kind }) => kind === "choice").slice(0, 50);
  return findings.filter((one) => {
    const noun = /^answer:(\p{L}+)/u.exec(one.kind)?.[1];
    return !noun || !choices.some((choice) => choice.value.endsWith(` ${noun}`) && turnOf(choice) > turnOf(one));
  });
}

/** Card numbers, and whatever stands in a sentence about a password, PIN or CVV, leave no candidate behind. */
function isSecret({ candidate, value }: Finding, language: string): boolean {
  const quotes = candidate.evidence.map((one) => one.quote);
  const texts = [candidate.content, value, ...quotes];
  return texts.some((text) => speaksOfSecret(text) || holdsCardNumber(text, language));
}

function resultOf(input: ExtractionInput, call: CallReading): ExtractionResult {
  const found = withoutTakenBack(findAll(input, call));
  const safe = found.filter(
    (finding) => !isSecret(finding, call.language) && !endsInPronoun(finding.candidate.content),
  );
  const { merged, dropped } = mergeFindings(safe);
  const unsure = found.length - safe.length;
  const callerName = merged.find((finding) => finding.kind === "name")?.value ?? null;
  return {
    candidates: merged.map(({ candidate }) => ({ ...candidate, importance: clampImportance(candidate.importance) })),
    summary: input.analysis.summary ?? summarize(merged, callerName, call.language),
    callerName,
    language: call.language,
    insights: [...new Set(merged.flatMap(({ insight }) => insight ?? []))].slice(0, 5),
    openIssues: [...new Set(merged.flatMap(({ openIssue }) => openIssue ?? []))].slice(0, 10),
    greeting: null,
    dropped: addDropCounts(dropped, unsure > 0 ? { unsure } : {}),
  };
}

/**
 * The built-in engine: patterns over sentences, spoken forms and question–answer pairs, in English, Spanish and German.
 * It needs no key and no network, says nothing when unsure, and its time is near linear in the transcript. Candidates are
 * already grounded.
 */
export function createLocalEngine(): ExtractionEngine {
  return {
    name: "local",
    async extract(input, { signal }) {
      signal.throwIfAborted();
      return groundResult(resultOf(input, readCall(input)), input.transcript);
    },
  };
}
