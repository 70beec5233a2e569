const opening =
  /^(?:(?:yes|yeah|yep|yup|no(?=[,.!;:—-]|\s+(?:I|I'm|I've|I'd|it|it's|we|that|he|she|they|my|the|just|not|but|you|and|don't|so|because|actually|only|this|our|there|those|these|in|on|at|for|with|a|an)(?!\p{L}))|nope|nah|ok|okay|so|well|um+|uh+|er+|ah+|oh|hmm+|hi|hello|hey|sure|right|alright|all right|of course|actually|honestly|basically|frankly|seriously|obviously|anyway|anyways|look|listen|see|you know(?: what)?|i mean|i guess|like|and|but|also|plus|then|because|cause|though|thanks|thank you|please|sorry|wait|amazing|awesome|cool|great|good|perfect|fine|exactly|correct|just so you know|just to let you know|for your information|fyi|by the way|to be (?:honest|fair|clear)|the (?:thing|problem|issue|point|reason) is(?: that)?|the other thing is(?: that)?|(?:one|another) (?:more )?thing(?: is)?|as i (?:said|mentioned)|like i (?:said|mentioned)|in fact|let me (?:see|think|check)|i should (?:mention|say|add)(?: that)?|i (?:also )?(?:wanted|want) to (?:mention|add|say|let you know)(?: that)?|(?:you|i) should know(?: that)?|(?:please )?note that|keep in mind(?: that)?|remember(?: that)?|turns out(?: that)?|it turns out(?: that)?|apparently|unfortunately|luckily|fortunately|hopefully|supposedly|usually speaking|not yet|not really|right now|now|cheers|lovely|morning|finally|once|sounds (?:right|good|great)|that works|it is|will do|in case|meanwhile)(?:[,.!;:…—-]+\s*|\s+(?=\S)))+/iu;
const greeted =
  /^(?:(?:[Yy]es|[Yy]eah|[Oo]h|[Ss]o|[Oo]k(?:ay)?),? )*(?:(?:[Hh]i|[Hh]ello|[Hh]ey|[Tt]hanks|[Tt]hank you|[Gg]ood (?:morning|afternoon|evening)|[Ss]ure|[Oo]kay)(?: there)?,? \p{Lu}\p{Ll}+[,.!] |\p{Lu}\p{Ll}+, (?=(?:yeah|yes|hi|hello|so|I'm|my|I|we|it's)\b))/u;
const think =
  /^(?:(?:i|we) (?:(?:really |do |just )?(?:think|believe|guess|suppose|noticed|realized|realised|found out|found|figured|figure|heard|see|saw|'m (?:pretty |quite |fairly )?sure|am (?:pretty |quite |fairly )?sure|'m afraid|am afraid)(?: that)? (?=(?:i|i'm|i've|we|we're|we've|my|our|it|it's|the|she|he|they|there|there's|that's|one|a|an)\b)))/i;
const asides: readonly [RegExp, string][] = [
  [
    /,?\s+(?:just so you know|if (?:that|it) (?:helps|makes sense|matters)|by the way|to be (?:honest|fair)|you know|I mean|I think|I guess|I suppose|I believe|I'm afraid|or something|or so|or whatever|and stuff|and everything|and all that|so (?:after|before|not before) (?:that|then)|and that|all in|that kind of thing|as I said|like I said|actually|honestly|basically|obviously|unfortunately|apparently|of course|please|thanks|thank you(?: so much)?|though|okay|ok|yeah|anyway|so)(?=\s*[,.!?;]|\s*$)/gi,
    "",
  ],
  [
    /(?<=\b(?:I|we|it|that|he|she|they|is|are|was|were|have|has|'m|'re|'ve|'s|had)) (?:actually|basically|honestly|literally|obviously|kind of|sort of|kinda|sorta|like(?= (?:really|so|super|very|not|always|totally|literally|just|kind|\w+ing)\b))(?= )/gi,
    "",
  ],
  [/\b(I|we|it|he|she|they|the|my|a|to|and|in|on|is|was|that),? \1\b(?!')/gi, "$1"],
  [/\b(\w+(?: \w+)?), (?:no,? )?(?:sorry|I mean|or rather|make that|well),? (?=\w)/gi, ""],
  [
    /(?<=\p{L}) like (?=(?:a (?:hundred|thousand|dozen|couple)|(?:\$|£|€)?\d|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b))/giu,
    " about ",
  ],
  [/\b(since|for|until|till|by|around|about|at|on) like (?!(?:this|that)\b)(?=\S)/gi, "$1 "],
  [/(?:\.{2,}|…)\s*/g, " "],
  [/,\s+right(?=\s*[.?!]|\s*$)/gi, ""],
  [/\s+,/g, ","],
  [/\s{2,}/g, " "],
];

/** What a sentence or clause asserts, without how people lead up to it and trail off: "Oh, and by the way, I think my lease ends in May, so" → "my lease ends in May". */
export function cleanSpeech(text: string): string {
  const addressed = text.trim().replace(greeted, "");
  let cleaned = asides.reduce((rest, [pattern, kept]) => rest.replace(pattern, kept), addressed);
  for (let before = ""; before !== cleaned; ) {
    before = cleaned;
    cleaned = cleaned.replace(opening, "").replace(think, "").trim();
  }
  return cleaned.replace(/^[\s,;:–—-]+|[\s,;:.!…–—-]+$/g, "");
}
