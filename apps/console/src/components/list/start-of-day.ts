const day = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * When a day of a filter begins in this machine's zone, or one some days later; undefined for what is no day.
 *
 * @param text "2026-11-22"
 */
export function startOfDay(text: string | null, daysLater = 0): string | undefined {
  const parts = text === null ? null : day.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 1, date = 1] = parts.slice(1).map(Number);
  const start = new Date(year, month - 1, date + daysLater);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
}
