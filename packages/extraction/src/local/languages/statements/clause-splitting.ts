/** How a language joins clauses. */
interface Joints {
  joint: RegExp;
  /** Joints where less than a clause may stand before. */
  strong: RegExp;
  /** How a clause of its own begins. */
  begins: RegExp;
  /** How a clause begins that hangs on the one before it. */
  subordinate: RegExp;
  /** Beginnings before which a mere answer may stand: "Gang bitte, ich habe lange Beine". */
  afterAnswer: RegExp;
  /** Joints of speech without punctuation. */
  unpunctuated: RegExp;
}

interface Verbs {
  finite: (text: string) => boolean;
  ofCaller: (text: string) => boolean;
}

function splitAt(
  text: string,
  pattern: RegExp,
  mayPart: (left: string, right: string, joint: string) => boolean,
): string[] {
  const joints = [...text.matchAll(pattern)];
  const parts: string[] = [];
  let from = 0;
  for (const [position, joint] of joints.entries()) {
    const left = text.slice(from, joint.index).trim();
    const to = joint.index + joint[0].length;
    const right = text.slice(to, joints[position + 1]?.index ?? text.length).trim();
    if (left === "" || !mayPart(left, right, joint[0])) continue;
    parts.push(left);
    from = to;
  }
  return [...parts, text.slice(from).trim()].filter((part) => part !== "");
}

/**
 * Parts a sentence into clauses: at a joint, where a verb stands on both sides and the right one begins anew or speaks of
 * the caller. Speech without punctuation is parted before the caller's verbs as well. Linear in the sentence's length.
 */
export function splitClausesBy(sentence: string, joints: Joints, verbs: Verbs): string[] {
  const parted = splitAt(sentence, joints.joint, (left, right, joint) => {
    if (!verbs.finite(right) || joints.subordinate.test(right)) return false;
    if (joints.afterAnswer.test(right)) return true;
    const begins = joints.begins.test(right) || verbs.ofCaller(right);
    return begins && (verbs.finite(left) || joints.strong.test(joint));
  });
  return parted.flatMap((part) =>
    /[,;:]/.test(part) || part.split(" ").length < 8
      ? [part]
      : splitAt(
          part,
          joints.unpunctuated,
          (left, right) => left.split(" ").length > 2 && verbs.finite(left) && verbs.finite(right),
        ),
  );
}
