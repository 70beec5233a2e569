import { cleanSpeech } from "../../wording/clean-speech.ts";

const subject =
  "I|I'm|I've|I'd|I'll|we|we're|we've|we'd|we'll|it|it's|that|that's|this|they|they're|they've|you|you're|he|he's|she|she's|my|our|the|there|there's|nobody|no one|everyone|one of|both|your|please|tell|make sure|call|text|let|don't|leave|bring|ring|knock|park|use|send|put|come|have (?:him|her|them|someone|somebody)|can|could|would|will|maybe|if|when|is|are|do|does";
const finite =
  "is|was|are|were|isn't|wasn't|aren't|weren't|has|had|have|hasn't|haven't|does|doesn't|did|didn't|can|can't|will|won't|keeps?|said|needs?|works?|lives?|wants?|comes?|came|got|goes|went|starts?|ends?|sleeps?|never|always|usually|used to";
/** A noun or name as subject: "Monday's fine", "weekdays kill me", "one of us is …". */
const nominal = String.raw`(?!(?:and|but|so|or|to|not|very|just|really|that|which|who|what|how|where|why|than|as|like|i)(?![\p{L}]))(?:(?!(?:and|but|or|so)(?![\p{L}]))[\p{L}\d-]+ ){0,3}?[\p{L}\d-]+(?:['’]s (?=\p{L})| (?:${finite})(?![\p{L}]))`;
const joints = new RegExp(
  String.raw`(?:,\s+(?:and then|and|but|so|because|since|which|although|though)\s+|,\s+|;\s+|\s+[—–-]+\s+|\s+(?:and then|and|but|so|because|although)\s+)(?=(?:just |also |now |then |only |usually |actually |maybe )?(?:(?:${subject})(?![\p{L}])|${nominal}))`,
  "giu",
);

/** A clause with what joins it to the one before. */
interface Part {
  joint: string;
  text: string;
}

function partsOf(sentence: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let joint = "";
  for (const match of sentence.matchAll(joints)) {
    const left = sentence.slice(from, match.index).trim();
    // "My husband and I are …" is one clause: a subject alone stands before the joint.
    if (left.split(/\s+/).length < 3) continue;
    parts.push({ joint, text: left });
    joint = match[0];
    from = match.index + match[0].length;
  }
  return [...parts, { joint, text: sentence.slice(from).trim() }];
}

/** Clauses that say something only together with the one before: a reason, "which …", a pronoun for what was just named. */
const dependent = /^(?:it|it's|that|that's|this|they|they're|they've)(?![\p{L}-])/iu;
const reason = /\b(?:because|since|which|although|though)\b/i;
const comment =
  /^(?:(?:it|that|this|which)(?:'s| is| was|'d be| would be)? (?:(?:just|so|really|very|pretty|quite|kind of|a bit|not|been|all|too|such|a|an|the|been) )*(?:great|fine|good|bad|nice|okay|ok|ridiculous|frustrating|annoying|crazy|insane|unacceptable|problem|nightmare|mess|joke|weird|strange|awful|terrible|right|correct|it|all|thing|works?|helps?|matter|lovely|perfect|amazing|shame|pain|hassle|disaster|job|surprise|long story|me|why|where|how|what|when)\b.*)$/i;
const longest = 200;

/** A statement with all that depends on it, and its main clause alone. */
interface Statement {
  whole: string;
  main: string;
}

/**
 * The statements of a sentence: main clauses, each with the clauses that depend on it. "I work nights, so call after two,
 * and my wife is away because her mother is ill" → three.
 */
export function statementsOf(sentence: string): Statement[] {
  const statements: { whole: string; main: string }[] = [];
  for (const { joint, text } of partsOf(sentence)) {
    const last = statements.at(-1);
    if (comment.test(text)) continue;
    const attach =
      last !== undefined &&
      joint !== "" &&
      (reason.test(joint) || dependent.test(text)) &&
      last.whole.length + text.length <= longest;
    if (attach) last.whole = `${last.whole}${joint}${text}`;
    else statements.push({ whole: text, main: text });
  }
  return statements
    .map(({ whole, main }) => ({ whole: cleanSpeech(whole), main: cleanSpeech(main) }))
    .filter(({ whole }) => whole !== "");
}
