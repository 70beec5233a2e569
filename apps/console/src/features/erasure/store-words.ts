const words: Record<string, string> = {
  agent_briefs: "Briefs of agents",
  at_elevenlabs: "Conversations at ElevenLabs",
  audit_exports: "Prepared exports of the audit log",
  audit_private_values: "Personal data in the audit log",
  briefs: "Brief for the next call",
  callers: "The caller’s own record",
  conversations: "Conversations and transcripts",
  deliveries: "Raw deliveries",
  identities: "Numbers and ids",
  import_receipts: "Receipts of imports",
  jobs: "Jobs in the queue",
  memories: "Memories and their vectors",
  memory_accesses: "Log of what agents were given",
  memory_evidence: "Quotes that memories rest on",
  memory_revisions: "Earlier wordings",
  memory_tombstones: "Marks of deleted memories",
  merged_callers: "Records of merged callers",
  openmemory: "Items at OpenMemory",
  openmemory_links: "Items that OpenMemory was given",
  recall_sets: "What searches rank",
};

/** What a store holds, in words. */
export function storeName(store: string): string {
  return words[store] ?? store.replaceAll("_", " ");
}

/** Stores as people read them: those that hold something first, the most telling before the rest. */
export function inReadingOrder(stores: readonly string[], countOf: (store: string) => number): string[] {
  const rank = (store: string) => {
    const place = telling.indexOf(store);
    return place < 0 ? telling.length : place;
  };
  return stores.toSorted(
    (one, other) =>
      Number(countOf(other) > 0) - Number(countOf(one) > 0) ||
      rank(one) - rank(other) ||
      storeName(one).localeCompare(storeName(other)),
  );
}

const telling = ["memories", "conversations", "identities", "deliveries", "memory_evidence", "briefs"];
