import { describe, expect, it } from "vitest";
import { transcriptOf } from "../testing/written-calls.ts";
import { detectLanguage } from "./language.ts";

const spanish = transcriptOf(
  "C: Hola, me llamo Ana y mi pedido no ha llegado, es la segunda vez, pero gracias por la ayuda con esta queja.",
);
const german = transcriptOf("C: Guten Tag, ich habe ein Problem mit der Bestellung und die Ware ist nicht da.");

describe("detectLanguage", () => {
  it.each([
    ["es", spanish, null],
    ["de", german, null],
    ["en", transcriptOf("C: Hi, I have a question about the order."), null],
    ["en", transcriptOf(""), null],
    ["de", german, "de-AT"],
    ["fr", transcriptOf("C: Bonjour, je m'appelle Luc."), "fr"],
  ])("says %s", (expected, transcript, declared) => {
    expect(detectLanguage(transcript, declared)).toBe(expected);
  });

  it("believes a caller who clearly speaks another language than declared", () => {
    expect(detectLanguage(spanish, "en")).toBe("es");
  });

  it("keeps a declared language that it cannot read", () => {
    expect(detectLanguage(spanish, "pt")).toBe("pt");
  });
});
