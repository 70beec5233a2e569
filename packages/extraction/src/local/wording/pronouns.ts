import type { Sentence } from "../reading/reading.ts";

const joining =
  "to|for|on|in|at|by|from|with|as|and|or|so|but|because|while|when|if|back|instead|now|again|tomorrow|today|please|first|up|off|out|over|before|after|until|refunded|cancell?ed|fixed|changed|replaced|removed|returned|corrected|sent|delivered|moved|stopped|updated|reversed";
const object = new RegExp(
  String.raw`^((?:[a-z]+)(?: (?:back|up|off|out|at|into))? )?(?:one of (them|those|these)|(it|them|him|her|one)|(this|that|these|those|both))(?=$|[,.]| (?:${joining})\b)`,
  "i",
);
// "that refunded, all three months"
const setAside = /^(?:it|that|this|them) ([a-z]+ed), ((?:all|both|the) [^,]+)$/i;
const counted = /\b(two|three|four|five|\d) ((?:[a-z-]+ )?[a-z]{3,}s)\b/i;
const delivered = /^(?:leave|deliver|drop) (?:it|them)\b/i;

/**
 * A request whose object is a pronoun, with the pronoun's noun put in: what the agent just counted ("two charges"), what
 * is left at a door, or the order that is talked about. Null when the noun is not certain; requests with a noun of
 * their own are returned as they are.
 */
export function withNamedObject(request: string, sentence: Sentence, about: string | undefined): string | null {
  const set = setAside.exec(request);
  if (set) return `${set[2]} ${set[1]}`;
  const match = object.exec(request);
  if (!match) return request;
  const verb = match[1] ?? "";
  const rest = request.slice(match[0].length);
  if (match[2]) {
    const things = counted.exec(sentence.asked?.text ?? "");
    return things ? `${verb}one of the ${things[1]?.toLowerCase()} ${things[2]}${rest}` : null;
  }
  if (delivered.test(request)) return `${verb}deliveries${rest}`;
  return about && match[3]?.toLowerCase() === "it" ? `${verb}${about}${rest}` : null;
}
