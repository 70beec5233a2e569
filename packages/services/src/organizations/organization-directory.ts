import { setTimeout as sleep } from "node:timers/promises";
import { ServiceError } from "@elaaoms/core/errors";
import type { Database } from "@elaaoms/db/connect";
import { organizationSecrets, organizationSettings, organizations } from "@elaaoms/db/schema/index";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { OrganizationScope } from "../context.ts";
import { digestSecret, type SecretBox } from "../secrets/secret-box.ts";
import { withinDeadline } from "../within-deadline.ts";

/** An organization with what its webhooks are authenticated by. */
export interface WebhookOrganization extends OrganizationScope {
  hmacKey: string;
  webhookTokenDigest: Buffer;
}

/** How long a reload may take before the entry it replaces is used once more. */
const staleAfterMs = 200;
const maxKept = 10_000;
/** How many are read ahead in one statement. */
const pageSize = 200;

/**
 * Finds organizations by what arrives with a request. Answers are kept for a few seconds, so that a changed setting or
 * secret holds everywhere soon; that something does not exist is never kept, so that a new organization exists at once.
 */
export class OrganizationDirectory {
  readonly #db: Database;
  readonly #secretBox: SecretBox;
  readonly #bySlug: LRUCache<string, WebhookOrganization>;
  readonly #byApiKey: LRUCache<string, OrganizationScope>;
  /** Reads under way, by what they look for: whoever asks meanwhile takes their answer. */
  readonly #slugReads = new Map<string, Promise<WebhookOrganization | null>>();
  readonly #apiKeyReads = new Map<string, Promise<OrganizationScope | null>>();

  constructor(options: { db: Database; secretBox: SecretBox; keepForMs?: number }) {
    this.#db = options.db;
    this.#secretBox = options.secretBox;
    const ttl = options.keepForMs ?? 10_000;
    this.#bySlug = new LRUCache({ max: maxKept, ttl });
    this.#byApiKey = new LRUCache({ max: maxKept, ttl });
  }

  /**
   * By the slug of a webhook path. An entry that is due to be read again serves on while the database is slow or away:
   * a call that is about to start does not wait for it.
   *
   * @param withinMs for one that this process has not seen: `UNAVAILABLE` when reading it takes longer. Without it, the
   * database's own limits hold.
   */
  async findBySlug(slug: string, { withinMs }: { withinMs?: number } = {}): Promise<WebhookOrganization | null> {
    const fresh = this.#bySlug.get(slug, { noDeleteOnStaleGet: true });
    if (fresh) return fresh;
    const loading = this.#readBySlug(slug);
    const stale = this.#bySlug.get(slug, { allowStale: true, noDeleteOnStaleGet: true });
    if (!stale) return withinMs === undefined ? loading : inTime(loading, withinMs);
    const patience = sleep(staleAfterMs, stale, { ref: false });
    return Promise.race([loading.catch(() => stale), patience]);
  }

  /**
   * The same organization with other secrets, when they have changed since it was read; null when they have not. For what
   * proves nothing against those that were kept: a delivery signed with a secret that was just set comes only once.
   */
  async findRenewed(kept: WebhookOrganization): Promise<WebhookOrganization | null> {
    const read = await this.#readBySlug(kept.slug);
    if (!read) return null;
    const isSame = read.hmacKey === kept.hmacKey && read.webhookTokenDigest.equals(kept.webhookTokenDigest);
    return isSame ? null : read;
  }

  /**
   * Reads organizations ahead, as many as are kept: their first calls then find them also while the database is slow. One page
   * after another, until `signal` is aborted.
   */
  async readAhead(signal: AbortSignal): Promise<void> {
    let last = "";
    for (let read = 0; read < maxKept && !signal.aborted; read += pageSize) {
      const page = await this.#db
        .select({ slug: organizations.slug })
        .from(organizations)
        .where(gt(organizations.slug, last))
        .orderBy(asc(organizations.slug))
        .limit(pageSize);
      const found = await this.#loadBySlugs(page.map(({ slug }) => slug));
      for (const [slug, organization] of found) if (!this.#bySlug.has(slug)) this.#bySlug.set(slug, organization);
      const end = page.at(-1);
      if (!end || page.length < pageSize) return;
      last = end.slug;
    }
  }

  async findByApiKey(apiKey: string): Promise<OrganizationScope | null> {
    const digest = digestSecret(apiKey);
    const cacheKey = digest.toString("base64");
    const known = this.#byApiKey.get(cacheKey);
    if (known) return known;
    return once(this.#apiKeyReads, cacheKey, async () => {
      const found = await this.#loadByApiKey(digest);
      if (found) this.#byApiKey.set(cacheKey, found);
      return found;
    });
  }

  async #loadByApiKey(digest: Buffer): Promise<OrganizationScope | null> {
    const [row] = await this.#db
      .select({ organization: organizations, settings: organizationSettings })
      .from(organizationSecrets)
      .innerJoin(organizations, eq(organizations.id, organizationSecrets.organizationId))
      .innerJoin(organizationSettings, eq(organizationSettings.organizationId, organizations.id))
      .where(and(eq(organizationSecrets.kind, "api_key"), eq(organizationSecrets.digest, digest)));
    return row ? { id: row.organization.id, slug: row.organization.slug, settings: row.settings } : null;
  }

  async findById(id: string): Promise<OrganizationScope | null> {
    const [row] = await this.#db
      .select({ organization: organizations, settings: organizationSettings })
      .from(organizations)
      .innerJoin(organizationSettings, eq(organizationSettings.organizationId, organizations.id))
      .where(eq(organizations.id, id));
    return row ? { id: row.organization.id, slug: row.organization.slug, settings: row.settings } : null;
  }

  #readBySlug(slug: string): Promise<WebhookOrganization | null> {
    return once(this.#slugReads, slug, async () => {
      const found = (await this.#loadBySlugs([slug])).get(slug) ?? null;
      if (found) this.#bySlug.set(slug, found);
      else this.#bySlug.delete(slug);
      return found;
    });
  }

  async #loadBySlugs(slugs: readonly string[]): Promise<Map<string, WebhookOrganization>> {
    const rows = await this.#db
      .select({ organization: organizations, settings: organizationSettings, secret: organizationSecrets })
      .from(organizations)
      .innerJoin(organizationSettings, eq(organizationSettings.organizationId, organizations.id))
      .innerJoin(organizationSecrets, eq(organizationSecrets.organizationId, organizations.id))
      .where(inArray(organizations.slug, [...slugs]));
    const found = new Map<string, WebhookOrganization>();
    for (const [slug, [first, ...others]] of Map.groupBy(rows, ({ organization }) => organization.slug)) {
      if (!first) continue;
      const secretOf = (kind: string) => [first, ...others].find(({ secret }) => secret.kind === kind)?.secret;
      const [hmac, token] = [secretOf("webhook_hmac_key"), secretOf("webhook_token")];
      if (!hmac?.ciphertext || !token?.digest) continue;
      const { id } = first.organization;
      const hmacKey = this.#secretBox.open(hmac.ciphertext, secretContext(id, "webhook_hmac_key"));
      found.set(slug, { id, slug, settings: first.settings, hmacKey, webhookTokenDigest: token.digest });
    }
    return found;
  }
}

/** What is being read, or `UNAVAILABLE` when that takes longer: whoever calls is told while they still listen. */
async function inTime<Value>(loading: Promise<Value>, milliseconds: number): Promise<Value> {
  const read = await withinDeadline(
    loading.then((value) => ({ value })),
    milliseconds,
    () => null,
  );
  if (read) return read.value;
  throw new ServiceError("UNAVAILABLE", "The organization could not be looked up in time. Try again in a moment.", {
    retryAfterSeconds: 2,
  });
}

/** The read of this key that is under way, else a new one. */
function once<Value>(reads: Map<string, Promise<Value>>, key: string, read: () => Promise<Value>): Promise<Value> {
  const underway = reads.get(key);
  if (underway) return underway;
  const begun = read().finally(() => reads.delete(key));
  reads.set(key, begun);
  return begun;
}

/** What a sealed secret of an organization is bound to. */
export function secretContext(organizationId: string, kind: string): string {
  return `organization_secrets/${organizationId}/${kind}`;
}
