import { verifySignature } from "@elaaoms/elevenlabs/signature";
import type { ServiceContext } from "@elaaoms/services/context";
import { defaultOrganizationSlug } from "@elaaoms/services/organizations/create-organization";
import type { WebhookOrganization } from "@elaaoms/services/organizations/organization-directory";
import { matchesDigest } from "@elaaoms/services/secrets/secret-box";
import { withinDeadline } from "@elaaoms/services/within-deadline";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Container } from "../../container.ts";
import { createRefusal } from "../admission.ts";

/** Within the deadlines of those hooks that a call waits for, with time left to answer. */
const lookUpMs = 1_000;
const signatureHeader = "elevenlabs-signature";

/** Nothing but what a slug can be reaches the database. */
const pathSchema = z.object({
  organization: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .default(defaultOrganizationSlug),
});

export interface WebhookAuthentication {
  /**
   * The organization that the path names; null when there is none. `UNAVAILABLE` when it was never seen and is not read
   * within this time, where one is given.
   */
  findOrganization(request: FastifyRequest, withinMs?: number): Promise<WebhookOrganization | null>;
  /** The organization with secrets that were set since it was read; null when there are none, or while that cannot be read. */
  findRenewed(organization: WebhookOrganization): Promise<WebhookOrganization | null>;
  /**
   * Lets a request in that proves to come from the organization's agents: by webhook token, or by a signature over the
   * body. For hooks that a call waits for. Throws `UNAUTHENTICATED` without saying what was wrong, and `RATE_LIMITED` to those who keep failing.
   */
  authenticate(request: FastifyRequest, body: Buffer): Promise<ServiceContext>;
  /** Refuses, and counts the refusal against the sender's address. */
  refuse(request: FastifyRequest): Promise<never>;
  contextOf(request: FastifyRequest, organization: WebhookOrganization, proof: OriginProof): ServiceContext;
}

/** Authenticates webhooks. What fails is counted by address; what succeeds is never limited. */
export function createWebhookAuthentication(scope: FastifyInstance, container: Container): WebhookAuthentication {
  const refuse = createRefusal(scope);

  async function findOrganization(request: FastifyRequest, withinMs?: number): Promise<WebhookOrganization | null> {
    const path = pathSchema.safeParse(request.params);
    if (!path.success) return null;
    return container.organizations.findBySlug(path.data.organization, withinMs === undefined ? {} : { withinMs });
  }

  function contextOf(request: FastifyRequest, organization: WebhookOrganization, proof: OriginProof): ServiceContext {
    return {
      ...container.services,
      log: request.log,
      organization,
      actor: { kind: "webhook", id: "webhook", auth: proof, ip: request.ip },
      requestId: request.id,
    };
  }

  /** Whoever cannot prove anything is refused soon, whatever the database does. */
  const findRenewed = (organization: WebhookOrganization) =>
    withinDeadline(
      container.organizations.findRenewed(organization).catch(() => null),
      lookUpMs,
      () => null,
    );

  return {
    findOrganization,
    findRenewed,
    refuse,
    contextOf,
    async authenticate(request, body) {
      const now = container.services.clock.now();
      const kept = await findOrganization(request, lookUpMs);
      if (!kept) return refuse(request);
      const proof = proofOfOrigin(request, body, kept, now);
      if (proof) return contextOf(request, kept, proof);
      const renewed = await findRenewed(kept);
      const newProof = renewed && proofOfOrigin(request, body, renewed, now);
      return renewed && newProof ? contextOf(request, renewed, newProof) : refuse(request);
    },
  };
}

type OriginProof = "token" | "signature";

function proofOfOrigin(
  request: FastifyRequest,
  body: Buffer,
  organization: WebhookOrganization,
  now: Date,
): OriginProof | null {
  const presented = presentedTokens(request);
  // Every token is compared, so that the time taken does not tell which header was right.
  const matches = presented.map((token) => matchesDigest(token, organization.webhookTokenDigest));
  if (matches.includes(true)) return "token";
  const header = signatureOf(request);
  if (header === undefined) return null;
  const { outcome } = verifySignature({ header, rawBody: body, secret: organization.hmacKey, now });
  return outcome === "valid" ? "signature" : null;
}

function presentedTokens(request: FastifyRequest): string[] {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const header = request.headers["x-elaaoms-token"];
  return [bearer, header].filter((token): token is string => typeof token === "string" && token !== "");
}

/** The signature header; null-like when it is missing or stands there twice in a form that Node joins. */
export function signatureOf(request: FastifyRequest): string | undefined {
  const header = request.headers[signatureHeader];
  return typeof header === "string" ? header : undefined;
}

/** Whether a request carries anything that could authenticate it; without, its body need not be read. */
export function hasCredentials(request: FastifyRequest): boolean {
  return presentedTokens(request).length > 0 || signatureOf(request) !== undefined;
}
