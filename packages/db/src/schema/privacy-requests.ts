import { sql } from "drizzle-orm";
import { boolean, index, json, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

export const privacyRequestKinds = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
] as const;
export type PrivacyRequestKind = (typeof privacyRequestKinds)[number];

/** `received`: nobody has begun. `waiting`: on the person, or on proof of who they are. */
export const privacyRequestStates = ["received", "in_progress", "waiting", "completed", "refused"] as const;
export type PrivacyRequestState = (typeof privacyRequestStates)[number];

/** How much of a caller each store held, holds, or had deleted. */
export type StoreCounts = Record<string, number>;

/** Proof of an erasure, signed by the installation. Tells no more of the caller than our id, which leads nowhere now. */
export interface ErasureCertificate {
  format: "elaaoms-erasure-1";
  request_id: string;
  organization_id: string;
  caller_id: string;
  requested_at: string;
  completed_at: string;
  requested_by: { kind: string; id: string };
  deleted: StoreCounts;
  /** What a search of every store found afterwards: nothing, or there is no certificate. */
  found_afterwards: StoreCounts;
  suppressed: boolean;
  at_elevenlabs: boolean;
  /** Where the erasure stands in the audit chain. */
  audit_sequence: number;
  backups: string;
  key_id: string;
  public_key: string;
  /** Ed25519 over the JSON of all fields above, in this order; base64. */
  signature: string;
}

/** A person's request under data-protection law, and how it was answered. */
export const privacyRequests = pgTable(
  "privacy_requests",
  {
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    id: text().notNull(),
    kind: text({ enum: privacyRequestKinds }).notNull(),
    state: text({ enum: privacyRequestStates }).notNull(),
    /** Our id of the caller whom it is about; null while nobody knows. It leads nowhere once the caller is erased. */
    callerId: text(),
    /** How the person named themselves. Emptied when they are erased. */
    subject: text(),
    /** A keyed digest of whom `subject` names, so that the request is found when they are erased under another name. */
    subjectDigest: bytes(),
    /** How it was made sure that the person is who they say. */
    identityVerification: text(),
    receivedAt: instant().notNull(),
    /** Day 28; the law allows a month, and two more with notice. */
    dueAt: instant().notNull(),
    /** When the person was told that it takes longer; `dueAt` is two months later since. */
    extendedAt: instant(),
    /** What they were told of why. Emptied when they are erased, as the notes are. */
    extensionReason: text(),
    assignee: text(),
    /** When what it asks for was done last, where the person has to be answered besides: handed out, or corrected. */
    performedAt: instant(),
    /** Of whoever works on it. */
    notes: text(),
    /** Why it was refused, or what was done beyond what the state says. Emptied when the person is erased. */
    outcome: text(),
    /** Nothing is erased while a court or an authority wants it kept. */
    legalHold: boolean().notNull().default(false),
    requestedBy: jsonb().$type<{ kind: string; id: string }>().notNull(),
    /** Of an erasure: what was asked for, and how far it has come. */
    options: jsonb().$type<{ suppress: boolean; atElevenLabs: boolean }>(),
    deleted: jsonb().$type<StoreCounts>(),
    /** Of an erasure that runs: what the caller was known by, encrypted under the installation's key. */
    sealedSubject: bytes(),
    /** `json`, not `jsonb`: the order of its fields is part of what is signed. */
    certificate: json().$type<ErasureCertificate>(),
    /** What the last attempt at the job ran into. */
    error: text(),
    createdAt: instant().notNull().default(sql`now()`),
    updatedAt: instant().notNull().default(sql`now()`),
    completedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("privacy_requests_due").on(table.organizationId, table.state, table.dueAt),
    index("privacy_requests_caller").on(table.organizationId, table.callerId),
    index("privacy_requests_subject").on(table.organizationId, table.subjectDigest),
  ],
);
