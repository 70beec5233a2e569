import { explain } from "@elaaoms/privacy/explain";
import { maskTranscript } from "@elaaoms/privacy/mask-transcript";
import { compilePolicy, defaultPolicy } from "@elaaoms/privacy/policy/compile-policy";
import { privacySettingsSchema } from "@elaaoms/privacy/policy/settings";

const backtracking = "(a+)+$";
const speech = "so my order is 4471 and the card is four one one one, um, and my password is bluefish. ";

/** Milliseconds for inputs of which each is twice as long as the one before. */
interface Growth {
  what: string;
  sizes: readonly number[];
  milliseconds: number[];
}

/** Measures how time grows with the text: our reading, a custom pattern built to backtrack, and the same one run natively. */
export function measureGrowth(now: () => number): Growth[] {
  const settings = privacySettingsSchema.parse({
    custom: [{ id: "r", name: "r", action: "flag", match: { kind: "pattern", pattern: backtracking } }],
  });
  const compiled = compilePolicy(settings);
  if (compiled.outcome === "invalid") throw new Error(compiled.errors[0]?.message);
  const { policy } = compiled;
  const native = new RegExp(backtracking);
  const time = (what: string, sizes: readonly number[], run: (size: number) => unknown): Growth => ({
    what,
    sizes,
    milliseconds: sizes.map((size) => {
      const start = now();
      run(size);
      return now() - start;
    }),
  });
  const ofSpeech = (size: number) => speech.repeat(Math.ceil(size / speech.length)).slice(0, size);
  return [
    time("masking speech, characters", [125_000, 250_000, 500_000, 1_000_000], (size) =>
      maskTranscript([{ role: "caller", text: ofSpeech(size) }], defaultPolicy),
    ),
    time(`custom rule ${backtracking}, characters`, [4_000, 8_000, 16_000, 32_000], (size) =>
      explain(`${"a".repeat(size)}!`, policy),
    ),
    // Each further character doubles it, so it is measured where that still ends.
    time(`the same natively, characters`, [20, 22, 24, 26], (size) => native.test(`${"a".repeat(size)}!`)),
  ];
}

/** One line for each measurement. */
export function formatGrowth(measured: readonly Growth[]): string {
  return measured
    .map(({ what, sizes, milliseconds }) => {
      const steps = sizes.map((size, at) => `${size}: ${milliseconds[at]?.toFixed(0) ?? "–"} ms`);
      return `${what}  ${steps.join("  ")}`;
    })
    .join("\n");
}
