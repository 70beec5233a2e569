/** A profile is asked for again after this. */
const maxAgeMs = 24 * 60 * 60 * 1_000;

/** Whether an agent's profile should be fetched: it never was, or more than a day ago. */
export function isStale(profileFetchedAt: Date | null, now: Date): boolean {
  return profileFetchedAt === null || now.getTime() - profileFetchedAt.getTime() >= maxAgeMs;
}
