import { dayMs } from "@elaaoms/core/clock";

/** The law's month, less two days to notice that something is stuck. */
const answerWithinMs = 28 * dayMs;
/** From when on a request is counted as due soon. */
export const dueSoonMs = 7 * dayMs;

/** By when a request has to be answered. */
export function answerDueAt(receivedAt: Date): Date {
  return new Date(receivedAt.getTime() + answerWithinMs);
}

/** By when it has to be answered once the person was told that it takes longer: two further months (Art. 12 (3) GDPR). */
export function extendedDueAt(receivedAt: Date): Date {
  return addMonths(answerDueAt(receivedAt), 2);
}

/** Until when the person may be told that it takes longer: within one month of receipt (Art. 12 (3) GDPR). */
export function noticeDueAt(receivedAt: Date): Date {
  return addMonths(receivedAt, 1);
}

/** A month that lacks the day ends on its last one (Regulation 1182/71, Art. 3 (2) c). */
function addMonths(time: Date, months: number): Date {
  const moved = new Date(time);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  if (moved.getUTCDate() !== time.getUTCDate()) moved.setUTCDate(0);
  return moved;
}
