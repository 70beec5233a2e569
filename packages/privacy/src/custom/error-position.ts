/**
 * Where in a pattern its error is, counted from 0, or null when it is not told. The library names the piece that it
 * stumbled over; for parentheses that do not match it names the whole pattern, so they are counted here.
 */
export function errorPosition(pattern: string, fragment: string | null, description: string): number | null {
  if (description.startsWith("missing closing )") || description.startsWith("unexpected )")) return unmatched(pattern);
  if (description.startsWith("trailing backslash")) return pattern.length - 1;
  const at = fragment ? pattern.indexOf(fragment) : -1;
  return at < 0 ? null : at;
}

function unmatched(pattern: string): number | null {
  const open: number[] = [];
  let inClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at];
    if (char === "\\") at += 1;
    else if (char === "[") inClass = true;
    else if (char === "]") inClass = false;
    else if (char === "(" && !inClass) open.push(at);
    else if (char === ")" && !inClass && open.pop() === undefined) return at;
  }
  return open.at(-1) ?? null;
}
