import { type Finding, finding } from "./finding.ts";
import { type CallReading, type Sentence, withoutFillers } from "./reading.ts";
import { toThirdPerson } from "./third-person.ts";

const channels: readonly [RegExp, string][] = [
  [/^(?:text|texts|texting|text messages?|sms|message|messages)$/i, "text messages"],
  [/^(?:e-?mails?|e-?mailing)$/i, "email"],
  [/^whats ?app$/i, "WhatsApp messages"],
  [/^(?:call|calls|calling|phone|phone calls?|phoning|ring|ringing|the phone)$/i, "phone calls"],
  [/^(?:post|mail|letter|letters|paper)$/i, "letters by post"],
];
const channelWord = String.raw`text messages?|texts?|texting|sms|e-?mails?|e-?mailing|whats ?app|phone calls?|phoning|calls?|calling|the phone|phone|post|letters?`;
const contactVerb = String.raw`text|e-?mail|message|call|phone|ring|whats ?app|sms`;

const insteadOf = new RegExp(
  String.raw`\b(${contactVerb}) me\b(?:[^.!?]{0,30}?)\b(?:instead(?: of (${channelWord}|ringing)(?: me)?)?|rather than (${channelWord}|ringing)(?: me)?)`,
  "i",
);
const rather = new RegExp(
  String.raw`\b(?:prefer(?:red)?|rather (?:have|get|use|do)?|best (?:way|to reach me)[^.]{0,30}(?:is|by|through|via)?|easier (?:by|over|via)|stick (?:to|with))\s*(?:to (?:be )?|being |that you |if you(?:'d)? |you |an? |by |via |over |through |it by |contact by )?(${channelWord}|texted|e-?mailed|called)\b`,
  "i",
);
const onlyBy = new RegExp(
  String.raw`\b(?:only|always|just) (?:contact|reach) me (?:by|via|through|on) (${channelWord})\b`,
  "i",
);
const contactQuestion =
  /\b(?:how (?:would you like|should we|do you (?:prefer|want)|can we)[^?]*(?:contact|reach|notif|update|send|hear)|prefer[^?]*(?:e-?mail|text|phone|call)|by (?:e-?mail|text|phone) or)/i;
const bareChannel = new RegExp(
  String.raw`^(?:by |via |through |an? )?(${channelWord})(?:,? (?:please|is (?:fine|better|best|good)|would be (?:better|best|great|fine|good)|works(?: best| better)?))?[.!]?$`,
  "i",
);

const doNotContact =
  /\b(?:(?:please )?(?:don't|do not|never)|stop|no)\s+(?:ever )?((?:call|calling|text|texting|e-?mail|e-?mailing|phone|phoning|ring|ringing|contact|contacting|send|sending|calls|texts|emails|phone calls)(?: me)?\b[^.!?;]{0,80})/i;
const contactTime =
  /\b((?:best|good) time to (?:reach|call|contact|ring|phone) me (?:is|would be) [^.!?;]{3,60}|(?:call|reach|ring|phone|text) me (?:only )?(?:before|after|between|during|in the|on (?:weekdays|weekends|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays))\b[^.!?;]{2,60}|(?:mornings|afternoons|evenings|weekends|weekdays)(?: are| is)? (?:works?|better|best|good|easier)[^.!?;]{0,40}|i(?:'m| am) only (?:available|free|reachable) [^.!?;]{3,60})/i;
const hateChannel =
  /\bI (?:really )?(?:hate|can't stand|don't like|do not like|dislike) (?:getting |being |talking on |speaking on )?((?:phone calls?|calls|the phone|texts?|text messages|emails?|voicemails?)\b[^.!?;]{0,40})/i;

const general: readonly RegExp[] = [
  /\bI(?:'d| would)? (?:much |really |always |usually |generally |definitely |strongly )?prefer ([^.!?;]{3,120})/i,
  /\bI(?:'d| would) (?:much |really )?rather ((?!not (?:say|answer|give))[^.!?;]{3,120})/i,
  /\bmy preference (?:is|would be) (?:for )?([^.!?;]{3,120})/i,
];
const likes =
  /\bI (?:really |absolutely |always |usually |generally |only |never |still )*(love|like|enjoy|hate|dislike|can't stand|don't like|do not like|don't eat|do not eat|don't drink|only eat|avoid) ((?!to (?:cancel|speak|talk|know|make|book|order|return|ask|report|check|change)|it\b|that\b|this\b|you\b|your\b|how\b|the (?:sound|idea)|what\b)[^.!?;,]{3,80})/i;
const favourite = /\bmy (?:favou?rite|usual|preferred) ([\p{L} ]{2,30}) (?:is|are|would be) ([^.!?;,]{2,60})/iu;
const nickname =
  /\b(?:(?:please |just |you can |everyone |everybody |people |friends )(?:call|calls) me|I go by|call me)\s+(\p{Lu}[\p{L}'-]+)(?=\s*(?:[,.!]|$))/u;
const language =
  /\b(?:(?:speak|talk|continue|do this|service|someone|call(?:s)?|letters|emails) in|prefer(?: to speak)?|more comfortable (?:in|with|speaking)|I (?:only )?speak)\s+(English|Spanish|German|French|Italian|Portuguese|Polish|Turkish|Arabic|Mandarin|Chinese|Hindi|Russian)\b/;
const notName =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Back|Tomorrow|Today|Tonight|Later|Again|Please|Anytime|Crazy|When|If|At|On|Before|After)$/;

/** What is not wanted, as a noun: "call" → "calling". */
const gerunds: Readonly<Record<string, string>> = {
  call: "calling",
  text: "texting",
  email: "emailing",
  phone: "phone calls",
};
const asThing = (word: string): string => gerunds[word.toLowerCase().replace("-", "")] ?? word.toLowerCase();

function channelName(word: string): string {
  const plain = word.replace(/ed$/i, "").trim();
  return channels.find(([pattern]) => pattern.test(plain))?.[1] ?? word.toLowerCase();
}

interface Channel {
  wanted: string;
  instead: string | null;
}

function preferredChannel(sentence: Sentence): Channel | null {
  const instead = insteadOf.exec(sentence.written);
  if (instead?.[1] && !/\b(?:back|tomorrow|don't|do not|never|stop)\b/i.test(instead[0])) {
    const other = instead[2] ?? instead[3] ?? null;
    return { wanted: channelName(instead[1]), instead: other ? asThing(other) : null };
  }
  const direct = rather.exec(sentence.written) ?? onlyBy.exec(sentence.written);
  if (direct?.[1]) {
    const rest = sentence.written.slice(direct.index + direct[0].length);
    const other = new RegExp(
      String.raw`^[^.!?]{0,20}?\b(?:instead of|rather than|over|to|not)\s+(?:a |an |by )?(${channelWord})\b`,
      "i",
    ).exec(rest);
    return { wanted: channelName(direct[1]), instead: other?.[1] ? asThing(other[1]) : null };
  }
  const answer = sentence.asked && contactQuestion.test(sentence.asked.text) && sentence.first;
  const bare = answer
    ? bareChannel.exec(withoutFillers(sentence.written).replace(/^(?:i'd say|i'd prefer|let's do|make it)\s+/i, ""))
    : null;
  return bare?.[1] ? { wanted: channelName(bare[1]), instead: null } : null;
}

function contactPreference(sentence: Sentence): Finding[] {
  const channel = preferredChannel(sentence);
  if (!channel) return [];
  return [
    finding({
      kind: "contact preference",
      value: channel.wanted,
      content: `Prefers ${channel.wanted}${channel.instead ? ` instead of ${channel.instead}` : " for being contacted"}`,
      sentence,
      type: "preference",
      importance: 8,
      confidence: 0.92,
      attribute: "contact preference",
      citesAgent: /\?/.test(sentence.asked?.quote ?? "") && sentence.first,
    }),
  ];
}

/** Before the reason that often follows: "…, I'm at work then". */
const withoutReason = (text: string): string =>
  text.split(
    /,? (?:because|since|so that|as I|cause|'cause)\b|, (?:I|it|that|we|my|if)\b|,? (?:and|but) (?:I|then|also|please|you)\b/i,
  )[0] ?? text;

function contactLimits(sentence: Sentence): Finding[] {
  const never = doNotContact.exec(sentence.written);
  const object = never?.[1];
  if (
    object &&
    /\b(?:call|text|mail|phone|ring|contact)/i.test(object) &&
    !/\b(?:send(?:ing)? me (?:the|a|an|my)|call it|phone case)\b/i.test(object)
  ) {
    const what = toThirdPerson(withoutReason(object)).trim();
    const timed = /\b(?:before|after|between|during|at|on|until|in the|while|past)\b/i.test(what);
    return [
      finding({
        kind: timed ? "contact times" : "contact limits",
        value: what,
        content: `Does not want the company to ${what.replace(/^(call|text|e-?mail|phone|r)ing\b/i, (_, verb: string) => (verb === "r" ? "ring" : verb)).replace(/^(?:calls|phone calls)\b/i, "make phone calls")}`,
        sentence,
        type: "preference",
        importance: 8,
        confidence: 0.9,
        attribute: timed ? "contact times" : null,
      }),
    ];
  }
  const times = contactTime.exec(sentence.written);
  if (times?.[1] && !/\b(?:call me back on)\b/i.test(times[1])) {
    const what = toThirdPerson(withoutReason(times[1]));
    const content = /^(?:call|reach|ring|phone|text)\b/i.test(what)
      ? `Asks the company to ${what}`
      : `Contact times: ${what}`;
    return [
      finding({
        kind: "contact times",
        value: what,
        content,
        sentence,
        type: "preference",
        importance: 8,
        confidence: 0.85,
        attribute: "contact times",
      }),
    ];
  }
  const hated = hateChannel.exec(sentence.written);
  return hated?.[1]
    ? [
        finding({
          kind: "contact limits",
          value: hated[1].toLowerCase(),
          content: `Dislikes ${toThirdPerson(withoutReason(hated[1]))}`,
          sentence,
          type: "preference",
          importance: 7,
          confidence: 0.85,
        }),
      ]
    : [];
}

function generalPreferences(sentence: Sentence): Finding[] {
  if (rather.test(sentence.written) || insteadOf.test(sentence.written)) return [];
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
  const tongue = language.exec(sentence.written)?.[1];
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

/** How the caller wants to be reached, when, in which language and by which name, and what they like. English. */
export function findPreferences(call: CallReading): Finding[] {
  return call.sentences
    .filter((sentence) => !sentence.hypothetical)
    .flatMap((sentence) => {
      const contact = contactPreference(sentence);
      const others = [...contactLimits(sentence), ...spokenTo(sentence)];
      const wishes = sentence.question ? [] : generalPreferences(sentence);
      return [...contact, ...others, ...(contact.length + others.length > 0 ? [] : wishes)];
    });
}
