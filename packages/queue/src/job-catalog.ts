import { z } from "zod";

/**
 * Every job there is. A payload holds ids only: the rows they name are the truth, and a job that outlives an erasure must
 * hold nothing of the person.
 */
export const jobCatalog = {
  "extract-conversation": {
    payload: z.object({ organizationId: z.string(), conversationId: z.string() }),
    /** At most one live job a conversation, however often it is delivered, swept or asked for. */
    key: (payload: { organizationId: string; conversationId: string }) =>
      `${payload.organizationId}/${payload.conversationId}`,
    /** A long call in many chunks, each with its own limit, fits in. */
    expireInSeconds: 15 * 60,
  },
  "refresh-agent": {
    payload: z.object({ organizationId: z.string(), agentId: z.string() }),
    key: (payload: { organizationId: string; agentId: string }) => `${payload.organizationId}/${payload.agentId}`,
    /** One request with a deadline of seconds, and loading the client for it. */
    expireInSeconds: 60,
  },
  "send-alert": {
    payload: z.object({ organizationId: z.string() }),
    /** At most one live job an organization: failures that come meanwhile join its alert or the next one. */
    key: (payload: { organizationId: string }) => payload.organizationId,
    expireInSeconds: 60,
  },
  "embed-memories": {
    /** Where the page before ended, and how far its run has come; absent at the start of a run. */
    payload: z.object({
      after: z
        .object({
          model: z.string().nullable(),
          organizationId: z.string(),
          callerId: z.string(),
          memoryId: z.string(),
        })
        .optional(),
      embedded: z.number().int().optional(),
    }),
    /** One page at a time in all processes: this work gives way to all other. */
    key: () => "all",
    /** A page with all that a provider may take for it. */
    expireInSeconds: 5 * 60,
  },
  "erase-caller": {
    payload: z.object({ organizationId: z.string(), requestId: z.string() }),
    key: (payload: { organizationId: string; requestId: string }) => `${payload.organizationId}/${payload.requestId}`,
    /** Thousands of conversations in batches, each deleted at the platform too where that was asked for. */
    expireInSeconds: 60 * 60,
  },
  "resume-erasures": {
    payload: z.object({}),
    key: () => "all",
    expireInSeconds: 60,
  },
  "apply-privacy-rules": {
    /** The run's row says how far it is. */
    payload: z.object({ organizationId: z.string(), runId: z.string() }),
    key: (payload: { organizationId: string; runId: string }) => `${payload.organizationId}/${payload.runId}`,
    /** A batch of callers, some of whom may have thousands of calls. */
    expireInSeconds: 15 * 60,
  },
  "rewrite-briefs": {
    /** The version of the privacy rules that they are written under, and the caller up to whom it is through. */
    payload: z.object({ organizationId: z.string(), version: z.number().int(), after: z.string().optional() }),
    /** A change made meanwhile begins at the first caller again. */
    key: (payload: { organizationId: string; version: number }) => `${payload.organizationId}/${payload.version}`,
    expireInSeconds: 5 * 60,
  },
  "mirror-caller": {
    payload: z.object({ organizationId: z.string(), callerId: z.string() }),
    /** At most one live job a caller: what it finds to do includes every change before it. */
    key: (payload: { organizationId: string; callerId: string }) => `${payload.organizationId}/${payload.callerId}`,
    /** Some hundred requests to a server that takes a fraction of a second for each. */
    expireInSeconds: 10 * 60,
  },
  "sweep-openmemory": {
    payload: z.object({}),
    key: () => "all",
    expireInSeconds: 60,
  },
  "reconcile-openmemory": {
    payload: z.object({}),
    key: () => "all",
    /** A walk through everything that the server holds, a thousand items a request. */
    expireInSeconds: 60 * 60,
  },
  "verify-audit-chain": {
    /** The check's row says how far it is. */
    payload: z.object({ organizationId: z.string(), verificationId: z.string() }),
    key: (payload: { organizationId: string; verificationId: string }) =>
      `${payload.organizationId}/${payload.verificationId}`,
    /** Some thousand events a second, on a busy machine. */
    expireInSeconds: 60 * 60,
  },
  "prepare-audit-export": {
    /** The export's row says how far it is. */
    payload: z.object({ organizationId: z.string(), exportId: z.string() }),
    key: (payload: { organizationId: string; exportId: string }) => `${payload.organizationId}/${payload.exportId}`,
    /** Some thousand events a second, on a busy machine. */
    expireInSeconds: 60 * 60,
  },
  "sign-audit-heads": {
    payload: z.object({}),
    key: () => "all",
    expireInSeconds: 60,
  },
  "end-high-frequency": {
    payload: z.object({}),
    key: () => "all",
    expireInSeconds: 60,
  },
  "sweep-conversations": {
    payload: z.object({}),
    key: () => "all",
    expireInSeconds: 60,
  },
} as const;

/** What runs by the clock, in cron's notation. */
export const schedules = [
  { name: "sweep-conversations", cron: "* * * * *" },
  { name: "embed-memories", cron: "* * * * *" },
  { name: "end-high-frequency", cron: "*/5 * * * *" },
  { name: "resume-erasures", cron: "*/5 * * * *" },
  { name: "sweep-openmemory", cron: "* * * * *" },
  { name: "reconcile-openmemory", cron: "23 */6 * * *" },
  { name: "sign-audit-heads", cron: "*/10 * * * *" },
] as const;

export type JobName = keyof typeof jobCatalog;
export const jobNames = Object.keys(jobCatalog) as JobName[];
export type JobPayload<Name extends JobName> = z.infer<(typeof jobCatalog)[Name]["payload"]>;

/** Where jobs of a queue end that no attempt could finish. */
export function deadLetterQueue(name: JobName): string {
  return `${name}-dead`;
}
