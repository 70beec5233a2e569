import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { expect, it } from "vitest";
import { parsePhone } from "./phone-number.ts";

it("reads a whole number of the North American plan as its country's rules would", () => {
  const areaCodes = Array.from({ length: 800 }, (_, index) => 200 + index);
  for (const areaCode of areaCodes) {
    for (const rest of ["2345678", "5550100", "9119119"]) {
      const spelled = `+1${areaCode}${rest}`;
      const read = parsePhoneNumberFromString(spelled);
      expect(read?.isPossible(), spelled).toBe(true);
      expect(parsePhone(spelled, { channel: "phone", defaultCountry: null })).toEqual({
        outcome: "phone",
        number: read?.number,
      });
    }
  }
});
