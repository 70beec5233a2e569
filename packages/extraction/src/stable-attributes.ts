/**
 * Attributes under which a later value takes the place of an earlier one, whichever engine found it: the names that the
 * built-in engine uses. Models are told to prefer them, so that two engines' values of one thing meet.
 */
export const stableAttributes = [
  "name",
  "preferred name",
  "address",
  "city",
  "postal code",
  "email",
  "callback phone",
  "contact preference",
  "contact times",
  "preferred language",
  "date of birth",
  "age",
  "occupation",
  "diet",
  "plan",
  "customer number",
  "membership number",
  "patient number",
] as const;
