import {
  anthropicAnswer,
  memoryOf,
  openAiAnswer,
  type ProviderServer,
  readingOf,
  startProviderServer,
} from "@elaaoms/extraction/testing/provider-server";
import { operatorContext } from "@elaaoms/services/audit/operator-context";
import { configureExtraction } from "@elaaoms/services/organizations/configure-extraction";
import type { ChoiceInput } from "@elaaoms/services/organizations/extraction/choice-input";
import type { ExtractionAdministration } from "@elaaoms/services/organizations/extraction/extraction-administration";
import {
  type ExtractionInForce,
  readExtractionSettings,
} from "@elaaoms/services/organizations/read-extraction-settings";
import type { ExtractionSettings } from "../src/extraction-settings.ts";
import { type ConversationData, newNumber, orderCall, remember } from "./agent-platform.ts";
import { startTestService, type TestOrganization, type TestService } from "./test-service.ts";

export const keys = {
  installation: "sk-of-the-installation",
  acme: "sk-of-acme",
  rotated: "sk-of-acme-rotated",
  acmeFallback: "sk-ant-of-acme",
  birch: "sk-ant-of-birch",
} as const;

/** What the models say of every call of these tests. */
export const order = memoryOf({
  content: "The caller's order number is XYZ-789.",
  entities: ["XYZ-789"],
  evidence: [{ turn: 3, quote: "X Y Z dash seven eight nine" }],
});
const text = JSON.stringify(readingOf({ memories: [order] }));

/** A service, with providers' servers of the installation's and of two organizations'. */
export interface ChoosingService {
  service: TestService;
  settings: ExtractionSettings;
  /** The installation's server; it speaks OpenAI's protocol. */
  ours: ProviderServer;
  /** OpenAI's protocol, too. */
  acmes: ProviderServer;
  /** Anthropic's. */
  birchs: ProviderServer;
  ofAcme(): ChoiceInput;
  ofBirch(): Omit<ChoiceInput, "fallback">;
  administration(organization: TestOrganization, kind?: "operator" | "api_key"): ExtractionAdministration;
  configure(organization: TestOrganization, input: ChoiceInput): Promise<void>;
  inForce(organization: TestOrganization): Promise<ExtractionInForce>;
  /** Plays a call of a new caller, and waits until it is worked through. */
  call(organization: TestOrganization): Promise<ConversationData>;
  /** Lets every server answer, and forgets what it was asked. */
  answerAll(): void;
  close(): Promise<void>;
}

export async function startChoosingService(circuit: ExtractionSettings["circuit"]): Promise<ChoosingService> {
  const servers = await Promise.all([startProviderServer(), startProviderServer(), startProviderServer()]);
  const [ours, acmes, birchs] = servers;
  const settings: ExtractionSettings = {
    provider: "openai",
    model: "model-of-the-installation",
    fallback: null,
    openAi: { apiKey: keys.installation, baseUrl: `${ours.url}/v1` },
    anthropic: { apiKey: null },
    timeoutMs: 2_000,
    ...(circuit && { circuit }),
  };
  const service = await startTestService({ retryDelays: [], extraction: settings });
  const administration: ChoosingService["administration"] = (organization, kind = "operator") => ({
    db: service.container.services.db,
    secretBox: service.container.secretBox,
    installation: settings,
    ...operatorContext(organization.id),
    actor: { kind, id: "test", auth: kind, ip: null },
  });
  return {
    ...{ service, settings, ours, acmes, birchs, administration },
    ofAcme: () => ({ provider: "openai", model: "model-of-acme", baseUrl: `${acmes.url}/v1`, apiKey: keys.acme }),
    ofBirch: () => ({ provider: "anthropic", model: "model-of-birch", baseUrl: birchs.url, apiKey: keys.birch }),
    configure: (organization, input) => configureExtraction({ ctx: administration(organization), input }),
    inForce: (organization) => readExtractionSettings({ ctx: administration(organization) }),
    call: (organization) =>
      remember(service, orderCall({ caller: { kind: "phone", number: newNumber() } }), organization),
    answerAll() {
      for (const server of [ours, acmes]) server.behave(openAiAnswer({ text, ended: "whole" }));
      birchs.behave(anthropicAnswer({ text, ended: "whole" }));
    },
    async close() {
      await service.close();
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

/** Who asked a server for what: the key as it was presented, and the model. */
export function asked(server: ProviderServer): string[] {
  return server.requests.map(({ headers, body }) => `${headers.authorization ?? "no key"} ${body.model}`);
}
