/** Numbers of the range that is kept for fiction: nobody is called by them. */
const range = { first: 100, last: 9_999 };

/** A number that nobody has, new enough for each try: the first call from it is a stranger's. */
export function newNumber(): string {
  const count = range.last - range.first + 1;
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `+1218555${String(range.first + (random % count)).padStart(4, "0")}`;
}
