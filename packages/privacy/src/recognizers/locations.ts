import type { Finding } from "../match.ts";
import { readDigitAtom } from "../reading/atoms.ts";
import { spanOf, type TranscriptReading } from "../reading/transcript-reading.ts";
import { wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";

const englishStreets = wordSet(
  "street avenue ave road lane drive boulevard blvd court place terrace parkway circle crescent alley highway st rd ln dr",
);
const spanishStreets = wordSet(
  "calle avenida avda paseo plaza carretera ronda travesía camino callejón pasaje bulevar glorieta",
);
const germanStreetEnd = /(?:strasse|str|weg|allee|platz|gasse|ufer|damm|ring|markt|chaussee|steig|stieg|promenade)$/;
const germanOpeners = wordSet("am an im in zum zur auf");
const spanishNumberWords = wordSet("número numero no nº n portal");
const notStreets = wordSet(
  "parkplatz arbeitsplatz sitzplatz marktplatz spielplatz stellplatz umweg weg heimweg hinweg ruckweg schriftweg feldweg rundweg platz ring markt str strasse supermarkt mailverkehr hering fruhling lehring zwilling pfifferling",
);
const streetNameWords = 3;
// Degrees with a fraction on both sides of a comma: "40.7128, -74.0060".
const coordinates = /(?<![0-9.])-?[0-9]{1,2}\.[0-9]{3,10}°?\s?[NSns]?,\s{0,3}-?[0-9]{1,3}\.[0-9]{3,10}°?\s?[EWOewo]?/g;

/** Street addresses with a number, in the order of each language, and coordinates. */
export function findLocations(reading: TranscriptReading): Finding[] {
  const { tokens, turns } = reading;
  const found: Finding[] = turns.flatMap(({ text }, turn) =>
    [...text.matchAll(coordinates)].map((hit): Finding => {
      const spans = [{ turn, start: hit.index, end: hit.index + hit[0].trimEnd().length }];
      return { kind: "coordinates", spans, confidence: 0.85, reason: "format" };
    }),
  );
  for (let at = 0; at < tokens.length; at += 1) {
    const stretch = englishAddress(tokens, at) ?? spanishAddress(tokens, at) ?? germanAddress(tokens, at);
    if (!stretch) continue;
    found.push({ kind: "street_address", spans: [spanOf(reading, ...stretch)], confidence: 0.8, reason: "format" });
    at = stretch[1];
  }
  return found;
}

/** "42 Maple Street", "one hundred twelve Oak Avenue": number, name, kind of street. */
function englishAddress(tokens: readonly Token[], at: number): [number, number] | null {
  const token = tokens[at];
  if (!token || !englishStreets.has(token.folded) || !isName(tokens, at - 1, token.turn)) return null;
  for (let back = 2; back <= streetNameWords + 1; back += 1) {
    const before = tokens[at - back];
    if (before?.turn !== token.turn || before.kind === "placeholder") return null;
    const first = numberEnding(tokens, at - back);
    if (first !== null) return [first, at];
    if (!isName(tokens, at - back, token.turn)) return null;
  }
  return null;
}

/** The first token of the house number that ends at a token, or null. */
function numberEnding(tokens: readonly Token[], at: number): number | null {
  let first: number | null = null;
  for (let from = at; from > at - 6 && from >= 0; from -= 1) {
    if (tokens[from]?.turn !== tokens[at]?.turn) break;
    const atom = readDigitAtom(tokens, from);
    const mixed = tokens[from]?.kind === "mixed" && /^[0-9]+[a-z]$/.test(tokens[from]?.folded ?? "");
    if (mixed || (atom && !atom.weak && atom.last >= (first ?? at) - 1 && atom.last <= at)) first = from;
    else if (tokens[from]?.folded !== "hundred" && tokens[from]?.folded !== "and" && tokens[from]?.text !== "-") break;
  }
  return first;
}

const noName = wordSet(
  "the a an of to on in at for and or is was per down up this that my your from across by off with near one two three",
);

function isName(tokens: readonly Token[], at: number, turn: number): boolean {
  const token = tokens[at];
  return (
    token?.turn === turn &&
    (token.kind === "word" || /^\d+(?:st|nd|rd|th)$/.test(token.folded)) &&
    !noName.has(token.folded)
  );
}

/** "Calle Mayor 14", "avenida de la Constitución, número veintitrés": kind of street, name, number. */
function spanishAddress(tokens: readonly Token[], at: number): [number, number] | null {
  const head = tokens[at];
  if (!head || !spanishStreets.has(head.folded)) return null;
  for (let next = at + 2; next <= at + 8; next += 1) {
    const token = tokens[next];
    if (token?.turn !== head.turn || /^[.?!;]$/.test(token.text) || token.kind === "placeholder") return null;
    const number = readDigitAtom(tokens, next);
    if (number && !number.weak) return [at, number.last];
    if (token.kind === "mixed" && /^[0-9]/.test(token.folded)) return [at, next];
    if (token.kind === "mark" && token.text !== ",") return null;
    if (token.text === "," && !followsNumber(tokens, next)) return null;
  }
  return null;
}

function followsNumber(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1];
  return next !== undefined && (spanishNumberWords.has(next.folded) || readDigitAtom(tokens, comma + 1) !== null);
}

/** "Lindenstraße 14", "Ahornweg drei", "Am Alten Markt 7": name, then number. */
function germanAddress(tokens: readonly Token[], at: number): [number, number] | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const compound = germanStreetEnd.test(token.folded) && token.folded.length > 6 && !notStreets.has(token.folded);
  const apart = germanStreetEnd.test(token.folded) && /^\p{Lu}/u.test(token.text) ? openerBefore(tokens, at) : null;
  if (!compound && apart === null) return null;
  const number = houseNumber(tokens, at + 1, token.turn);
  return number === null ? null : [compound ? at : (apart ?? at), number];
}

/** Where "Am Alten Markt" or "Berliner Straße" begins. */
function openerBefore(tokens: readonly Token[], at: number): number | null {
  const turn = tokens[at]?.turn;
  let first: number | null = null;
  for (let back = 1; back <= streetNameWords; back += 1) {
    const before = tokens[at - back];
    const isCapital = before?.turn === turn && (/^\p{Lu}/u.test(before?.text ?? "") || before?.text === "-");
    if (!before || !isCapital) break;
    first = at - back;
    if (germanOpeners.has(before.folded)) break;
  }
  return first;
}

function houseNumber(tokens: readonly Token[], at: number, turn: number): number | null {
  const skipped = tokens[at]?.text === "," || tokens[at]?.folded === "nummer" || tokens[at]?.text === "." ? at + 1 : at;
  const token = tokens[skipped];
  if (token?.turn !== turn) return null;
  if (token.kind === "mixed" && /^[0-9]{1,4}[a-z]$/.test(token.folded)) return skipped;
  const number = readDigitAtom(tokens, skipped);
  return number && !number.weak && number.chars.length <= 4 ? number.last : null;
}
