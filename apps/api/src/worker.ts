import type { Container } from "./container.ts";
import { applyPrivacyRulesJob } from "./jobs/apply-privacy-rules.ts";
import { embedMemoriesJob } from "./jobs/embed-memories.ts";
import { endHighFrequencyJob } from "./jobs/end-high-frequency.ts";
import { eraseCallerJob } from "./jobs/erase-caller.ts";
import { extractConversationJob } from "./jobs/extract-conversation.ts";
import { mirrorCallerJob } from "./jobs/mirror-caller.ts";
import { prepareAuditExportJob } from "./jobs/prepare-audit-export.ts";
import { reconcileOpenMemoryJob } from "./jobs/reconcile-openmemory.ts";
import { refreshAgentJob } from "./jobs/refresh-agent.ts";
import { resumeErasuresJob } from "./jobs/resume-erasures.ts";
import { rewriteBriefsJob } from "./jobs/rewrite-briefs.ts";
import { sendAlertJob } from "./jobs/send-alert.ts";
import { signAuditHeadsJob } from "./jobs/sign-audit-heads.ts";
import { sweepConversationsJob } from "./jobs/sweep-conversations.ts";
import { sweepOpenMemoryJob } from "./jobs/sweep-openmemory.ts";
import { verifyAuditChainJob } from "./jobs/verify-audit-chain.ts";

export interface WorkerLimits {
  /** Extractions at once in this process. */
  concurrency: number;
  /** Extractions of one organization at once in all processes together: a busy one leaves room for the others. */
  perOrganization: number;
}

/** Registers the jobs. The queue has been started; stopping it drains the handlers. */
export async function startWorker(container: Container, options: WorkerLimits): Promise<void> {
  await container.services.agentProfileSource?.prepare();
  await container.queue.work("extract-conversation", options, extractConversationJob(container));
  await container.queue.work("refresh-agent", { concurrency: 2, perOrganization: 2 }, refreshAgentJob(container));
  await container.queue.work("send-alert", { concurrency: 1, perOrganization: 1 }, sendAlertJob(container));
  await container.queue.work(
    "sweep-conversations",
    { concurrency: 1, perOrganization: 1 },
    sweepConversationsJob(container),
  );
  await container.queue.work(
    "end-high-frequency",
    { concurrency: 1, perOrganization: 1 },
    endHighFrequencyJob(container),
  );
  await container.queue.work("embed-memories", { concurrency: 1, perOrganization: 1 }, embedMemoriesJob(container));
  // After a change of the model memories are embedded anew from now on, not from the next minute.
  await container.queue.enqueue("embed-memories", {});
  await workMirror(container);
  await container.queue.work("erase-caller", { concurrency: 1, perOrganization: 1 }, eraseCallerJob(container));
  await container.queue.work("resume-erasures", { concurrency: 1, perOrganization: 1 }, resumeErasuresJob(container));
  await container.queue.work(
    "apply-privacy-rules",
    { concurrency: 1, perOrganization: 1 },
    applyPrivacyRulesJob(container),
  );
  await container.queue.work("rewrite-briefs", { concurrency: 2, perOrganization: 1 }, rewriteBriefsJob(container));
  await container.queue.work("sign-audit-heads", { concurrency: 1, perOrganization: 1 }, signAuditHeadsJob(container));
  await container.queue.work(
    "verify-audit-chain",
    { concurrency: 1, perOrganization: 1 },
    verifyAuditChainJob(container),
  );
  await container.queue.work(
    "prepare-audit-export",
    { concurrency: 2, perOrganization: 1 },
    prepareAuditExportJob(container),
  );
}

/** Also without a server: what was scheduled for one must not pile up. */
async function workMirror(container: Container): Promise<void> {
  const one = { concurrency: 1, perOrganization: 1 };
  // One caller at a time: servers add within a transaction of which they have one.
  await container.queue.work("mirror-caller", one, mirrorCallerJob(container));
  await container.queue.work("sweep-openmemory", one, sweepOpenMemoryJob(container));
  await container.queue.work("reconcile-openmemory", one, reconcileOpenMemoryJob(container));
  // An installation that has just been given a server does not wait for the next comparison.
  if (container.services.openMemory) await container.queue.enqueue("reconcile-openmemory", {});
}
