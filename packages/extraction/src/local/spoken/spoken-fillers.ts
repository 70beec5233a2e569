// Where a filler stands between commas or at an end of the sentence; "do you know" and "I'd like" are none.
const fillers: readonly [RegExp, string][] = [
  [/^(?:you know what|you know|I guess|I mean|I suppose|to be honest|honestly)[,.]?\s+(?=\S)/i, ""],
  [/^((?:and|so|but|well|yeah|oh|also|actually),? )(?:you know what|you know|I guess|I mean|to be honest),?\s+/i, "$1"],
  [
    /,\s*(?:and\s+|so,?\s+)?(?:you know(?: what I mean)?|I guess|I mean|I suppose|to be honest|like|or something|or whatever|sort of|kind of)(?=\s*[,.!?;]|\s*$)/gi,
    "",
  ],
  [/,\s*(?:um+|uh+|erm+|hmm+),(?=\s)/gi, ","],
  [/,?\s*\b(?:um+|uh+|erm+|hmm+)\b,?(?=\s|[.!?]|$)/gi, ""],
  [/\b(?:sure|okay|ok),? (?:hang|hold) on[,.]?\s*/gi, ""],
  [
    /(?<!\b(?:look|looks|feel|feels|sound|sounds|was|is|be)) like (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten) \p{L})/giu,
    " ",
  ],
  [
    /(?<!\b(?:look|looks|feel|feels|sound|sounds|was|is|be|about|around)) like (?=(?:\d[\d,.]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|a thousand)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|hundred|thousand|fifty))?)(?:$|[.,!?;]))/gi,
    " about ",
  ],
  [/^[\s,.]+/, ""],
];

/** An English sentence without what fills pauses ("um", ", you know,", "I guess"); what it asserts is unchanged. */
export function withoutPauseFillers(sentence: string): string {
  return fillers.reduce((text, [pattern, kept]) => text.replace(pattern, kept), sentence);
}
