import { privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import { openSubject } from "../../erasure/erasure-subject.ts";
import type { ReadProgress } from "./reader.ts";

/** An erasure, by store: what it found when it began, and what it has deleted since. */
export const readErasure: ReadProgress = async ({ db, secretBox }, { organizationId, id }) => {
  const [request] = await db
    .select({
      state: privacyRequests.state,
      sealedSubject: privacyRequests.sealedSubject,
      deleted: privacyRequests.deleted,
      error: privacyRequests.error,
    })
    .from(privacyRequests)
    .where(and(eq(privacyRequests.organizationId, organizationId), eq(privacyRequests.id, id)));
  if (!request?.deleted) return null;
  const { deleted, sealedSubject } = request;
  const found = sealedSubject ? openSubject(secretBox, id, sealedSubject).counts : deleted;
  const parts = [...new Set([...Object.keys(found), ...Object.keys(deleted)])].map((name) => {
    const done = deleted[name] ?? 0;
    return { name, done, total: Math.max(found[name] ?? 0, done) };
  });
  return {
    state: request.state === "completed" ? "completed" : "running",
    done: parts.reduce((sum, part) => sum + part.done, 0),
    total: parts.reduce((sum, part) => sum + part.total, 0),
    parts,
    startedAt: null,
    problem: request.error,
  };
};
