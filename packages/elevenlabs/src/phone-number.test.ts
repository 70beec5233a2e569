import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { expect, it } from "vitest";
import { groupPhone, parsePhone } from "./phone-number.ts";

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

it.each([
  ["+19565550133", "+1 956 555 0133"],
  ["+442079460270", "+44 20 7946 0270"],
  ["+494066969011", "+49 40 66969011"],
  ["user_+19565550133", "user_+19565550133"],
  ["", ""],
])("groups %j as people read it: %j", (number, expected) => {
  expect(groupPhone(number)).toBe(expected);
  expect(parsePhone(expected, { channel: "phone", defaultCountry: null })).toEqual(
    parsePhone(number, { channel: "phone", defaultCountry: null }),
  );
});
