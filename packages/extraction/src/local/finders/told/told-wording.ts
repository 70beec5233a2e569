import { tagWords } from "../../reading/tagged-words.ts";
import { withoutRemnants } from "../../wording/remnants.ts";
import { conjugate, toThirdPerson } from "../../wording/third-person.ts";

const plainPresent =
  /^(?:I|we) (?:(?:usually|always|often|also|only|just|mostly|mainly|normally|still|never|currently|now|already|generally|sometimes|both|all|really|actually) )*(?!(?:can|could|will|would|should|may|might|must|had|did|was|were|am|are|have|do|got)\b)[a-z]+\b/i;

/** "I work nights and sleep all day" → "… and sleeps all day": the second verb of one subject, where the first is a plain present. */
function withSecondVerb(clause: string): string {
  if (!plainPresent.test(clause)) return clause;
  const words = tagWords(clause);
  if (!(words[1]?.tags.has("Infinitive") || words[2]?.tags.has("Infinitive"))) return clause;
  const at = words.findIndex(
    ({ tags }, index) =>
      index > 2 &&
      tags.has("Infinitive") &&
      !tags.has("Noun") &&
      /^(?:and|but|or)$/i.test(words[index - 1]?.text ?? ""),
  );
  const verb = words[at]?.text;
  return verb ? clause.replace(new RegExp(String.raw`\b(and|but|or) ${verb}\b`, "i"), `$1 ${conjugate(verb)}`) : clause;
}

/** A clause as a statement about the caller, in the third person. */
export function tellStatement(clause: string): string {
  const told = toThirdPerson(withSecondVerb(clause))
    .replace(
      /\bthere's (?=(?:two|three|four|five|six|\d+|several|some \p{L}+s|(?!(?:no|a|an|the)\b)\p{L}{3,}(?<!s)s) )/giu,
      "there are ",
    )
    .replace(/\bthere's\b/gi, "there is")
    .replace(/\bgonna\b/gi, "going to");
  return withoutRemnants(told);
}
