import type { DemonstrationLanguage } from "./phrases/phrase-book.ts";

/**
 * Numbers that nobody has, in an order of their own for each language. North America keeps 555-0100 to 555-0199 of every area
 * for fiction; the Bundesnetzagentur a thousand numbers each in five cities (Mitteilung 148/2021), Ofcom a thousand in London
 * and others. Spain keeps none: who speaks Spanish calls from the United States.
 */
export function fictionalNumber(language: DemonstrationLanguage, index: number): string {
  const ranges = rangesOf[language];
  const range = ranges[index % ranges.length] ?? "";
  const place = Math.floor(index / ranges.length);
  return range.replace(/#+/, (digits) => String(scatter(place, 10 ** digits.length)).padStart(digits.length, "0"));
}

const northAmerican = (area: number) => `+1${area}55501##`;

const rangesOf: Readonly<Record<DemonstrationLanguage, readonly string[]>> = {
  en: [218, 320, 406, 503, 612, 719, 802].map(northAmerican).concat("+442079460###", "+441134960###"),
  es: [305, 505, 915, 956].map(northAmerican),
  de: ["+493023125###", "+496990009###", "+494066969###", "+492214710###", "+498999998###"],
};

/** Neighbours are apart, and each place has a number of its own: 37 and powers of ten have no divisor in common. */
function scatter(place: number, size: number): number {
  return (place * 37 + 11) % size;
}
