const participle =
  /^(?:been|got|had|done|lost|moved|started|stopped|given|taken|come|become|made|run|died|changed|arrived|happened|decided|asked|called (?:me|them|us|back|the|in|yet)|already|never|just (?:been|had|got|gone|turned|started|moved))\b/i;
const predicate =
  /^(?:an?|the|their|not|no|in|on|at|off|out|up|down|under|over|from|with|for|by|about|also|only|really|very|quite|so|too|still|always|usually|just|all|both|here|there|due|ill|sick|dead|fine|free|home|away|busy|new|old|late|open|full|allergic|diabetic|pregnant|celiac|coeliac|deaf|blind|vegan|vegetarian|expecting|called|named|ruined|broken|cracked|closed|booked|stiff|terrified|scared|afraid|tired|paid|ready|wrong|\d+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b|\w{2,}ing\b|\w+ (?:years|months|weeks) old)(?![\p{L}-])/iu;
const subject =
  /^((?:Their|The|An?|One of (?:their|the|them)|There|Everyone|Nobody|\p{Lu}\p{Ll}+) ?(?:[\p{L}-]+ ){0,3}?(?:[\p{L}-]+)?)['’]s (?=\S)/u;

/** A statement with the contraction after its subject written out: "Their wife's lost her keys" → "Their wife has lost …". */
export function withFullForms(statement: string): string {
  const match = subject.exec(statement);
  if (!match) return statement.replace(/^Has got to\b/, "Has to").replace(/^Has got\b/, "Has");
  const rest = statement.slice(match[0].length);
  if (/^(?:Nobody|No one|Everyone)$/i.test((match[1] ?? "").split(" ").at(-1) ?? "") && /^\w+ed\b/.test(rest))
    return `${match[1]} has ${rest}`;
  if (/^gone\b/i.test(rest)) return `${match[1]} is ${rest}`;
  if (participle.test(rest) && !/^(?:\w+ed) (?:to|by|off|up|out|for)\b/i.test(rest)) return `${match[1]} has ${rest}`;
  return predicate.test(rest) ? `${match[1]} is ${rest}` : statement;
}
