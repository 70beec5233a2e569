import type { Database } from "@elaaoms/db/connect";
import { type MaskingStage, maskTranscript } from "@elaaoms/privacy/mask-transcript";
import type { PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";
import { asTurns } from "@elaaoms/privacy/turns";
import { loadPolicy } from "../rules/load-rules.ts";

/**
 * Reasons that people give for what they do, as they may be stored. A reason is read where the words that it is about are
 * masked, and nothing unveils it: so what the rules flag gives way to a placeholder, too. In the order given; null stays.
 */
export async function maskReasons<Reason extends string | null | undefined>(
  db: Pick<Database, "select">,
  organizationId: string,
  reasons: readonly Reason[],
): Promise<(Reason | string)[]> {
  if (!reasons.some(Boolean)) return [...reasons];
  const policy = await loadPolicy(db, organizationId);
  const masked = new Map<string, string>();
  return reasons.map((reason) => {
    if (!reason) return reason;
    const known = masked.get(reason) ?? maskNote(reason, policy, "display");
    masked.set(reason, known);
    return known;
  });
}

/** Fields of notes that are shown only to whoever works with them, as they may be stored: what is flagged stays. */
export async function maskNotes<Notes extends Record<string, string | null | undefined>>(
  db: Pick<Database, "select">,
  organizationId: string,
  notes: Notes,
): Promise<Notes> {
  if (!Object.values(notes).some(Boolean)) return notes;
  const policy = await loadPolicy(db, organizationId);
  const masked = Object.entries(notes).map(([field, text]) => [field, text && maskNote(text, policy, "storage")]);
  return Object.fromEntries(masked) as Notes;
}

function maskNote(text: string, policy: PrivacyPolicy, stage: MaskingStage): string {
  return maskTranscript(asTurns(text), policy, { stage }).turns[0]?.text ?? text;
}
