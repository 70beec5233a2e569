import { type Finding, finding } from "../../findings/finding.ts";
import { shorten, splitClauses } from "../../reading/clauses.ts";
import { annotateDates } from "../../reading/dates.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { issueStatement } from "../../wording/issue-wording.ts";
import { toThirdPerson } from "../../wording/third-person.ts";
import { topicOf } from "../../wording/topics.ts";

const badState =
  "broken|damaged|stale|mouldy|moldy|burnt|undercooked|faulty|defective|missing|cracked|smashed|torn|leaking|leaked|stained|scratched|dead|wrong|incorrect|late|delayed|lost|stolen|spoiled|expired|rotten|cold|frozen up|overdue|dirty|empty|incomplete|locked out|ruined|soaked|bent|blocked|out of order|terrible|awful|horrible|unreliable|weak|intermittent|dreadful|a mess|freezing|filthy|noisy|unusable|uncomfortable|unbearable|boiling hot|(?:(?:way|far|much) )?too (?:small|big|large|tight|slow|loud|high|long|narrow|wide|short|heavy|thin|thick|dark|hot|cold|salty|stiff|loose|noisy)";

const owner = "the|my|our|your|one of (?:the|my|our)|this|a|every|both";
const mishap =
  "came (?:off|out|loose|apart|undone|open)|(?:fell|falling|fallen) (?:off|out|apart|down)|come (?:off|loose|apart)|popped (?:out|off)|(?:went|gone) (?:out|dead|off|black|blank)|gave (?:out|up)|blew|tripped|tripping|jams|jammed|squeaks?|squeaking|rattles|grinds|grinding|hums|drips|sags|peeled|peels|peeling|shrank|ripped|tore|leaks|blinks|flickers|freezes|froze|crashes|crashed|overheats|stalls|stalled|(?:logs?|logged|logging|kicks?|kicked|kicking|locks?|locked) (?:me|us) out|cuts out|cutting out|drops out|dropping out|disconnects|lags|buzzes|broke|snapped|burst|overflowed|smells|stinks|hurts|aches|itches|stings|swelled up|swollen up";

/** Predicates that say something went wrong. Each is bounded, so that no sentence makes matching slow. */
const problems: readonly RegExp[] = [
  /\b(?:has|have|had|is|did|was)(?:n't| not)(?: yet| even| still)? (?:yet )?(?:arrived?|come|came|been (?:delivered|shipped|refunded|fixed|processed|credited|resolved|updated|activated|paid)|received|gotten?|shown? up|heard|turned up|worked|work|working|delivered|shipped|fixed|responded|replied|called|refunded|get|receive|show up|turn up|come with|fit|match|charging|turning on|connecting|loading|heating)\b/i,
  /\b(?:never|still not) (?:arrived?|came|come|received|got|showed up|turned up|heard|called|worked|delivered|shipped|responded|replied|refunded)\b/i,
  /\b(?:no one|nobody|none of (?:you|them))(?:'s| has| have| ever| was| is| seems to)? ?(?:ever )?(?:been able to|able to|called|came|showed|answered|responded|replied|got back|picked up|helped|told|can help|turned up)\b/i,
  new RegExp(
    String.raw`\b(?:arrived|came|showed up|turned up|got here|was delivered|were delivered|got delivered)\b[^.!?]{0,30}\b(?:${badState})\b`,
    "i",
  ),
  new RegExp(
    String.raw`\b(?:(?:it|this|that|they|one|he|she|which|there|screen|order|package|parcel|box|item|product|bill|invoice|room|flight|delivery|app|website|internet|line|card|account|phone|router|heating|water|power|\w{3,20})(?:'s|'re| is| was| were| are| has been| have been| got))(?: (?:all|completely|totally|so|very|really|already|just|also|both|still|a bit|always|constantly|again))? (?:${badState})\b`,
    "i",
  ),
  /\b(?:over|double|wrongly |incorrectly )-?\s?(?:charged|billed)\b|\b(?:charged|billed)\b[^.!?]{0,40}\b(?:twice|double|two times|three times|wrong|extra|too much|again|for (?:something|a)|but|even though|although|instead)\b|\b(?:took|taken|withdrawn|deducted) (?:the )?(?:money|payment|it)?[^.!?]{0,20}\b(?:twice|two times)\b|\bcharge[sd]? (?:on my|I) [^.!?]{0,40}(?:recogni[sz]e|authori[sz]e|make)\b/i,
  /\b(?:is|are|does|do|did|has|have|was|were)(?:n't| not) (?:\w+ )?(?:working|turn(?:ing)? on|start(?:ing)?|load(?:ing)?|connect(?:ing)?|work|charge|charging|right|fit|correct|what I ordered|open(?:ing)?|respond(?:ing)?)\b|\bnot working\b|\bwon't (?:turn on|start|load|connect|work|charge|open|stop|let me|close|print|heat|go)\b|\b(?:stopped|quit) working\b|\bkeeps? (?!working|going|coming back for|running|getting better|going well)\w+ing\b/i,
  /\b(?:can't|cannot|couldn't|unable to|not able to|wasn't able to) (?:seem to )?(?:log ?in|log into|sign in|access|get (?:in|into|through|a hold|hold|any)|connect|reset|open|use my|pay|check in|find my|download|make (?:any )?(?:calls|payments))\b|\blocked out\b/i,
  /\b(?:sent|got|received|delivered|gave|shipped|ordered)\b[^.!?]{0,20}\b(?:the )?wrong\b|\b(?:sent|gave|delivered|shipped|got|received)\b[^.!?]{2,40}\b(?:but I (?:ordered|asked|wanted|paid)|instead of (?:the|a|my)|not what I)\b|\bwithout (?:my|our|any) (?:permission|consent|knowledge|notice|warning|explanation)\b|\b(?:was|were) (?:told|promised|supposed to)\b[^.!?]{0,60}\b(?:but|and (?:it's|it is|now|still|nothing|nobody|I)|yesterday|last|instead)\b|\bin the rain\b|\bwrong (?:size|item|colou?r|order|product|address|amount|model|one|name|date|medication|dose|part)\b|\bmissing (?:from|in|a|an|the|two|one|some|parts?|items?)\b|\b(?:is|are|was|were) missing\b/i,
  /\b(?:second|third|fourth|fifth|2nd|3rd|4th) time\b|\bthis (?:keeps happening|happens every|has happened (?:before|again|twice))\b|\b(?:happened|happening|happens) again\b/i,
  /\b(?:no|without|lost|out of) (?:\w+ )?(?:hot water|internet|power|electricity|heating|heat|signal|service|gas|connection|water|dial tone|wi-?fi|phone service)\b|\b(?:internet|power|electricity|heating|water|wi-?fi|connection|app|website|system|line|service)(?:'s| is| has been| was| went| keeps going) (?:down|out|off|gone|dead|slow|spotty|terrible)\b/i,
  /\b(?:been|was|were) (?:waiting|on hold|trying to (?:reach|call|get)|transferred|passed around|put on hold|given the runaround|overcharged|ignored|hung up on|cut off|kept waiting|disconnected|declined)\b[^.!?]{0,80}|\bhung up on me\b|\b(?:has|have) been (?:down|out|broken|off) (?:for|since)\b/i,
  /\b(?:card|payment|transfer|transaction|claim|application|order)(?: \w+)? (?:was|got|has been|keeps getting|keeps being) (?:declined|rejected|denied|blocked|cancelled|canceled|refused|delayed)\b|\b(?:cancelled|canceled) (?:my|our) (?:flight|order|appointment|booking|reservation)\b|\b(?:flight|appointment|booking|reservation|train|delivery) (?:was|got|has been) (?:cancelled|canceled|delayed|moved|overbooked)\b/i,
  /\b(?:lost|stole|someone (?:stole|used|hacked)|been hacked|fraudulent|didn't (?:make|authori[sz]e)|don't recogni[sz]e)\b[^.!?]{0,40}\b(?:my|card|charge|purchase|transaction|luggage|bag|wallet|account|payment|it)\b|\blost my (?:card|luggage|bag|bags|suitcase|wallet|phone|keys)\b/i,
  /\b(?:want|like) to (?:make|file|lodge|raise) a (?:formal )?complaint\b|\b(?:terrible|awful|horrible|appalling|poor|bad|rude) (?:service|experience|staff|driver|quality|customer service|support|technician)\b|\b(?:staff|driver|technician|agent|person|man|lady|receptionist)\b[^.!?]{0,20}\b(?:was|were) (?:\w+ )?(?:rude|unhelpful|impolite)\b/i,
  /\b(?:gained|having|have|had|there's|there is|it's|it is) (?:a|an|some|this)? ?(?:\w+ )?(?:problem|issue|leak|crack|hole|fault|trouble|strange noise|error|outage)\b(?! with (?:that|waiting))/i,
  /\b(?:been|is|was|'s|keeps|started|been) (?:vomiting|limping|coughing|sneezing|bleeding|throwing up|scratching|in (?:a lot of )?pain|unwell|wheezing|shaking|swollen)\b/i,
  /\b(?:minutes|hours|days|weeks|months) late\b|\bmy (?:\w+ ){1,2}(?:hurts?|aches?|(?:has|have|'s) been (?:itchy|sore|hurting|aching|swollen|numb|painful|acting up)|(?:is|are) (?:itchy|sore|hurting|swollen|numb|painful))\b/i,
  /\bma(?:de|kes|king) (?:me|my \w+) (?:\w+ )?(?:dizzy|sick|ill|nauseous|worse|itchy|throw up|feel (?:sick|dizzy|worse))\b/i,
  /\b(?:is|are|'re|'s|am|'m) still (?:being )?(?:charging|charged|billing|billed|taking|sending|showing|waiting|getting|having|pending|missing|getting)\b|\b(?:taking|took|take|taken) money\b/i,
  /\b(?:called|emailed|e-mailed|written|wrote|messaged|asked|contacted|complained)\b[^.!?]{0,30}\b(?:\w+ times|twice)\b|\b(?:heard (?:nothing|back nothing)|no (?:response|reply|one answers|answer)\b(?! the))/i,
  /(?<!\bI )\b(?:won't|doesn't|didn't|does not|will not|(?:they|these|those) don't) (?:even |always |really )?(?:export|import|sync|print|update|save|send|show|appear|match|fit|play|ring|flush|drain|close|lock|unlock|spin|heat|cool|respond|register|recogni[sz]e|accept|charge|turn|start|load|connect|work|add up|come on|go on)\b/i,
  /\bmak(?:es|ing) (?:a|an|some|this|that|the) (?:[\w-]+ ){0,2}(?:noises?|sounds?)\b|\b(?:is|are) (?:overheating|rattling|flickering|beeping|flashing|dripping|leaking|smoking|smelling)\b|\bsmells? (?:of|like) (?:gas|burning|smoke)\b/i,
  /\b(?:screen|glass|zipper|handle|strap|battery|motor|door|button|pipe|boiler|heater|machine|engine|wheel|hinge|lid|seal|sole|lens)\b[^.!?]{0,15}\b(?:broke|cracked|snapped|died|fell off|came off|leaks|burst|failed|fell apart|gave out)\b|\bfell apart\b|\bbroke (?:down|off|after|on)\b|\b(?:higher|more|bigger|larger|slower|worse|later) than (?:usual|expected|normal|before|it (?:was|used to)|last (?:month|time|year)|I (?:expected|was (?:told|quoted))|(?:was )?(?:promised|quoted|agreed|advertised))\b/i,
  new RegExp(
    String.raw`\b(?:${owner}) (?:[\w'-]+ ){1,3}?(?:has |have |just |all |always |now |only |even |keeps? )*(?:${mishap})\b`,
    "i",
  ),
  new RegExp(
    String.raw`\b(?:${owner}) (?:[\w'-]+ ){1,3}?(?:won't|wouldn't|will not) (?!be |work (?:there|then|for)|have |need )\w+`,
    "i",
  ),
  /\bsame (?:thing|problem|issue|trouble|story) (?:happened|again|as|with|in|last)\b|\bhas been killing me\b|\b(?:throbbing|aching|itches|swelling up|in agony)\b|\bin pain\b/i,
  /\b(?:the|my|our) (?:[\w-]+ ){1,3}?(?:is|are|was|were|looks?|feels?|seems?|sounds?) (?:(?:all|really|very|so|still|completely|a bit|kind of|always) )*(?:jammed|stuck|loose|crooked|squeaky|blurry|fuzzy|patchy|wobbly|clogged|backed up|flooded|mouldy|moldy|infested|shattered|chipped|faded|shrunk|flat|overgrown|unbalanced|wrong|off by|out again|out since|over ?charged|double what|triple what|twice what)\b/i,
];

const noProblem =
  /\blost (?:my|his|her|their|our) (?:job|husband|wife|mother|father|mom|mum|dad|parents|baby|weight)\b|^(?:no,? )?that(?:'s| is) (?:wrong|incorrect|not (?:right|correct))|\bnever had (?:this|any|a) |\b(?:no (?:problem|issue|trouble)s?(?! (?:solving))|not a problem|without (?:any )?(?:problem|issue|trouble)s?|problem (?:is )?(?:solved|fixed)|nothing(?:'s| is) wrong|isn't a problem|wasn't (?:broken|damaged|late)|(?:is|was) (?:resolved|fixed) now|everything (?:is|was|works) (?:fine|good|great|perfect)|wrong number|weather|traffic|don't get me wrong|worried|not that it|won't work (?:there|then|for me))\b/i;
const vague =
  /^(?:again\??|(?:that's|this is|it's|that is) (?:the|my|now the|already the) (?:second|third|fourth|fifth|2nd|3rd|4th)\b|this (?:keeps|happens|has happened)|it(?:'s| has)? happened again)/i;
const repeated =
  /\b(?:second|third|fourth|fifth|2nd|3rd|4th) time\b|\bkeeps? happening\b|\bagain\b|\bevery (?:time|month|week)\b/i;
const questionStarts = /^(?:why|how come|how is it|where(?:'s| is) my)\b/i;

function isProblem(text: string): boolean {
  return !noProblem.test(text) && problems.some((pattern) => pattern.test(text));
}

// "It" and "they" are named in the clause before.
const pronounStart =
  /^(?:it|they|now it|now they|and it)\b|\b(?:got|received|arrived|had) (?:it|them)[.!]?$|\bwrong one[.!]?$/i;

/** Clauses from the first that tells of a problem to the last, with the ones between. */
function problemClauses(sentence: Sentence): string[] {
  const clauses = splitClauses(withoutFillers(sentence.written));
  const at = clauses.map((clause, index) => (isProblem(clause) ? index : -1)).filter((index) => index >= 0);
  const first = at[0];
  const last = at.at(-1);
  if (first !== undefined && last !== undefined) {
    const before = clauses[first - 1] ?? "";
    const unclear = pronounStart.test(clauses[first] ?? "") && before !== "" && !/\d{3}/.test(before);
    return clauses.slice(unclear ? first - 1 : first, last + 1);
  }
  return isProblem(withoutFillers(sentence.written)) ? clauses : [];
}

function issueContent(
  sentence: Sentence,
  clauses: readonly string[],
  subject: string | null,
  call: CallReading,
): string | null {
  const part = clauses.join(", ");
  const topic = vague.test(part) ? topicOf(sentence)?.topic : null;
  const dated = clauses.map((clause) => annotateDates(clause, call));
  const statement = issueStatement(dated, subject);
  if (!topic || (statement && /^(?:Complains|Is calling)/.test(statement))) return statement;
  const said = shorten(toThirdPerson(dated.join(", ")), 220);
  return `Complains about ${topic}${subject ? ` of ${subject}` : ""}: ${said.replace(/^that's|^this is|^it's/i, "it is")}`;
}

const mayComplain = (sentence: Sentence): boolean =>
  !sentence.hypothetical && (!sentence.question || questionStarts.test(withoutFillers(sentence.written)));

/** Complaints and troubles the caller tells of. `about` gives the order or booking a sentence is about, by its index. English. */
export function findIssues(call: CallReading, about: ReadonlyMap<number, string>): Finding[] {
  return call.sentences.flatMap((sentence): Finding[] => {
    const clauses = mayComplain(sentence) ? problemClauses(sentence) : [];
    const part = clauses.join(", ");
    if (part.split(/\s+/).length < 2) return [];
    const isVague = vague.test(part);
    const topic = topicOf(sentence);
    if (isVague && !topic && part.split(/\s+/).length < 4) return [];
    const subject = about.get(sentence.index) ?? null;
    const content = issueContent(sentence, clauses, subject, call);
    if (!content) return [];
    return [
      finding({
        kind: "issue",
        value: part.toLowerCase(),
        content,
        sentence,
        type: "issue",
        importance: 8,
        confidence: isVague ? 0.8 : 0.85,
        entities: subject ? [subject.split(" ").at(-1) ?? subject] : [],
        citesAgent: isVague && topic?.fromAgent === true,
        openIssue: content,
        insight: repeated.test(part)
          ? content.replace(/^(?:Reports|Complains) that /, "Had trouble more than once: ")
          : null,
      }),
    ];
  });
}
