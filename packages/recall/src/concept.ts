/**
 * What callers and agents say in different words, per concept and language: domain knowledge for phone calls, written by
 * hand. A two-word entry matches only as that phrase (written with "_"). An entry's other forms need no listing: words are
 * compared by stem. Parents make "how to contact her" find an e-mail address, while "her e-mail" does not find a phone.
 */
export interface Concept {
  parents?: readonly string[];
  /**
   * Kinds of it that are not one another, each "en|es|de": a question about pets finds the dog, and a dog is no cat. Each
   * becomes a concept of its own below this one.
   */
  members?: readonly string[];
  en: string;
  es: string;
  de: string;
}
