import { clampImportance } from "@elaaoms/core/memory";
import { findCallTopic } from "../call-topic.ts";
import type { ExtractionEngine, ExtractionInput, ExtractionResult } from "../engine.ts";
import { addDropCounts, groundResult } from "../grounding.ts";
import { findAnswers } from "./finders/answers/answers.ts";
import { findGeneralAnswers } from "./finders/answers/general-answers.ts";
import { findPicks } from "./finders/answers/picks.ts";
import { findConfirmedAppointments } from "./finders/business/confirmed-appointments.ts";
import { findDecisions } from "./finders/business/decisions.ts";
import { findDepartures } from "./finders/business/departures.ts";
import { findInstructions } from "./finders/business/instructions.ts";
import { findIssues } from "./finders/business/issues.ts";
import { findLimits } from "./finders/business/limits.ts";
import { findPreferences } from "./finders/business/preferences.ts";
import { findProducts } from "./finders/business/products.ts";
import { findQuantities } from "./finders/business/quantities.ts";
import { findReferences } from "./finders/business/references.ts";
import { findRequests } from "./finders/business/requests.ts";
import { findContactDetails } from "./finders/contact/contact-details.ts";
import { findContactPreferences } from "./finders/contact/contact-preferences.ts";
import { findEmotions } from "./finders/people/emotions.ts";
import { findFamily } from "./finders/people/family.ts";
import { findHealthFacts } from "./finders/people/health.ts";
import { findNames } from "./finders/people/names.ts";
import { findPersonalFacts } from "./finders/people/personal-facts.ts";
import { findSelfFacts } from "./finders/people/self-facts.ts";
import { findCollected } from "./finders/platform-analysis.ts";
import { findToldFacts } from "./finders/told/told-facts.ts";
import { findWishes } from "./finders/told/wishes.ts";
import type { Finding } from "./findings/finding.ts";
import { mergeFindings } from "./findings/merging.ts";
import { summarize } from "./findings/summary.ts";
import { findForeign } from "./languages/foreign.ts";
import { assertedPart, type CallReading, readCall } from "./reading/reading.ts";
import { holdsCardNumber, speaksOfSecret } from "./reading/secrets.ts";
import { endsInPronoun } from "./wording/remnants.ts";

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
  const details = [...findNames(asserted), ...references, ...findContactDetails(call)];
  const others =
    call.language === "en"
      ? [...findEnglish(asserted, references), ...findLimits(call), ...findDepartures(call)]
      : findForeign(asserted, details);
  const found = [...details, ...others, ...findCollected(input, call)];
  if (call.language !== "en") return found;
  const asked = [...found, ...findInstructions(asserted, found)];
  const agreed = [...asked, ...findConfirmedAppointments(asserted, asked)];
  const picked = [...agreed, ...findPicks(asserted, agreed)];
  const answered = [...picked, ...findGeneralAnswers(asserted, picked)];
  const wished = [...answered, ...findWishes(asserted, answered)];
  return [...wished, ...findToldFacts(asserted, wished)];
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
    candidates: merged.map(({ candidate }) => ({
      ...candidate,
      importance: clampImportance(candidate.importance),
      sensitivity: [...new Set(candidate.sensitivity)],
    })),
    summary: input.analysis.summary ?? summarize(merged, callerName, call.language),
    callerName,
    language: call.language,
    topic: findCallTopic(input.transcript),
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
