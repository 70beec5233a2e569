import type { Transcript, TranscriptTurn } from "@elaaoms/core/conversation";
import { type MaskingStage, maskTranscript } from "@elaaoms/privacy/mask-transcript";
import type { PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";
import type { PrivacyTurn } from "@elaaoms/privacy/turns";
import { labelledTurns, pause } from "./labelled-turns.ts";
import { masksMoreInStorage } from "./masks-more-in-storage.ts";

/** All that a delivery says of a call in words. */
export interface CallTexts {
  transcript: Transcript;
  analysis: {
    summary: string | null;
    dataCollection: readonly { name: string; value: string; rationale: string | null }[];
  };
}

export interface MaskedCall {
  /** As an engine may read it. */
  shown: CallTexts;
  /** As it may be stored. */
  stored: CallTexts;
  /** Places that were masked before an engine saw them, a number in pieces counted once, by category. */
  counts: Readonly<Record<string, number>>;
}

/**
 * Masks a call: what was said, and what the platform wrote about it, which may repeat it. Time is linear in the text, a few
 * milliseconds for an ordinary call.
 */
export function maskCall(call: CallTexts, policy: PrivacyPolicy): MaskedCall {
  const { call: shown, counts } = maskFor("before_model", call, policy);
  const stored = masksMoreInStorage(policy) ? maskFor("storage", shown, policy).call : shown;
  return { shown, stored, counts };
}

function maskFor(
  stage: MaskingStage,
  { transcript, analysis }: CallTexts,
  policy: PrivacyPolicy,
): { call: CallTexts; counts: Record<string, number> } {
  const { summary, dataCollection } = analysis;
  const collected = dataCollection.flatMap(({ name, value, rationale }): PrivacyTurn[] => [
    ...pause,
    ...labelledTurns(name, value),
    { role: "agent", text: rationale ?? "" },
  ]);
  const masked = maskTranscript(
    [
      ...transcript.map(({ role, message }): PrivacyTurn => ({ role, text: message })),
      ...pause,
      { role: "agent", text: summary ?? "" },
      ...collected,
    ],
    policy,
    { stage },
  );
  const texts = masked.turns.map(({ text }) => text);
  const summaryAt = transcript.length + pause.length;
  const ofField = (index: number, part: 1 | 2) =>
    texts[summaryAt + 1 + index * (pause.length + 3) + pause.length + part];
  return {
    counts: masked.counts,
    call: {
      transcript: transcript.map((turn, index): TranscriptTurn => ({ ...turn, message: texts[index] ?? "" })),
      analysis: {
        summary: summary === null ? null : (texts[summaryAt] ?? null),
        dataCollection: dataCollection.map(({ name, rationale }, index) => ({
          name,
          value: ofField(index, 1) ?? "",
          rationale: rationale === null ? null : (ofField(index, 2) ?? null),
        })),
      },
    },
  };
}
