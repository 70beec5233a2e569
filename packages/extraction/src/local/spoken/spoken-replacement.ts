/** One place where something said was written out: "N W dash four four one seven" → "NW-4417". */
export interface Replacement {
  said: string;
  written: string;
  /** A word spelled letter by letter, rather than a number or code. */
  spelled: boolean;
}
