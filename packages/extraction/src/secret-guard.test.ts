import { describe, expect, it } from "vitest";
import { tellsSecret } from "./secret-guard.ts";

describe("tellsSecret", () => {
  it.each([
    ["The caller's password is tulip garden.", "en"],
    ["The caller's PIN is four two seven one.", "en"],
    ["The one-time code was 883412.", "en"],
    ["Ihr Kennwort lautet Sonnenblume.", "de"],
    ["Su contraseña es girasol.", "es"],
    ["The caller pays with 4111 1111 1111 1111.", "en"],
  ])("finds %s", (text, language) => {
    expect(tellsSecret(text, language)).toBe(true);
  });

  it.each([
    ["The caller forgot their password and is locked out.", "en"],
    ["The caller's password is wrong, they say.", "en"],
    ["The verification code never arrives on the caller's phone.", "en"],
    ["The caller's order number is NW-4417.", "en"],
  ])("lets %s pass", (text, language) => {
    expect(tellsSecret(text, language)).toBe(false);
  });
});
