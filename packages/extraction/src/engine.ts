import type { CallTopic, Transcript } from "@elaaoms/core/conversation";
import type { Evidence, MemoryType, SensitivityCategory } from "@elaaoms/core/memory";

/** What a transcript is read with. Everything an engine may use is here: it reads no clock, no environment, no network of its own. */
export interface ExtractionInput {
  transcript: Transcript;
  call: {
    /** When the call began: relative dates ("next Friday") are resolved against it. */
    startedAt: Date;
    /** BCP 47 primary language, "en"; null when the platform did not say. */
    language: string | null;
    /** IANA time zone that "today" is meant in; null stands for UTC. */
    timeZone: string | null;
  };
  agent: { id: string; name: string | null };
  /** The platform's own analysis of the call: already extracted truth, with no turn to cite. */
  analysis: {
    summary: string | null;
    dataCollection: readonly { name: string; value: string; rationale: string | null }[];
  };
  /** Set for the last part of a long call: what the readings of the parts before it say, in order. */
  earlier?: { summaries: readonly string[]; openIssues: readonly string[] };
}

/** A statement that a transcript supports, not yet consolidated with what is known. */
export interface CandidateMemory {
  /** One self-contained sentence in the caller's language, relative dates resolved. */
  content: string;
  type: MemoryType;
  /** 1–10. */
  importance: number;
  /** 0–1. */
  confidence: number;
  /** What it is a value of ("delivery address", "order number"), so that a later value can supersede it; null when of nothing. */
  attribute: string | null;
  /** The bare value of the attribute ("18 Alder Lane, Duluth"), for comparing; null without an attribute. */
  value: string | null;
  entities: readonly string[];
  /** At least one caller turn, except for what the platform's own analysis collected. */
  evidence: readonly Evidence[];
  attributedTo: "caller" | "agent" | "platform";
  sensitivity: readonly SensitivityCategory[];
  validFrom: Date | null;
  validUntil: Date | null;
}

/** Why a candidate was not kept. */
export type DropReason = "ungrounded" | "agent_only" | "greeting" | "unsure" | "duplicate";

/** All that one reading of a transcript gives. */
export interface ExtractionResult {
  candidates: readonly CandidateMemory[];
  /** One or two sentences about the call; null when there was nothing to say. */
  summary: string | null;
  /** The caller's name, when said in the call or collected by the platform. */
  callerName: string | null;
  /** What the engine took the caller's language to be, "en". */
  language: string;
  /** What the call was mainly about; null when it was about nothing of the list, or that is not clear. */
  topic: CallTopic | null;
  /** What the call says of the relationship with this caller, one short sentence each. */
  insights: readonly string[];
  /** What the caller still waits for, one short sentence each. */
  openIssues: readonly string[];
  /** The first sentence for the next call; null leaves it to the template. */
  greeting: string | null;
  dropped: Readonly<Partial<Record<DropReason, number>>>;
}

/** Two statements about one caller, in no order. */
export interface StatementPair {
  first: string;
  second: string;
}

/**
 * Whether two statements tell one fact. `contradicts`: of one thing, and they cannot both be so. Null: not judged, because a
 * statement is not to be shown to a model, or the answer leaves the pair out.
 */
export type PairVerdict = "same" | "different" | "contradicts" | null;

/** Reads a transcript. Throws when it cannot; a rejected promise never carries transcript text. */
export interface ExtractionEngine {
  readonly name: "local" | "openai" | "anthropic";
  extract(input: ExtractionInput, options: { signal: AbortSignal }): Promise<ExtractionResult>;
  /**
   * Judges pairs that look alike, all of them in one request; one verdict a pair, in order. Engines without a model have no
   * opinion, and no such method. Throws as `extract` does.
   */
  compareStatements?(
    pairs: readonly StatementPair[],
    options: { language: string | null; signal: AbortSignal },
  ): Promise<readonly PairVerdict[]>;
}
