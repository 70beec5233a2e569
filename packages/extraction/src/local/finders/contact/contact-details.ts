import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import { isAffirmative } from "../people/names.ts";

const streetTypes =
  "street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|court|ct|place|pl|square|close|boulevard|blvd|terrace|crescent|highway|parkway|row|gardens|grove|hill|walk|mews|trail|circle|quay|view|park";
const streetType = streetTypes.replace(
  /(^|\|)([a-z])/g,
  (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`,
);
const capital = String.raw`\p{Lu}[\p{L}'’.-]*`;
const town = `${capital}(?: (?:of |the |upon |on |de |del |la )?${capital}){0,3}`;
// Number (with an optional unit before it), street name, type, then optional unit, town, region and post code.
const englishAddress = new RegExp(
  String.raw`(?:(?:Flat|Apartment|Apt\.?|Unit|Suite)\s+\w{1,5},?\s+)?\b\d{1,5}[A-Za-z]?,?\s+(?:(?:North|South|East|West|N\.?|S\.?|E\.?|W\.?)\s+)?(?:(?:\p{Lu}[\p{L}'’.-]*|of|the|\d{1,3}(?:st|nd|rd|th))\s+){1,4}?(?:${streetType})\b\.?(?:,?\s+(?:(?:[Ff]lat|[Aa]partment|[Aa]pt\.?|[Uu]nit|[Ss]uite)\s+|#\s?)\w{1,5})?(?:(?:,?\s+in\s+|,\s+|\s+(?=\p{Lu}))(?!And\b|But\b|I\b)${town})?(?:,\s*${capital}(?: ${capital})?)?(?:,?\s+[A-Z]{2}(?=[\s,.]|$))?(?:,?\s+(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}))?`,
  "u",
);
const germanAddress =
  /(?<!\p{L})(?:(?:Am|An der|Im|In der|Zum|Zur|Unter den)\s+\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]*(?:straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|hof)|\p{Lu}[\p{L}-]+\s+(?:Straße|Allee|Weg|Platz|Ring))\s+\d{1,4}\s?[a-z]?(?![\p{L}\d])(?:\s*,?\s*(?:in\s+)?(?:\d{5}\s+)?\p{Lu}[\p{L}-]+(?:\s+am\s+\p{Lu}\p{L}+)?)?/u;
const spanishAddress =
  /(?<!\p{L})(?:[Cc]alle|[Aa]venida|[Aa]vda\.?|[Pp]aseo|[Pp]laza|[Cc]arrera|[Cc]amino)\s+(?:(?:de|del|la|las|los|el)\s+){0,2}\p{Lu}[\p{L}-]*(?:\s+(?:(?:de|del|la|y)\s+){0,2}\p{Lu}[\p{L}-]*){0,3},?\s+(?:número\s+)?\d{1,4}(?:,?\s+(?:piso\s+)?\d{1,2}[ºª°]?\s?[A-Za-z]?(?=,))?(?:,?\s+(?:primero|segundo|tercero|cuarto|quinto|sexto|séptimo|octavo|bajo|ático|principal|entresuelo)(?:\s+(?:derecha|izquierda|centro|[A-Z]))?(?!\p{L}))?(?:\s*(?:,|en)\s+(?:\d{5}\s+)?(?:en\s+)?\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?)?/u;
const cityMove = new RegExp(
  String.raw`\b(?:I|[Ww]e)(?:'ve| have)?(?: just| recently| now)? (?:moved|relocated) (?:back )?to (${town})(?:\s+(?:last|this|in)\b[^.!?,]{0,20})?`,
  "u",
);
const livesIn = new RegExp(String.raw`\b(?:I|[Ww]e) (?:now |currently )?live (?:now )?in (${town})`, "u");
const emailPattern = /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,12}/gu;
const phonePattern = /(?<![\p{L}\d-])\+?\(?\d[\d ().,-]{5,20}\d(?![\d-]|\p{L})/gu;
const phoneWords =
  /\b(?:phone|cell|mobile|(?:what|which|best|good|a|another) number (?:should|can|do|is|to|for)|call (?:me )?back|callback|reach me|call me|text me|my number|contact number|number (?:to|where)|best number|name and number|telephone|your number|phone number|landline|whats ?app|teléfono|móvil|celular|llám\w+|telefon\w*|handy\w*|rückruf|zurückrufen|erreich\w*|este n[uú]mero|l[ií]nea|diese[rn]? nummer)/i;
const otherNumber =
  /\b(?:order|account|booking|reference|tracking|policy|invoice|confirmation|reservation|case (?:number|id)|ticket|claim|customer|member|serial|pedido|reserva|bestell\w*|kunden\w*)\b/i;
const phoneNumber = /\b(?:phone|contact|callback|cell|mobile) number\b/i;
const oldPlace =
  /\b(?:used to live|old address|previous address|not .{0,10}anymore|was at|moved (?:from|out of)|no longer)\b/i;
const numberWords: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const spokenHouse = new RegExp(
  String.raw`\b(${numberWords.slice(1).join("|")}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)(?=\s+(?:\p{L}[\p{L}'-]*\s+){1,3}(?:${streetTypes})\b)`,
  "iu",
);
const tensWords = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const addressLabels: Readonly<Record<string, string>> = {
  en: "Address is",
  es: "La dirección es",
  de: "Die Adresse ist",
};
const emailLabels: Readonly<Record<string, string>> = {
  en: "Email address is",
  es: "El correo electrónico es",
  de: "Die E-Mail-Adresse ist",
};
const phoneLabels: Readonly<Record<string, string>> = {
  en: "Phone number for callbacks is",
  es: "El teléfono de contacto es",
  de: "Die Rückrufnummer ist",
};

function houseNumber(words: string): string {
  const [first = "", second] = words.toLowerCase().split(/[- ]/);
  const tens = tensWords.indexOf(first);
  if (first !== "twenty" && numberWords.includes(first)) return String(numberWords.indexOf(first));
  return String(tens * 10 + (second ? numberWords.indexOf(second) : 0));
}

function addressIn(text: string, language: string): string | null {
  const pattern = { de: germanAddress, es: spanishAddress }[language] ?? englishAddress;
  const written = language === "en" ? text.replace(spokenHouse, (words) => houseNumber(words)) : text;
  const match = pattern.exec(written)?.[0];
  if (!match) return null;
  const address = match
    .replace(/,?\s+in\s+/i, ", ")
    .replace(/[\s,.]+$/, "")
    .replace(/,?\s+(?:now|today|and|but|please|thanks|thank|since)\b.*$/i, "");
  const words = foldText(address).split(" ");
  return words.some(
    (word) =>
      /^(?:minutes?|days?|times?|people|hours?|years?|weeks?|by|was|is|the|to|for|this|that|my|of)$/.test(word) &&
      language === "en" &&
      words.indexOf(word) < 4,
  )
    ? null
    : address;
}

function addressFinding(sentence: Sentence, address: string, call: CallReading, citesAgent: boolean): Finding {
  const said = `${sentence.written} ${citesAgent ? (sentence.asked?.text ?? "") : ""}`;
  const kind = /\b(?:billing|invoice)\b/i.test(said)
    ? "billing address"
    : /\b(?:work|office) address\b|\b(?:my|our) (?:office|work|workplace)\b/i.test(said)
      ? "work address"
      : "address";
  const moved = /\b(?:moved|new address|move|now|mudamos|mudé|umgezogen|neue Adresse)\b/i.test(sentence.written);
  const label =
    kind === "address" || call.language !== "en" ? (addressLabels[call.language] ?? "Address is") : `${kind} is`;
  return finding({
    kind,
    value: address,
    content: `${label} ${address}`,
    sentence,
    importance: 9,
    confidence: 0.9,
    attribute: kind,
    entities: [address],
    sensitivity: ["contact"],
    citesAgent,
    corrects: moved,
  });
}

/** An address without a kind of street, where one was asked for: "1420 Vine, upstairs unit", "The Old Forge, Church Lane". */
function askedAddress(sentence: Sentence, call: CallReading): string | null {
  const asked =
    /\baddress\b/i.test(sentence.asked?.question ?? "") && !/e-?mail|web/i.test(sentence.asked?.question ?? "");
  if (!asked || !sentence.first || call.language !== "en") return null;
  const said = sentence.written
    .replace(/^(?:(?:yes|sure|it's|it is|um|uh|ok|okay|that's),? )+/i, "")
    .replace(/[.!]+$/, "");
  const isPlace =
    /^\d{1,5}[A-Za-z]? \p{Lu}[\p{L}'-]+/u.test(said) ||
    /^(?:The )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*, \p{Lu}/u.test(said);
  return isPlace && said.split(" ").length <= 10 && !/\b(?:is|are|was|same|not|no|I|we|my)\b/.test(said) ? said : null;
}

function findAddress(sentence: Sentence, call: CallReading): Finding[] {
  if (sentence.question && !/\bcan you\b/i.test(sentence.written)) return [];
  const parts = oldPlace.test(sentence.written) ? sentence.written.split(/,|;| but | and /) : [sentence.written];
  const current = parts.length === 1 ? sentence.written : parts.filter((part) => !oldPlace.test(part)).join(",");
  const own = addressIn(current, call.language);
  if (own) return [addressFinding(sentence, own, call, false)];
  const agreed = sentence.first && isAffirmative(sentence.written) && sentence.asked?.question.endsWith("?");
  const read = agreed ? addressIn(sentence.asked?.text ?? "", call.language) : null;
  if (read) return [addressFinding(sentence, read, call, true)];
  const plain = askedAddress(sentence, call);
  if (plain) return [addressFinding(sentence, plain, call, true)];
  const place =
    call.language === "en" ? (cityMove.exec(sentence.written) ?? livesIn.exec(sentence.written))?.[1] : undefined;
  if (!place) return [];
  const moved = cityMove.test(sentence.written);
  return [
    finding({
      kind: "city",
      value: place,
      content: moved ? `Moved to ${place}` : `Lives in ${place}`,
      sentence,
      importance: 7,
      confidence: 0.88,
      attribute: "city",
      entities: [place],
      sensitivity: ["location"],
    }),
  ];
}

const others =
  /\b(?:my|our) (accountant|assistant|colleague|coworker|boss|manager|secretary|lawyer|landlord|wife|husband|partner|son|daughter|mother|father|sister|brother|mom|dad|office)\b/i;

/** Whose address it is when not the caller's: named in the sentence or right before it in the turn. */
function otherOwner(sentence: Sentence, call: CallReading): string | null {
  if (
    call.language !== "en" ||
    /\b(?:my|mine) (?:own )?(?:e-?mail|address)|\b(?:e-?mail|reach|write|contact|send) (?:it |them )?(?:to )?me\b/i.test(
      sentence.written,
    )
  )
    return null;
  const before = call.sentences[call.sentences.indexOf(sentence) - 1];
  const near = before?.turn === sentence.turn ? [before, sentence] : [sentence];
  return (
    near.map((one) => others.exec(one.written)?.[1]?.toLowerCase() ?? null).findLast((one) => one !== null) ?? null
  );
}

function findEmails(sentence: Sentence, call: CallReading): Finding[] {
  const own = [...sentence.written.matchAll(emailPattern)].map((match) => match[0].replace(/\.$/, ""));
  const agreed =
    own.length === 0 && sentence.first && isAffirmative(sentence.written) && sentence.asked?.question.endsWith("?");
  const read = agreed ? [...(sentence.asked?.text ?? "").matchAll(emailPattern)].map((match) => match[0]) : [];
  const owner = own.length > 0 ? otherOwner(sentence, call) : null;
  if (owner && own[0]) {
    const content = `Email address of their ${owner} is ${own[0]}`;
    return [
      finding({
        kind: "other email",
        value: own[0].toLowerCase(),
        content,
        sentence,
        importance: 6,
        confidence: 0.8,
        entities: [own[0]],
        sensitivity: ["contact"],
      }),
    ];
  }
  return [...own, ...read].slice(-1).map((email) =>
    finding({
      kind: "email",
      value: email.toLowerCase(),
      content: `${emailLabels[call.language] ?? "Email address is"} ${email}`,
      sentence,
      importance: 8,
      confidence: own.length > 0 ? 0.95 : 0.85,
      attribute: "email",
      entities: [email],
      sensitivity: ["contact"],
      citesAgent: own.length === 0,
    }),
  );
}

function phonesIn(text: string): string[] {
  return [...text.matchAll(phonePattern)]
    .map((match) => match[0].replace(/[,.\s]+$/, "").trim())
    .filter((phone) => {
      const digits = phone.replace(/\D/g, "").length;
      return digits >= 7 && digits <= 15 && !/^\d{4}-\d{2}-\d{2}$/.test(phone);
    })
    .slice(-1);
}

function phoneFinding(sentence: Sentence, phone: string, call: CallReading, isReadBack: boolean): Finding {
  return finding({
    kind: "callback phone",
    value: phone.replace(/[^\d+]/g, ""),
    content: `${phoneLabels[call.language] ?? "Phone number for callbacks is"} ${phone}`,
    sentence,
    importance: 8,
    confidence: 0.88,
    attribute: "callback phone",
    entities: [phone],
    sensitivity: ["contact"],
    citesAgent: isReadBack || !phoneWords.test(sentence.written),
    corrects: isReadBack,
  });
}

/** "So that's 555-0148?" "Yep." after a number was asked for or said: what was read back and confirmed stands. */
function confirmedPhone(sentence: Sentence, call: CallReading): string[] {
  const asked = sentence.asked;
  if (!asked?.question.endsWith("?") || !sentence.first || !isAffirmative(sentence.written)) return [];
  if (otherNumber.test(asked.question)) return [];
  const before = call.sentences.slice(Math.max(0, sentence.index - 3), sentence.index);
  const isAboutPhone = [asked.text, ...before.flatMap((one) => [one.written, one.asked?.text ?? ""])].some((text) =>
    phoneWords.test(text),
  );
  return isAboutPhone ? phonesIn(asked.question) : [];
}

function findPhones(sentence: Sentence, call: CallReading): Finding[] {
  const confirmed = confirmedPhone(sentence, call);
  if (confirmed.length > 0) return confirmed.map((phone) => phoneFinding(sentence, phone, call, true));
  const asked = sentence.asked?.text ?? "";
  const before = call.sentences[sentence.index - 1];
  const wanted =
    phoneWords.test(sentence.written) ||
    (before?.turn === sentence.turn && /\b(?:call|text|ring) me\b/i.test(before.written)) ||
    (phoneWords.test(asked) && (phoneNumber.test(asked) || !otherNumber.test(asked))) ||
    (sentence.first && /\bnumber\b/i.test(asked) && !otherNumber.test(asked));
  if (!wanted || otherNumber.test(sentence.written)) return [];
  return phonesIn(sentence.written).map((phone) => phoneFinding(sentence, phone, call, false));
}

const postCode = /\b(?:zip|postal|post) ?code(?:'s| is|:)? (?:is )?([A-Z\d]{2,5}(?:[ -][A-Z\d]{3,4})?)\b/i;
const bareCode = /(?<![\p{L}\d-])(\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?![\p{L}\d-])/u;

function findPostCode(sentence: Sentence): Finding[] {
  const asked = sentence.first && /\b(?:zip|postal|post) ?code\b[^?]*\?/i.test(sentence.asked?.question ?? "");
  const code = postCode.exec(sentence.written)?.[1] ?? (asked ? bareCode.exec(sentence.written)?.[1] : null);
  if (!code || !/\d/.test(code)) return [];
  return [
    finding({
      kind: "postal code",
      value: code,
      content: `Postal code is ${code}`,
      sentence,
      importance: 6,
      confidence: 0.9,
      attribute: "postal code",
      sensitivity: ["contact"],
      citesAgent: asked,
    }),
  ];
}

/** Addresses, towns moved to, e-mail addresses and callback numbers, said or read back and confirmed. */
export function findContactDetails(call: CallReading): Finding[] {
  return call.sentences
    .filter((sentence) => !sentence.hypothetical)
    .flatMap((sentence) => [
      ...findAddress(sentence, call),
      ...findEmails(sentence, call),
      ...findPhones(sentence, call),
      ...findPostCode(sentence),
    ]);
}
