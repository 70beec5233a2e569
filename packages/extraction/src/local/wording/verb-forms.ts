import nlp from "compromise/two";

const irregular: Readonly<Record<string, string>> = { be: "was", read: "read", fit: "fit", quit: "quit", put: "put" };

/** The past tense of an English verb in its plain form: "buy" → "bought". */
export function pastTense(verb: string): string {
  const lower = verb.toLowerCase();
  const known = irregular[lower];
  if (known) return known;
  const { two } = nlp.methods() as {
    two: { transform: { verb: { conjugate(verb: string, model: unknown): { PastTense?: string } } } };
  };
  return two.transform.verb.conjugate(lower, nlp.model()).PastTense ?? lower;
}
