import type { Evidence, MemoryType, SensitivityCategory } from "@elaaoms/core/memory";
import type { CandidateMemory } from "../../engine.ts";
import type { Sentence } from "../reading/reading.ts";
import { withFullForms } from "../wording/full-forms.ts";
import { withoutRemnants } from "../wording/remnants.ts";

/** What a pattern found, with what merging needs to know and a candidate does not carry. */
export interface Finding {
  /** What is found: findings of one kind and one bare value are the same fact. */
  kind: string;
  /** The bare value, even where the candidate has no attribute. */
  value: string;
  candidate: CandidateMemory;
  /** Replaces earlier findings of its kind, because the caller corrected it. */
  corrects: boolean;
  /** A person has one of these at a time: within a call the later one stands. */
  single: boolean;
  /** What the caller still waits for, when this says so. */
  openIssue: string | null;
  insight: string | null;
}

/** What a pattern has to say; everything else has a default. */
export interface FindingDraft {
  kind: string;
  value: string;
  content: string;
  sentence: Sentence;
  type?: MemoryType;
  importance: number;
  confidence: number;
  /** Key under which a new value supersedes the old one. */
  attribute?: string | null;
  entities?: readonly string[];
  sensitivity?: readonly SensitivityCategory[];
  /** The agent's words count as evidence too: a question answered, a reading confirmed. */
  citesAgent?: boolean;
  /** The agent's sentence to cite, when it is not the question asked last. */
  agentQuote?: string;
  corrects?: boolean;
  single?: boolean;
  openIssue?: string | null;
  insight?: string | null;
  validFrom?: Date | null;
  validUntil?: Date | null;
}

function evidenceOf(draft: FindingDraft): Evidence[] {
  const own: Evidence = { turn: draft.sentence.turn, quote: draft.sentence.said };
  const { asked } = draft.sentence;
  return draft.citesAgent && asked ? [{ turn: asked.turn, quote: draft.agentQuote ?? asked.quote }, own] : [own];
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A statement with a capital at the start, its verb in full, nothing cut off in the middle at the end, and one full stop. */
function asStatement(text: string): string {
  return `${withFullForms(capitalized(withoutRemnants(text)))}.`;
}

/** Makes a finding from what a pattern has to say. */
export function finding(draft: FindingDraft): Finding {
  const attribute = draft.attribute ?? null;
  return {
    kind: draft.kind,
    value: draft.value,
    corrects: draft.corrects ?? false,
    single: draft.single ?? attribute !== null,
    openIssue: draft.openIssue ? asStatement(draft.openIssue) : null,
    insight: draft.insight ? asStatement(draft.insight) : null,
    candidate: {
      content: asStatement(draft.content),
      type: draft.type ?? "factual",
      importance: draft.importance,
      confidence: draft.confidence,
      attribute,
      value: attribute === null ? null : draft.value,
      entities: draft.entities ?? [],
      evidence: evidenceOf(draft),
      attributedTo: "caller",
      sensitivity: [...new Set(draft.sensitivity ?? [])],
      validFrom: draft.validFrom ?? null,
      validUntil: draft.validUntil ?? null,
    },
  };
}
