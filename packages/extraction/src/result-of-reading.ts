import { primaryLanguage } from "@elaaoms/core/language";
import { clampImportance } from "@elaaoms/core/memory";
import { foldText, storableText } from "@elaaoms/core/text";
import type { CandidateMemory, ExtractionInput, ExtractionResult } from "./engine.ts";
import type { Reading, ReadingMemory } from "./extraction-schema.ts";
import { addDropCounts, type DropCounts, groundCandidates } from "./grounding.ts";
import { detectLanguage } from "./local/reading/language.ts";
import { isCommandToReader } from "./local/reading/reading.ts";
import { splitSentences } from "./local/reading/sentences.ts";
import { mergeCandidates } from "./merge-candidates.ts";
import { platformCandidates } from "./platform-candidates.ts";
import { tellsSecret } from "./secret-guard.ts";

const limits = {
  memories: 100,
  contentCharacters: 500,
  valueCharacters: 300,
  quoteCharacters: 600,
  evidence: 8,
  entities: 12,
  summaryCharacters: 1_000,
  lineCharacters: 300,
  insights: 5,
  openIssues: 10,
  nameCharacters: 100,
};

function clean(text: string): string {
  return storableText(text).replace(/\s+/g, " ").trim();
}

/** A text of at least a character and at most so many, or null. Longer ones are no single statement: they are not cut. */
function textWithin(text: string | null, maxCharacters: number): string | null {
  const cleaned = clean(text ?? "");
  return cleaned !== "" && cleaned.length <= maxCharacters ? cleaned : null;
}

/** A date as it was asked for, ISO 8601; null for anything else, and for days that no calendar has. */
function parseDate(text: string | null): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text?.trim() ?? "",
  );
  if (!match) return null;
  const [, year, month, day] = match.map(Number);
  const ofDay = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  if ((year ?? 0) < 1000 || ofDay.getUTCMonth() + 1 !== month || ofDay.getUTCDate() !== day) return null;
  const written = text?.trim() ?? "";
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(written);
  const instant = written.includes("T") ? new Date(hasZone ? written : `${written}Z`) : ofDay;
  return Number.isNaN(instant.getTime()) ? null : instant;
}

function evidenceOf(memory: ReadingMemory): CandidateMemory["evidence"] {
  return memory.evidence
    .slice(0, limits.evidence)
    .filter(({ turn, quote }) => Number.isInteger(turn) && quote.length <= limits.quoteCharacters)
    .map(({ turn, quote }) => ({ turn, quote: clean(quote) }));
}

/** A candidate from a model's memory, or null when there is no statement in it. */
function candidateOf(memory: ReadingMemory): CandidateMemory | null {
  const content = textWithin(memory.content, limits.contentCharacters);
  if (content === null) return null;
  const attribute = textWithin(memory.attribute, 60)?.toLowerCase() ?? null;
  const value = attribute === null ? null : textWithin(memory.value, limits.valueCharacters);
  const validFrom = parseDate(memory.valid_from);
  const validUntil = parseDate(memory.valid_until);
  return {
    content,
    type: memory.type,
    importance: clampImportance(memory.importance),
    confidence: Math.min(1, Math.max(0, memory.confidence)),
    attribute: value === null ? null : attribute,
    value,
    entities: [...new Set(memory.entities.map(clean))]
      .filter((entity) => entity !== "" && entity.length <= 100)
      .slice(0, limits.entities),
    evidence: evidenceOf(memory),
    attributedTo: memory.attributed_to,
    sensitivity: [...new Set(memory.sensitivity)],
    validFrom,
    validUntil: validFrom && validUntil && validUntil < validFrom ? null : validUntil,
  };
}

/** Whether a text may not be kept: it tells a secret, or commands its reader. */
function isUnfit(text: string, language: string): boolean {
  return tellsSecret(text, language) || isCommandToReader(text);
}

/** Quotes from sentences that told the reader what to do: a model that obeyed would cite exactly these. */
function restsOnCommand({ evidence }: CandidateMemory, messages: ReadonlyMap<number, string>): boolean {
  return evidence.some(({ turn, quote }) => {
    const commands = splitSentences(messages.get(turn) ?? "").filter(isCommandToReader);
    return commands.some((sentence) => foldText(sentence).includes(foldText(quote)));
  });
}

function fitCandidates(
  candidates: readonly CandidateMemory[],
  input: ExtractionInput,
  language: string,
): { fit: CandidateMemory[]; dropped: DropCounts } {
  const messages = new Map(input.transcript.map(({ turn, message }) => [turn, message]));
  const isFit = (candidate: CandidateMemory) =>
    ![candidate.content, candidate.value ?? "", ...candidate.evidence.map(({ quote }) => quote)].some((text) =>
      isUnfit(text, language),
    ) && !restsOnCommand(candidate, messages);
  const ofCaller = candidates.filter(({ attributedTo }) => attributedTo !== "agent");
  const fit = ofCaller.filter(isFit);
  const agentOnly = candidates.length - ofCaller.length;
  const unsure = ofCaller.length - fit.length;
  return {
    fit,
    dropped: { ...(agentOnly > 0 && { agent_only: agentOnly }), ...(unsure > 0 && { unsure }) },
  };
}

function fitLines(lines: readonly string[], most: number, language: string): string[] {
  const fit = lines
    .map((line) => textWithin(line, limits.lineCharacters))
    .filter((line) => line !== null && !isUnfit(line, language));
  return [...new Set(fit)].filter((line) => line !== null).slice(0, most);
}

/** The greeting, unless it says aloud something that was marked as sensitive, or could lead a caller somewhere. */
export function fitGreeting(
  greeting: string | null,
  said: { candidates: readonly CandidateMemory[]; callerName: string | null; language: string },
): string | null {
  const { candidates, callerName, language } = said;
  const name = foldText(callerName ?? "");
  const text = textWithin(greeting, limits.lineCharacters);
  if (text === null || isUnfit(text, language) || /https?:|www\.|@|\d{5,}/i.test(text)) return null;
  const folded = foldText(text);
  const told = candidates
    .filter(({ sensitivity }) => sensitivity.length > 0)
    .flatMap(({ value, entities }) => [value ?? "", ...entities])
    .map(foldText)
    .filter((secret) => secret.length >= 3 && !name.includes(secret));
  return told.some((secret) => folded.includes(secret)) ? null : text;
}

/**
 * What a model's answer amounts to: its memories checked, grounded in the transcript and put together with what the
 * platform collected. Values out of range are brought into it, dates that do not parse become null; statements about
 * secrets, and those that rest on words commanding the reader, are dropped as `unsure`.
 */
export function resultOfReading(reading: Reading, input: ExtractionInput): ExtractionResult {
  const language = primaryLanguage(reading.language) ?? detectLanguage(input.transcript, input.call.language);
  const answered = reading.memories.map(candidateOf).filter((candidate) => candidate !== null);
  const { fit, dropped } = fitCandidates(answered.slice(0, limits.memories), input, language);
  const platform = platformCandidates(input);
  const grounded = groundCandidates([...platform.candidates, ...fit], input.transcript);
  const { merged, duplicates } = mergeCandidates(grounded.kept);
  const unsure = reading.memories.length - Math.min(answered.length, limits.memories);
  const summary = textWithin(reading.summary, limits.summaryCharacters);
  const callerName = textWithin(reading.caller_name, limits.nameCharacters) ?? platform.name;
  return {
    candidates: merged,
    summary: (summary !== null && !isUnfit(summary, language) ? summary : null) ?? input.analysis.summary,
    callerName,
    language,
    topic: reading.topic,
    insights: fitLines(reading.insights, limits.insights, language),
    openIssues: fitLines(reading.open_issues, limits.openIssues, language),
    greeting: fitGreeting(reading.greeting, { candidates: merged, callerName, language }),
    dropped: [
      dropped,
      grounded.dropped,
      unsure > 0 ? { unsure } : {},
      duplicates > 0 ? { duplicate: duplicates } : {},
    ].reduce(addDropCounts, {}),
  };
}
