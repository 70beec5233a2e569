import validator from "validator";

/**
 * Beginnings and lengths of the card issuers' ranges (ISO/IEC 7812; ranges as the issuers publish them). Visa's old cards of
 * 13 digits are left out: telephone numbers with a country code look the same.
 */
const issuers: readonly { prefix: RegExp; lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [16, 19] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^(?:6011|64[4-9]|65)/, lengths: [16, 19] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 19] },
  { prefix: /^(?:36|30[0-5]|38|39)/, lengths: [14, 16] },
  { prefix: /^62/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:5018|5020|5038|5893|6304|6759|676[1-3]|50|5[6-9])/, lengths: [16, 18, 19] },
];

/** Whether digits are a card number: an issuer's beginning with its length, and the Luhn check digit. */
export function isCardNumber(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false;
  return hasCardForm(digits) && validator.isLuhnNumber(digits);
}

/** Whether digits begin as an issuer's numbers do and have their length, whatever the check digit says. */
export function hasCardForm(digits: string): boolean {
  return issuers.some(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits));
}
