const units: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ["year", 365 * 86_400_000],
  ["month", 30 * 86_400_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** "3 hours ago", "in 2 days", "just now", in whole units of the largest that fits. Both in milliseconds since 1970. */
export function describeAge(at: number, now: number, locale?: string): string {
  const ms = at - now;
  for (const [unit, length] of units) {
    const count = Math.trunc(ms / length);
    if (count !== 0) return new Intl.RelativeTimeFormat(locale, { style: "short" }).format(count, unit);
  }
  return "just now";
}
