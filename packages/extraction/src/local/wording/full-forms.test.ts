import { describe, expect, it } from "vitest";
import { withFullForms } from "./full-forms.ts";

describe("a contraction after the subject", () => {
  it.each([
    ["Their wife's lost her keys", "Their wife has lost her keys"],
    ["Their dad's in a wheelchair", "Their dad is in a wheelchair"],
    ["The sister's called Efua", "The sister is called Efua"],
    ["Nobody's answered", "Nobody has answered"],
    ["Their wallet's gone", "Their wallet is gone"],
    ["Has got to be in court", "Has to be in court"],
  ])("is written out: %s", (text, full) => {
    expect(withFullForms(text)).toBe(full);
  });

  it.each(["Their mother's prescription is late", "Their boyfriend's family is in Bologna", "Takes warfarin"])(
    "stays when it owns something: %s",
    (text) => {
      expect(withFullForms(text)).toBe(text);
    },
  );
});
