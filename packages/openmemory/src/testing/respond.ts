import { z } from "zod";
import type { ItemStore } from "./item-store.ts";

/** What the server does wrong beyond what every server does. */
export interface ServerFaults {
  /** Queries answer with everybody's memories, whatever user they name. */
  ignoresUsers: boolean;
  /** Says that it deleted, and did not. */
  keepsDeleted: boolean;
  /** Answers a text that it holds already with a failure, as the older generation does on Postgres. */
  failsOnRepeatedText: boolean;
}

export interface Reply {
  status: number;
  body: unknown;
}

interface Held {
  store: ItemStore;
  /** The only user of the newer generation; null for a server that keeps users apart. */
  tenant: string | null;
  faults: ServerFaults;
}

interface Request {
  method: string;
  url: URL;
  body: unknown;
}

const addSchema = z.object({
  content: z.string().min(1),
  user_id: z.string().optional(),
  tags: z.array(z.string()).default([]),
  metadata: z.record(z.string(), z.unknown()).default({}),
});
const querySchema = z.object({
  query: z.string().min(1),
  k: z.number().int().min(1).max(200).default(8),
  user_id: z.string().optional(),
  filters: z.object({ user_id: z.string().optional() }).default({}),
});
const patchSchema = z.object({
  content: z.string().optional(),
  tags: z.array(z.string()).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});
const reinforceSchema = z.object({ id: z.string(), boost: z.number().default(0.1) });

const ok = (body: unknown): Reply => ({ status: 200, body });
const notFound: Reply = { status: 404, body: { err: "nf" } };
const mismatch: Reply = { status: 403, body: { error: "tenant_mismatch", message: "user_id does not match" } };

/** One request, as the routes of `packages/openmemory-js/src/server/routes` of CaviraOSS/OpenMemory answer it. */
export function respond(request: Request, held: Held): Reply {
  const [first = "", second = "", third = ""] = request.url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  switch (`${request.method} ${first}`) {
    case "GET health":
      return ok({ ok: true, version: "2.0-hsg-tiered", tier: "hybrid" });
    case "POST memory":
      return second === "add"
        ? add(request, held)
        : second === "query"
          ? query(request, held)
          : reinforce(request, held);
    case "GET memory":
      return second === "all" ? list(request, held) : get(second, held);
    case "PATCH memory":
      return patch(second, request, held);
    case "DELETE memory":
      return remove(second, held);
    case "GET users":
      return third === "summary" ? summary(second, held) : notFound;
    case "DELETE users":
      return removeUser(second, held);
    default:
      return { status: 404, body: "404: Not Found" };
  }
}

function isForeign(user: string | null | undefined, { tenant }: Held): boolean {
  return tenant !== null && Boolean(user) && user !== tenant;
}

function add({ body }: Request, held: Held): Reply {
  const { data } = addSchema.safeParse(body);
  if (!data) return { status: 400, body: { err: "content" } };
  if (isForeign(data.user_id, held)) return mismatch;
  if (held.faults.failsOnRepeatedText && held.store.findSimilar(data.content)) {
    return { status: 500, body: { err: "transaction active" } };
  }
  const { id, ...deduplicated } = held.store.add({ ...data, userId: held.tenant ?? data.user_id ?? "anonymous" });
  return ok({ id, primary_sector: "semantic", sectors: ["semantic"], ...deduplicated });
}

function query({ body }: Request, held: Held): Reply {
  const { data } = querySchema.safeParse(body);
  // The older generation answers whatever goes wrong with no matches.
  if (!data) return held.tenant === null ? ok({ matches: [] }) : { status: 400, body: { error: "invalid_input" } };
  const user = data.filters.user_id ?? data.user_id;
  if (isForeign(user, held)) return mismatch;
  const matches = held.store.query(data.query, data.k, held.faults.ignoresUsers ? undefined : (held.tenant ?? user));
  return ok({
    query: data.query,
    matches: matches.map(({ id, content, score, salience, last_seen_at }) => ({
      id,
      content,
      score,
      sectors: ["semantic"],
      primary_sector: "semantic",
      path: [id],
      salience,
      last_seen_at,
    })),
  });
}

function list({ url }: Request, held: Held): Reply {
  const user = url.searchParams.get("user_id");
  if (isForeign(user, held)) return mismatch;
  const [limit, offset] = [Number(url.searchParams.get("l") ?? 100), Number(url.searchParams.get("u") ?? 0)];
  if (limit > 10_000 && held.tenant !== null) return { status: 400, body: { error: "invalid_pagination" } };
  return ok({ items: held.store.list(held.tenant ?? user ?? undefined).slice(offset, offset + limit) });
}

function get(id: string, { store }: Held): Reply {
  const item = store.get(id);
  return item ? ok({ ...item, sectors: ["semantic"] }) : notFound;
}

function patch(id: string, { body }: Request, { store }: Held): Reply {
  const { data } = patchSchema.safeParse(body);
  if (!data) return { status: 400, body: { error: "invalid_input" } };
  if (!store.get(id)) return notFound;
  store.update(id, data);
  return ok({ id, updated: true });
}

function reinforce({ body }: Request, { store }: Held): Reply {
  const { data } = reinforceSchema.safeParse(body);
  if (!data) return { status: 400, body: { err: "id" } };
  if (!store.get(data.id)) return notFound;
  store.raiseSalience(data.id, data.boost);
  return ok({ ok: true });
}

function remove(id: string, { store, faults }: Held): Reply {
  if (!store.get(id)) return notFound;
  if (!faults.keepsDeleted) store.delete(id);
  return ok({ ok: true });
}

function summary(user: string, held: Held): Reply {
  if (isForeign(user, held)) return mismatch;
  const known = held.store.users.get(user);
  return known === undefined
    ? { status: 404, body: { error: "user not found" } }
    : ok({ user_id: user, summary: known, reflection_count: 0, updated_at: 0 });
}

function removeUser(user: string, held: Held): Reply {
  if (isForeign(user, held)) return mismatch;
  return ok({ ok: true, deleted: held.store.deleteUser(user) });
}
