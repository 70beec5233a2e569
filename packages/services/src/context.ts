import type { AuditEvent } from "@elaaoms/audit/audit-event";
import type { Clock } from "@elaaoms/core/clock";
import type { Database } from "@elaaoms/db/connect";
import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import type { JobQueue } from "@elaaoms/queue/job-queue";
import type { Embedder } from "@elaaoms/recall/embedder";
import type { AccessRecorder } from "./accesses/access-recorder.ts";
import type { AgentSightings } from "./agents/agent-sightings.ts";
import type { RecentRefreshes } from "./agents/recent-refreshes.ts";
import type { WatchedAgentProfileSource } from "./agents/watched-profile-source.ts";
import type { AlertSettings } from "./alerts/alert.ts";
import type { AgentBriefReader } from "./briefs/agent-brief-reader.ts";
import type { AgentProfileCache } from "./briefs/agent-profile-cache.ts";
import type { CallerReader } from "./callers/caller-reader.ts";
import type { DeliveryWriter } from "./conversations/delivery-writer.ts";
import type { InitiationRecorder } from "./conversations/initiation-recorder.ts";
import type { PlatformConversations } from "./erasure/platform-conversations.ts";
import type { Logger } from "./logger.ts";
import type { MemorySetCache } from "./memories/memory-set-cache.ts";
import type { QueryEmbeddings } from "./memories/query-embeddings.ts";
import type { RecallSets } from "./memories/recall-sets/recall-sets.ts";
import type { OpenMemorySetup } from "./openmemory/memory-server.ts";
import type { InstallationExtraction } from "./organizations/extraction/engine-plan.ts";
import type { ModelProviders } from "./organizations/extraction/model-providers.ts";
import type { OrganizationCredentials } from "./organizations/organization-credentials.ts";
import type { PasswordHasher } from "./people/create-person.ts";
import type { ProgressFeed } from "./progress/progress-feed.ts";
import type { KeyedDigest } from "./secrets/keyed-digest.ts";
import type { SecretBox } from "./secrets/secret-box.ts";
import type { SimulatedPlatform } from "./simulator/simulated-platform.ts";

/** Gives each organization the engine that its calls are read with. */
export interface ExtractionEngines {
  /** As its settings stand now. Throws ServiceError when they cannot be met. */
  forOrganization(organizationId: string): Promise<ExtractionEngine>;
}

/** Everything services need of the outside, wired once at boot. */
export interface ServiceDependencies {
  db: Database;
  queue: Pick<JobQueue, "enqueue" | "enqueueAll" | "withoutJob" | "forgetConversations">;
  clock: Clock;
  extraction: ExtractionEngines;
  embedder: Embedder;
  /** The built-in one, always at hand: for what lacks a vector of the other, and for queries whose vector is late. */
  builtInEmbedder: Embedder;
  queryEmbeddings: QueryEmbeddings;
  secretBox: SecretBox;
  callers: CallerReader;
  briefs: AgentBriefReader;
  memorySets: MemorySetCache;
  recallSets: RecallSets;
  agentProfiles: AgentProfileCache;
  /** The platform's account API; null when the installation has no key for it. */
  agentProfileSource: WatchedAgentProfileSource | null;
  recentRefreshes: RecentRefreshes;
  initiations: InitiationRecorder;
  deliveries: DeliveryWriter;
  alerts: AlertSettings;
  /** Recognises statements that must not be kept themselves. */
  statementDigest: KeyedDigest;
  /** Recognises who was erased or has objected. */
  erasureDigest: KeyedDigest;
  /** Deletes conversations at the platform; null when the installation has no key for it. */
  platformConversations: PlatformConversations | null;
  /** For how many days backups of the database are kept at most; null where the operator has not said. */
  backupRetentionDays: number | null;
  /** Stands for whom attempts at signing in are counted against. */
  attemptDigest: KeyedDigest;
  passwords: PasswordHasher;
  /** The server that memories are mirrored to and recalled through; null for an installation without one. */
  openMemory: OpenMemorySetup | null;
  /** Recognises what the OpenMemory server was given. */
  mirrorDigest: KeyedDigest;
  accesses: AccessRecorder;
  /** Notes which agents use which hook. */
  agentSightings: AgentSightings;
  /** Tells whoever watches how far long work has come. */
  progress: ProgressFeed;
  /** What calls are read with where an organization chose nothing. */
  installationExtraction: InstallationExtraction;
  /** Models as such: what providers offer, and readings that are only tried. */
  modelProviders: ModelProviders;
  /** Plays the platform against this service's own webhooks. */
  simulatedPlatform: SimulatedPlatform;
  /** Tells the tools beside the service of changed webhook credentials, where the service keeps them for those. */
  keepCredentials(slug: string, credentials: Partial<OrganizationCredentials>): void;
  log: Logger;
  /** Attempts at extracting a conversation before it is given up. */
  extractionAttempts: number;
}

/** Who does something: stands in histories and audit records. */
export interface Actor {
  kind: AuditEvent["actor"]["kind"];
  id: string;
  /** How it had been proved who acts. */
  auth: AuditEvent["auth"];
  /** Where a request came from; null for what nobody asked for over the network. */
  ip: string | null;
}

export interface OrganizationSettings {
  /** ISO 3166; null reads only numbers that carry their country code. */
  defaultCountry: string | null;
  relevanceThreshold: number;
  searchSharedOnly: boolean;
  maxActiveMemories: number;
  /** Calls within an hour above which a caller counts as high-frequency; 0 for no such limit. */
  highFrequencyCalls: number;
}

/** The organization that a request or job acts in: every statement of a service is scoped to it. */
export interface OrganizationScope {
  id: string;
  slug: string;
  settings: OrganizationSettings;
}

export interface ServiceContext extends ServiceDependencies {
  organization: OrganizationScope;
  actor: Actor;
  requestId: string;
}

/** How every use case is called. */
export interface ServiceCall<Input> {
  ctx: ServiceContext;
  input: Input;
}
