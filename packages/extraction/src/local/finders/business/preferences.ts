import { type Finding, finding } from "../../findings/finding.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { withoutReason } from "../../wording/reasons.ts";
import { toThirdPerson } from "../../wording/third-person.ts";
import { namesChannel } from "../contact/contact-preferences.ts";

const general: readonly RegExp[] = [
  /\b(?:I|we)(?:'d| would)? (?:much |really |always |usually |generally |definitely |strongly )?prefer ([^.!?;]{3,120})/i,
  /\b(?:I|we)(?:'d| would) (?:much |really )?rather ((?!not\b(?! (?:be|have|get|take|use|receive|talk|pay|wait)))[^.!?;]{3,120})/i,
  /\bmy preference (?:is|would be) (?:for )?([^.!?;]{3,120})/i,
];
const likes =
  /\b(?:I|we) (?:really |absolutely |always |usually |generally |only |never |still )*(love|like|enjoy|hate|dislike|can't stand|don't like|do not like|don't eat|can't eat|cannot eat|can't have(?= (?:any )?(?:gluten|dairy|nuts|milk|sugar|eggs?|meat|alcohol|caffeine|lactose|wheat|soy|seafood|salt|spicy|shellfish|peanuts|fish|pork))|do not eat|don't drink|only eat|avoid) ((?!to (?:cancel|speak|talk|know|make|book|order|return|ask|report|check|change)|it\b|that\b|this\b|you\b|your\b|how\b|the (?:sound|idea)|what\b)[^.!?;,]{3,80})/i;
const favourite = /\bmy (?:favou?rite|usual|preferred) ([\p{L} ]{2,30}) (?:is|are|would be) ([^.!?;,]{2,60})/iu;
const nickname =
  /\b(?:(?:please |just |you can |everyone |everybody |people |friends )(?:call|calls) me|I go by|[Cc]all me)\s+(\p{Lu}[\p{L}'-]+)(?=\s*(?:[,.!]|by the way|please|for short|instead|if|though|$))/u;
const language =
  /\b(?:(?:speak|talk|continue|do this|service|someone|call(?:s)?|letters|emails) in|prefer(?: to speak)?|more comfortable (?:in|with|speaking)|I (?:only |mostly )?speak)\s+(English|Spanish|German|French|Italian|Portuguese|Polish|Turkish|Arabic|Mandarin|Chinese|Hindi|Russian)\b/;
const languageBetter =
  /\b(English|Spanish|German|French|Italian|Portuguese|Polish|Turkish|Arabic|Mandarin|Chinese|Hindi|Russian) (?:is|would be|works) (?:much |a lot )?(?:better|easier|best)\b/;
const notName =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Back|Tomorrow|Today|Tonight|Later|Again|Please|Anytime|Crazy|When|If|At|On|Before|After)$/;

const habit =
  /\b(?:I|we) (usually|always|normally|typically|only|never) ((?:ask for|order|get|buy|take|drink|eat|fly|travel|stay|sit|use|pay|wear|want|book|go for|choose|sleep|work|request|shop|bring)\b [^.!?;]{3,90})/i;
const without = /^(?:no|without|hold the) ([\p{L}]+(?: [\p{L}]+)?),? please\b/iu;

function generalPreferences(sentence: Sentence): Finding[] {
  if (namesChannel(sentence)) return [];
  for (const pattern of general) {
    const match = pattern.exec(sentence.written);
    if (!match?.[1]) continue;
    const verb = /rather/i.test(match[0]) ? "Would rather" : "Prefers";
    const what = toThirdPerson(withoutReason(match[1]));
    return [
      finding({
        kind: "preference",
        value: what.toLowerCase(),
        content: `${verb} ${what}`,
        sentence,
        type: "preference",
        importance: 6,
        confidence: 0.88,
      }),
    ];
  }
  const liked = likes.exec(sentence.written);
  if (liked?.[1] && liked[2] && !/\b(?:would|'d) (?:like|love)|\bfeel like\b/i.test(liked[0])) {
    const what = withoutReason(toThirdPerson(liked[0]));
    return [
      finding({
        kind: "preference",
        value: what.toLowerCase(),
        content: what,
        sentence,
        type: "preference",
        importance: 5,
        confidence: 0.7,
      }),
    ];
  }
  const usual = habit.exec(sentence.written)?.[0];
  const leftOut = without.exec(withoutFillers(sentence.written))?.[1];
  if (usual ?? leftOut) {
    const what = usual ? toThirdPerson(withoutReason(usual)) : `Wants no ${leftOut}`;
    return [
      finding({
        kind: "preference",
        value: what.toLowerCase(),
        content: what,
        sentence,
        type: "preference",
        importance: 5,
        confidence: 0.75,
      }),
    ];
  }
  const best = favourite.exec(sentence.written);
  return best?.[1] && best[2]
    ? [
        finding({
          kind: `favourite ${best[1]}`,
          value: best[2],
          content: `Favourite ${best[1]} is ${toThirdPerson(best[2])}`,
          sentence,
          type: "preference",
          importance: 6,
          confidence: 0.85,
          attribute: `favourite ${best[1].toLowerCase()}`,
        }),
      ]
    : [];
}

function spokenTo(sentence: Sentence): Finding[] {
  const nick = nickname.exec(sentence.written)?.[1];
  const findings: Finding[] = [];
  if (nick && !notName.test(nick)) {
    findings.push(
      finding({
        kind: "preferred name",
        value: nick,
        content: `Prefers to be called ${nick}`,
        sentence,
        type: "preference",
        importance: 8,
        confidence: 0.88,
        attribute: "preferred name",
        entities: [nick],
      }),
    );
  }
  const tongue = (languageBetter.exec(sentence.written) ?? language.exec(sentence.written))?.[1];
  if (tongue) {
    findings.push(
      finding({
        kind: "preferred language",
        value: tongue,
        content: `Prefers to speak ${tongue}`,
        sentence,
        type: "preference",
        importance: 8,
        confidence: 0.85,
        attribute: "preferred language",
      }),
    );
  }
  return findings;
}
/** What the caller likes and does, in which language and by which name they want to be spoken to. English. */
export function findPreferences(call: CallReading): Finding[] {
  return call.sentences.flatMap((sentence) => {
    const spoken = spokenTo(sentence);
    return spoken.length > 0 || sentence.question ? spoken : generalPreferences(sentence);
  });
}
