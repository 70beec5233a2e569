import type { IncomingMessage } from "node:http";
import { ServiceError } from "@elaaoms/core/errors";
import { createElidingReader, type LargeBody, maxDocumentBytes } from "@elaaoms/elevenlabs/large-body";
import { parsePostCall } from "@elaaoms/elevenlabs/payloads/post-call";
import { createSignatureVerifier, type ParsedSignature, parseSignatureHeader } from "@elaaoms/elevenlabs/signature";
import type { ServiceContext } from "@elaaoms/services/context";
import { acceptPostCall } from "@elaaoms/services/conversations/accept-post-call";
import type { WebhookOrganization } from "@elaaoms/services/organizations/organization-directory";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AppOptions } from "../../app-options.ts";
import { toServiceError } from "../../errors.ts";
import { invalidPayload, success } from "../../wrapper.ts";
import { readJson } from "../json-body.ts";
import { consumeBody, requireJson, tooLarge } from "../raw-body.ts";
import { signatureOf, type WebhookAuthentication } from "./authenticate.ts";
import { hookPaths } from "./hook-paths.ts";

interface SignedBody {
  organization: WebhookOrganization | null;
  body: LargeBody;
  /** Over the bytes as they came, whatever was kept of them. */
  signatureMatches: boolean;
}

/**
 * After the call. The platform does not retry by default: a delivery that is answered with 200 is on disk together with
 * its job, and one that cannot be is answered with 503.
 */
export function registerPostCall(
  scope: FastifyInstance,
  { container }: AppOptions,
  authentication: WebhookAuthentication,
): void {
  const readBody = (request: FastifyRequest, payload: IncomingMessage) =>
    readSigned(request, payload, authentication, container.services.clock.now());
  scope.addContentTypeParser("*", readBody);
  for (const path of hookPaths("post-call")) {
    scope.post<{ Body: SignedBody | null }>(path, {
      schema: { hide: true },
      onRequest: async (request) => {
        const header = parseSignatureHeader(signatureOf(request), container.services.clock.now());
        if (header.outcome === "invalid") await authentication.refuse(request);
      },
      handler: async (request) => {
        // Without a body, Fastify asks no parser.
        const signed = request.body ?? (await readBody(request, request.raw));
        if (signed.body.outcome === "too_large") throw tooLarge(signed.body.limit);
        if (!signed.organization || !signed.signatureMatches) return authentication.refuse(request);
        requireJson(request);
        const { document, elided } = signed.body;
        const read = parsePostCall(readJson(document));
        if (read.outcome === "invalid") throw invalidPayload(read.details);
        if (elided && read.event.kind !== "audio") throw tooLarge(maxDocumentBytes);
        const ctx = authentication.contextOf(request, signed.organization, "signature");
        const accepted = await makeDurable(ctx, { event: read.event, body: document });
        container.metrics.webhookDeliveries.inc({ outcome: accepted.outcome });
        return success(request, messages[accepted.outcome], {
          webhook_type: read.event.type,
          conversation_id: accepted.conversationId,
          extraction_status: accepted.outcome,
        });
      },
    });
  }
}

const messages = {
  queued: "Recorded, and queued for extraction.",
  duplicate: "This delivery was recorded before.",
  recorded: "Recorded.",
  skipped: "Recorded; there is nothing to extract.",
} as const;

async function readSigned(
  request: FastifyRequest,
  payload: IncomingMessage,
  authentication: WebhookAuthentication,
  now: Date,
): Promise<SignedBody> {
  const organization = await authentication.findOrganization(request);
  const header = parseSignatureHeader(signatureOf(request), now);
  if (header.outcome === "invalid") return authentication.refuse(request);
  // Without an organization, against no secret: what nobody signed and what is for nobody must not look different.
  const verifier = createSignatureVerifier({ parsed: header.parsed, secret: organization?.hmacKey ?? "" });
  const reader = createElidingReader();
  await consumeBody(payload, (chunk) => {
    if (reader.write(chunk)) verifier.update(chunk);
  });
  const body = reader.end();
  const matches = verifier.matches();
  if (matches || !organization) return { organization, body, signatureMatches: matches };
  const renewed = await findSigner(authentication, organization, { parsed: header.parsed, body });
  return { organization: renewed ?? organization, body, signatureMatches: renewed !== null };
}

/**
 * The organization as it is now, when its secret has changed since it was read and this delivery is signed with the new one:
 * it does not come again. What was elided has no bytes left to check; recordings teach nothing.
 */
async function findSigner(
  authentication: WebhookAuthentication,
  kept: WebhookOrganization,
  { parsed, body }: { parsed: ParsedSignature; body: LargeBody },
): Promise<WebhookOrganization | null> {
  if (body.outcome !== "document" || body.elided) return null;
  const renewed = await authentication.findRenewed(kept);
  if (!renewed) return null;
  const verifier = createSignatureVerifier({ parsed, secret: renewed.hmacKey });
  verifier.update(body.document);
  return verifier.matches() ? renewed : null;
}

/** Whatever keeps a checked delivery from being stored is our trouble, not the sender's: it is asked to try again. */
async function makeDurable(ctx: ServiceContext, input: Parameters<typeof acceptPostCall>[0]["input"]) {
  try {
    return await acceptPostCall({ ctx, input });
  } catch (error) {
    const known = toServiceError(error);
    if (known.code !== "INTERNAL") throw known;
    ctx.log.error({ err: error }, "A delivery could not be stored.");
    throw new ServiceError("UNAVAILABLE", "The delivery could not be stored. Send it again.", {
      retryAfterSeconds: 5,
      cause: error,
    });
  }
}
