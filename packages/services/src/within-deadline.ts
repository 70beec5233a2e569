/** The result of `work`, or of `late` when it takes longer than `milliseconds`. The work itself is not cut off. */
export async function withinDeadline<Value>(
  work: Promise<Value>,
  milliseconds: number,
  late: () => Value,
): Promise<Value> {
  const deadline = Promise.withResolvers<Value>();
  const timer = setTimeout(() => deadline.resolve(late()), milliseconds);
  try {
    return await Promise.race([work, deadline.promise]);
  } finally {
    clearTimeout(timer);
  }
}
