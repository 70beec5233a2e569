import { systemClock } from "@elaaoms/core/clock";
import { connectDatabase, type DatabaseConnection } from "@elaaoms/db/connect";
import { createAgentProfileSource } from "@elaaoms/elevenlabs/account/agent-profiles";
import { createConversationDeletion } from "@elaaoms/elevenlabs/account/conversation-deletion";
import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { JobQueue } from "@elaaoms/queue/job-queue";
import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { AccessRecorder } from "@elaaoms/services/accesses/access-recorder";
import { recordGivenSensitive } from "@elaaoms/services/accesses/record-given-sensitive";
import { AgentSightings } from "@elaaoms/services/agents/agent-sightings";
import { RecentRefreshes } from "@elaaoms/services/agents/recent-refreshes";
import { watchAgentProfileSource } from "@elaaoms/services/agents/watched-profile-source";
import type { AlertSettings } from "@elaaoms/services/alerts/alert";
import { AgentBriefReader } from "@elaaoms/services/briefs/agent-brief-reader";
import { AgentProfileCache } from "@elaaoms/services/briefs/agent-profile-cache";
import { CallerReader } from "@elaaoms/services/callers/caller-reader";
import type { ServiceDependencies } from "@elaaoms/services/context";
import { DeliveryWriter } from "@elaaoms/services/conversations/delivery-writer";
import { InitiationRecorder } from "@elaaoms/services/conversations/initiation-recorder";
import type { EmbeddingsHealth, ExtractionHealth } from "@elaaoms/services/health/check-health";
import type { Logger } from "@elaaoms/services/logger";
import { MemorySetCache } from "@elaaoms/services/memories/memory-set-cache";
import { countOutdated } from "@elaaoms/services/memories/outdated-memories";
import { QueryEmbeddings } from "@elaaoms/services/memories/query-embeddings";
import { RecallSets } from "@elaaoms/services/memories/recall-sets/recall-sets";
import { readBacklog } from "@elaaoms/services/openmemory/backlog";
import { defaultOrganizationSlug } from "@elaaoms/services/organizations/create-organization";
import { loadEnginePlan } from "@elaaoms/services/organizations/extraction/load-engine-plan";
import type { OrganizationCredentials } from "@elaaoms/services/organizations/organization-credentials";
import { OrganizationDirectory } from "@elaaoms/services/organizations/organization-directory";
import { ProgressFeed } from "@elaaoms/services/progress/progress-feed";
import { readProgress } from "@elaaoms/services/progress/reading/read-progress";
import { authSecretOf } from "@elaaoms/services/secrets/auth-secret";
import { DigestKey } from "@elaaoms/services/secrets/digest-key";
import { createSecretBox, type SecretBox } from "@elaaoms/services/secrets/secret-box";
import { createSignIn, type SignIn } from "./auth/lazy-auth.ts";
import { passwordHasher } from "./auth/password-hasher.ts";
import { createEmbedder, type EmbeddingsSettings } from "./embedder.ts";
import type { ExtractionSettings } from "./extraction-settings.ts";
import { measureEmbedder, measureEngine } from "./measured-providers.ts";
import {
  createMetrics,
  type Metrics,
  registerCircuitGauge,
  registerEmbeddingGauges,
  registerMirrorGauges,
} from "./metrics.ts";
import { createModelProviders } from "./model-providers.ts";
import { createOpenMemory, type OpenMemorySettings } from "./openmemory.ts";
import { createOrganizationEngines } from "./organization-engines.ts";
import { ProviderCircuits } from "./provider-circuits.ts";
import { createSimulatedPlatform } from "./simulated-platform.ts";

export interface ContainerOptions {
  databaseUrl: string;
  encryptionKey: Buffer;
  role: "all" | "api" | "worker";
  poolSize: number;
  /** Seconds before the second, third, … attempt at an extraction. */
  retryDelays: readonly number[];
  /** What calls are read with. */
  extraction: ExtractionSettings;
  /** What memories and queries are embedded with. */
  embeddings: EmbeddingsSettings;
  /** ElevenLabs' account API; null without a key. */
  accountApi: { apiKey: string; baseUrl: string } | null;
  /** For how many days backups of the database are kept at most; null where nobody has said. */
  backupRetentionDays: number | null;
  /** The OpenMemory server; null without one. */
  openMemory: OpenMemorySettings | null;
  alerts: AlertSettings;
  consoleOrigins: readonly [string, ...string[]];
  /** Origin at which this process listens, once it does. */
  ownUrl: () => string;
  /** Keeps changed webhook credentials of the default organization for the tools beside the service. */
  keepCredentials?: (credentials: Partial<OrganizationCredentials>) => void;
  log: Logger;
  /** Replacements for what is otherwise built here; tests give their own clock, engine or embedder. */
  overrides?: Overrides;
}

export interface Overrides extends Partial<Pick<ServiceDependencies, "clock" | "embedder">> {
  /** Reads the calls of every organization, whatever it chose. */
  extraction?: ExtractionEngine;
}

/** Everything that lives as long as the process. */
export interface Container {
  connection: DatabaseConnection;
  queue: JobQueue;
  secretBox: SecretBox;
  organizations: OrganizationDirectory;
  initiations: InitiationRecorder;
  services: ServiceDependencies;
  signIn: SignIn;
  /** To be loaded once the database is migrated. */
  digestKey: DigestKey;
  extractionHealth(): ExtractionHealth;
  embeddingsHealth(): EmbeddingsHealth;
  metrics: Metrics;
  /** Writes what waits and closes every connection. The queue is stopped before, by whoever started it. */
  close(): Promise<void>;
}

const queuePoolSize = 6;
/** More are many; a scrape must not count a million rows. */
const outdatedCountedUpTo = 100_000;
const memorySetCacheBytes = 256 * 1_024 * 1_024;

/** Wires the service. Nothing is connected yet: a database that is away shows when it is first asked. */
export function createContainer(options: ContainerOptions): Container {
  const { log, overrides = {} } = options;
  const connection = connectDatabase({
    url: options.databaseUrl,
    poolSize: options.poolSize,
    applicationName: `elaaoms-${options.role}`,
    onConnectionLost: (error) => log.warn({ err: error }, "A database connection was lost."),
  });
  const queue = new JobQueue({
    url: options.databaseUrl,
    retryDelays: options.retryDelays,
    poolSize: queuePoolSize,
    supervise: options.role !== "api",
    onError: (error) => log.warn({ err: error }, "The job queue reported an error."),
  });
  const metrics = createMetrics(queue);
  const secretBox = createSecretBox(options.encryptionKey);
  const digestKey = new DigestKey();
  const erasureDigest = digestKey.digest("erasures");
  const initiations = new InitiationRecorder({ db: connection.db, erasureDigest, log });
  const recallSets = new RecallSets({ db: connection.db, log });
  const accesses = new AccessRecorder({
    db: connection.db,
    log,
    audit: recordGivenSensitive,
    onLost: (count) => metrics.lostAccesses.inc(count),
  });
  const agentSightings = new AgentSightings({ db: connection.db, log });
  const circuits = new ProviderCircuits({ log, limits: options.extraction.circuit });
  registerCircuitGauge(metrics.registry, circuits);
  const extraction = createOrganizationEngines({
    settings: options.extraction,
    loadPlan: (organizationId) =>
      loadEnginePlan({ db: connection.db, secretBox, installation: options.extraction }, organizationId),
    timeoutMs: options.extraction.timeoutMs,
    circuits,
    measure: (engine) => measureEngine(engine, metrics),
    log,
    replacement: overrides.extraction,
  });
  const { embedder, health: embeddingsHealth } = createEmbedder(options.embeddings, {
    measure: (unmeasured) => measureEmbedder(unmeasured, metrics),
    replacement: overrides.embedder,
  });
  const mirrorDigest = digestKey.digest("openmemory mirror");
  const openMemory = options.openMemory && createOpenMemory(options.openMemory, { digest: mirrorDigest, metrics });
  if (openMemory) registerMirrorGauges(metrics, () => readBacklog(connection.db));
  const services: ServiceDependencies = {
    db: connection.db,
    queue,
    clock: overrides.clock ?? systemClock,
    extraction,
    embedder,
    builtInEmbedder: createLocalEmbedder(),
    queryEmbeddings: new QueryEmbeddings({
      embedder,
      deadlineMs: options.embeddings.queryDeadlineMs,
      log,
      onOutcome: (outcome) => metrics.queryEmbeddings.inc({ outcome }),
    }),
    secretBox,
    callers: new CallerReader(connection.db),
    briefs: new AgentBriefReader(connection.db),
    recallSets,
    memorySets: new MemorySetCache({ maxBytes: memorySetCacheBytes }),
    agentProfiles: new AgentProfileCache(),
    agentProfileSource: options.accountApi && watchAgentProfileSource(createAgentProfileSource(options.accountApi)),
    recentRefreshes: new RecentRefreshes(),
    initiations,
    deliveries: new DeliveryWriter({ db: connection.db, queue }),
    alerts: options.alerts,
    erasureDigest,
    platformConversations: options.accountApi && createConversationDeletion(options.accountApi),
    backupRetentionDays: options.backupRetentionDays,
    statementDigest: digestKey.digest("memory tombstones"),
    attemptDigest: digestKey.digest("sign-in attempts"),
    passwords: passwordHasher,
    openMemory,
    mirrorDigest,
    accesses,
    agentSightings,
    progress: new ProgressFeed({ read: (key) => readProgress({ db: connection.db, secretBox }, key), log }),
    installationExtraction: options.extraction,
    modelProviders: createModelProviders(options.extraction),
    simulatedPlatform: createSimulatedPlatform(options),
    keepCredentials: (slug, credentials) => {
      if (slug === defaultOrganizationSlug) options.keepCredentials?.(credentials);
    },
    log,
    extractionAttempts: options.retryDelays.length + 1,
  };
  registerEmbeddingGauges(metrics, {
    isResting: () => embeddingsHealth().isResting,
    countOutdated: () => countOutdated(connection.db, { current: embedder.model, upTo: outdatedCountedUpTo }),
  });
  return {
    connection,
    queue,
    secretBox,
    organizations: new OrganizationDirectory({ db: connection.db, secretBox }),
    initiations,
    services,
    signIn: createSignIn({
      db: connection.db,
      secret: authSecretOf(options.encryptionKey),
      consoleOrigins: options.consoleOrigins,
    }),
    digestKey,
    extractionHealth: extraction.health,
    embeddingsHealth,
    metrics,
    async close() {
      await Promise.all([initiations.stop(), accesses.stop(), recallSets.stop(), agentSightings.stop()]);
      await connection.close();
    },
  };
}
