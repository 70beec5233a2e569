const dropped: readonly [RegExp, string][] = [
  [
    /^(?:got(?! it| you| that)|need|want(?! to know)|had|bought|paid|moved|lost|booked|ordered|rented|loved|liked|hated|enjoyed|switched|tried|left|took|went|saw|sent|tore|broke|fell|hurt|used to|live|rent|run|work|teach|drive|just (?:got|had|bought|moved|need|want|paid|lost|booked|ordered|started|turned)|can't(?! believe| complain| wait| hear)|cannot|won't|couldn't|wouldn't|didn't|haven't|don't (?:have|need|want|like|eat|drink|drive|own|use|do|really|smoke|speak)) (?=\S)/i,
    "I ",
  ],
  [/^(?:been) (?=\S)/i, "I've "],
  [
    /^(?:calling|looking(?: for| to| into)|hoping|thinking (?:of|about)|trying|moving|flying|getting|having|planning|expecting|staying|coming|allergic|diabetic|pregnant|retired|getting married) (?=\S)/i,
    "I'm ",
  ],
];
const cleft = /^what (?:I|we) (?:do |really |actually )*(need|want|would like) is /i;
const bodily =
  /^(?=(?:neck|back|knee|hip|head|stomach|tooth|ankle|wrist|shoulder|foot|eye|throat|wife|husband|son|daughter|mom|mum|dad|sister|brother|partner|boss|landlord|neighbou?r)(?:'s (?!(?:name|number|birthday|office)\b)| (?:is|was|has|can't|won't|doesn't|didn't|says|said|wants|needs|works|just|still) ))/i;
const lead =
  /^(?:(?:yes|yeah|yep|no|nope|nah|oh|well|so|um|uh|and|but|ok|okay|hi|hello|hey|sure|right|also|actually)[,.]? )+/i;
const aboutOthers =
  /\b(?:he|she|it|they|his|her|its|your (?:\p{L}+)(?: (?:is|has|does|was|did)|'s)|the \p{L}+ (?:is|was|has|does|did))\b|\b(?:does|is|has|did|was) (?:your|the)\b/iu;

/**
 * "Need a quote for Monday." → "I need a quote for Monday.": the subject that quick speakers leave out, unless the question was about somebody
 * or something else.
 */
export function withFirstPerson(sentence: string, question: string): string {
  const start = lead.exec(sentence)?.[0] ?? "";
  const rest = sentence.slice(start.length).replace(cleft, (_, verb: string) => `I ${verb.toLowerCase()} `);
  if (bodily.test(rest)) return `${start}my ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
  const topic =
    /^((?:my|our|the|that) [^,?]{2,40}), ((?:can|could|would) you (?:please |just )?\p{L}+) (?:it|them|that|those)(?=[ ?.!]|$)/iu;
  if (topic.test(rest)) return start + rest.replace(topic, (_, what: string, verb: string) => `${verb} ${what}`);
  if (rest.length !== sentence.length - start.length) return start + rest;
  const subject = dropped.find(([pattern]) => pattern.test(rest))?.[1];
  if (!subject || rest.endsWith("?") || aboutOthers.test(question)) return sentence;
  return `${start}${subject}${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
}
