import { getCountries, isSupportedCountry } from "libphonenumber-js/max";

/** Whether national numbers of a country can be read: ISO 3166 in capitals, "US". */
export function isCountryCode(code: string): boolean {
  return isSupportedCountry(code);
}

/** All such countries. */
export function listCountryCodes(): string[] {
  return getCountries();
}
