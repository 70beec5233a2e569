import { type Finding, finding } from "../../findings/finding.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { withoutReason } from "../../wording/reasons.ts";
import { toThirdPerson } from "../../wording/third-person.ts";

const channels: readonly [RegExp, string][] = [
  [/^(?:text|texts|texting|text messages?|sms|message|messages)$/i, "text messages"],
  [/^(?:e-?mails?|e-?mailing)$/i, "email"],
  [/^whats ?app$/i, "WhatsApp messages"],
  [/^(?:call|calls|calling|phone|phone calls?|phoning|ring|ringing|the phone)$/i, "phone calls"],
  [/^(?:post|mail|letter|letters|paper)$/i, "letters by post"],
];
const channelWord =
  "text messages?|texts?|texting|sms|e-?mails?|e-?mailing|whats ?app|phone calls?|phoning|calls?|calling|the phone|phone|post|letters?";
const contactVerb = "text|e-?mail|message|call|phone|ring|whats ?app|sms";

const insteadOf = new RegExp(
  String.raw`\b(${contactVerb}) me\b(?:[^.!?]{0,30}?)\b(?:instead(?: of (${channelWord}|ringing)(?: me)?)?|rather than (${channelWord}|ringing)(?: me)?)`,
  "i",
);
const rather = new RegExp(
  String.raw`\b(?:prefer(?:red)?|rather (?:have|get|use|do)?|best (?:way|to reach me)[^.]{0,30}(?:is|by|through|via)?|easier (?:by|over|via)|stick (?:to|with))\s*(?:to be (?:contacted|reached|notified|informed) (?:by|via|through|over) |to (?:be )?|being |that you |if you(?:'d)? |you |an? |by |via |over |through |it by |contact by )?(${channelWord}|texted|e-?mailed|called)\b`,
  "i",
);
const onlyBy = new RegExp(
  String.raw`\b(?:only |always |just |please )(?:contact|reach|notify|update) me (?:by|via|through|on) (${channelWord})\b`,
  "i",
);
const contactQuestion =
  /\b(?:how (?:would you like|should (?:we|i)|shall (?:we|i)|do you (?:prefer|want)|can (?:we|i)|will we)[^?]*(?:contact|reach|notif|update|send|hear|tell|know|remind|get (?:it|this|them|that) to)|(?:text|e-?mail|phone|call)(?: \w+)? (?:be|work)|(?:text|e-?mail) \w+\?|prefer[^?]*(?:e-?mail|text|phone|call)|by (?:e-?mail|text|phone) or)/i;
const bareChannel = new RegExp(
  `^(?:by |via |through |an? )?(${channelWord})(?:,? (?:please|is (?:fine|better|best|good)|would be (?:better|best|great|fine|good)|works(?: best| better)?))?[.!]?$`,
  "i",
);

const works = new RegExp(
  String.raw`^(?:(?:yes|yeah|no|just|by|via|well|to be honest|oh|so),? )*(?:an? )?(${channelWord}|mail)(?:ing)?(?: me)?(?: works?| is|'s| would be|'d be) (?:always |just |much |really )?(?:fine|good|best|better|easier|easiest|great|perfect|okay|ok|works?)|^(?:(?:yes|yeah|no|just|so|and|uh|please),? )*(?:in (writing)\b|by (post|mail|letter|e-?mail|text)(?=[.,!]|$| please)|(text) (?:me on )?(?:this|my|the same) (?:phone|number|cell|mobile)\b|(whats ?app) works)`,
  "i",
);
const timesAsked =
  /\b(?:when|what time|may|can|could|should|shall)\b[^?]*\b(?:call|ring|phone|reach|contact|text) you\b|\bbest time\b|\b(?:i|we|he|she|they)(?:'ll| will) (?:ring|call|phone|text)\b|\b(?:number|phone|cell|mobile)\b[^?]*\?$/i;
const bareTimes =
  /^(?:(?:but|only|any ?time|and|yes|yeah|please),? )*((?:between|after|before|not before|not after|weekdays|weekends|mornings|afternoons|evenings|from)\b[^.!?;]{2,60})/i;

const besideNumber = /\d[\d() -]{6,}\d,? (?:but |and |only )*((?:only )?(?:after|before|between) [^.!?;,]{1,50})/i;

/** "Between ten and noon", after a question when to call or beside the number itself. */
function bareContactTimes(sentence: Sentence, near: boolean): Finding[] {
  const asked = timesAsked.test(sentence.asked?.question ?? "");
  const beside = besideNumber.exec(sentence.written)?.[1];
  const said =
    beside ?? ((asked && sentence.first) || near ? bareTimes.exec(withoutFillers(sentence.written))?.[1] : undefined);
  if (
    !said ||
    !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|lunch|work|mornings?|afternoons?|evenings?|weekdays|weekends|school)\b/i.test(
      said,
    )
  )
    return [];
  const times = withoutReason(toThirdPerson(said));
  return [
    finding({
      kind: "contact times",
      value: times.toLowerCase(),
      content: `Can be reached ${times.charAt(0).toLowerCase()}${times.slice(1)}`,
      sentence,
      type: "preference",
      importance: 8,
      confidence: 0.82,
      attribute: "contact times",
      citesAgent: asked,
    }),
  ];
}

const doNotContact =
  /\b(?:(?:please )?(?:don't|do not|never)|stop|no)\s+(?:ever )?((?:call|calling|text|texting|e-?mail|e-?mailing|phone|phoning|ring|ringing|contact|contacting|send|sending|calls|texts|emails|phone calls)(?: me)?\b[^.!?;]{0,80})/i;
const contactTime =
  /\b((?:best|good) time to (?:reach|call|contact|ring|phone) me (?:is|would be) [^.!?;]{3,60}|(?:(?:call|reach|ring|phone|text) me|(?:\bso |^|please )(?:call|ring|phone|text)) (?:back )?(?:(?:at|on) \+?[\d() .-]{7,20} )?(?:only )?(?:before|after|between|during|in the|on (?:weekdays|weekends|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays))\b[^.!?;]{2,60}|(?:mornings|afternoons|evenings|weekends|weekdays)(?: are| is)? (?:only|works?|better|best|good|easier)[^.!?;]{0,40}|i can only (?:do|make|take calls|talk|come|answer|be reached)[^.!?;]{2,50}|i can't (?:pick up|answer|take calls|be reached)[^.!?;]{3,60}|i can't talk (?:during|while|when|before|after|in the)[^.!?;]{3,60}|i(?:'m| am) only (?:available|free|reachable) [^.!?;]{3,60})/i;
const hateChannel =
  /\bI (?:really )?(?:hate|can't stand|don't like|do not like|dislike) (?:getting |being |talking on |speaking on )?((?:phone calls?|calls|the phone|texts?|text messages|emails?|voicemails?)\b[^.!?;]{0,40})/i;

/** How one is contacted by a channel. */
const means: Readonly<Record<string, string>> = {
  "text messages": "text message",
  "WhatsApp messages": "WhatsApp",
  "phone calls": "phone",
  "letters by post": "post",
};

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
  const plainly = works.exec(withoutFillers(sentence.written));
  const way = plainly?.[1] ?? plainly?.[3] ?? plainly?.[4] ?? plainly?.[5];
  if (plainly?.[2]) return { wanted: "in writing", instead: null };
  if (way) return { wanted: channelName(way), instead: null };
  const answer = sentence.asked && contactQuestion.test(sentence.asked.text) && sentence.first;
  const bare = answer
    ? bareChannel.exec(
        (withoutFillers(sentence.written).split(/[,;.] | (?:during|i can't|when) /i)[0] ?? "").replace(
          /^(?:i'd say|i'd prefer|let's do|make it)\s+/i,
          "",
        ),
      )
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
      content: channel.instead
        ? `Prefers ${channel.wanted} instead of ${channel.instead}`
        : `Prefers to be contacted ${channel.wanted === "in writing" ? "" : "by "}${means[channel.wanted] ?? channel.wanted}`,
      sentence,
      type: "preference",
      importance: 8,
      confidence: 0.92,
      attribute: "contact preference",
      citesAgent: /\?/.test(sentence.asked?.question ?? "") && sentence.first,
    }),
  ];
}
const offList =
  /\b(?:take|remove|get) me (?:off|from) (?:of )?(?:your|the|this|any|all)[^.!?;,]{0,30}\b(?:lists?|database|mailing|calls?)\b/i;

/** "Mornings work best" → "Mornings work best for them"; what has a verb of its own stands by itself. */
function availability(what: string): string {
  if (/^(?:mornings|afternoons|evenings|weekends|weekdays) only\b/i.test(what))
    return `Is available ${what.toLowerCase()}`;
  return /\b(?:works?|better|best|good|easier)$/i.test(what) ? `${what} for them` : what;
}

function contactLimits(sentence: Sentence): Finding[] {
  const off = offList.exec(sentence.written)?.[0];
  if (off) {
    const content = `Asked to ${toThirdPerson(off)}`;
    return [
      finding({
        kind: "contact limits",
        value: "off the list",
        content,
        sentence,
        type: "preference",
        importance: 8,
        confidence: 0.9,
      }),
    ];
  }
  const never = doNotContact.exec(sentence.written);
  const object = never?.[1];
  if (
    object &&
    /\b(?:call|text|e-?mail|phone|ring|contact|messages?|letters?|newsletters?|bills?|statements?|catalogs?|surveys?|flyers?|brochures?|reminders?|notifications?|promotions?|ads|mail|offers|anything|knock|bell)/i.test(
      object,
    ) &&
    !/\b(?:send(?:ing)? me (?:the|an? (?:new|replacement|refund)|my)|call it|phone case)\b/i.test(object)
  ) {
    const what = toThirdPerson(withoutReason(object)).trim();
    const timed =
      !/\b(?:bell|door|knock)\b/i.test(what) &&
      /\b(?:before|after|between|during|at|on|until|in the|while|past)\b/i.test(what);
    return [
      finding({
        kind: timed ? "contact times" : "contact limits",
        value: what,
        content: `Does not want the company to ${what
          .replace(/^(call|text|e-?mail|phone|send|contact|r)ing\b/i, (_, verb: string) =>
            verb === "r" ? "ring" : verb,
          )
          .replace(/^(?:calls|phone calls)\b/i, "make phone calls")
          .replace(/^(texts|e-?mails)\b/i, "send $1")}`,
        sentence,
        type: "preference",
        importance: 8,
        confidence: 0.9,
        attribute: timed ? "contact times" : null,
      }),
    ];
  }
  const times = contactTime.exec(sentence.written);
  if (
    times?.[1] &&
    !/\b(?:he|she|they)(?:'s| is|'re| are)[^,.;]*$/i.test(sentence.written.slice(0, times.index)) &&
    !/\b(?:call me back on|before (?:he|she|they|it|you|coming)|after (?:he|she|they|it|you))\b/i.test(times[1])
  ) {
    const said =
      times[1].replace(/^(?:so|please) /i, "").split(/ (?=(?:i|we) (?:can't|don't|am|have|work|need))/i)[0] ?? "";
    const what = toThirdPerson(withoutReason(said));
    const content = /^(?:call|reach|ring|phone|text)\b/i.test(what)
      ? `Asks the company to ${what.charAt(0).toLowerCase()}${what.slice(1)}`
      : availability(what);
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

/** Whether a sentence names the channel the caller wants: it is then no other preference as well. */
export function namesChannel(sentence: Sentence): boolean {
  return rather.test(sentence.written) || insteadOf.test(sentence.written);
}

/** How the caller wants to be reached, how not, and when. English. */
export function findContactPreferences(call: CallReading): Finding[] {
  const numbered = new Set(
    call.sentences.filter(({ written }) => /\d[\d -]{6,}\d/.test(written)).map(({ index }) => index + 1),
  );
  return call.sentences.flatMap((sentence) => [
    ...contactPreference(sentence),
    ...contactLimits(sentence),
    ...bareContactTimes(sentence, numbered.has(sentence.index)),
  ]);
}
