import type { Finding } from "./finding.ts";

const opening: Readonly<Record<string, (name: string | null) => string>> = {
  en: (name) => `${name ?? "The caller"} called.`,
  es: (name) => `Llamó ${name ?? "una persona"}.`,
  de: (name) => `${name ?? "Eine Person"} hat angerufen.`,
};

/** What weighs most in a summary: troubles, then what was asked for, then numbers and the rest. */
function weight(finding: Finding): number {
  if (finding.candidate.type === "issue") return 3;
  if (finding.kind.startsWith("request")) return 2;
  return finding.kind.startsWith("reference:") ? 1 : 0;
}

/** Two sentences on a call from what was found in it: who called, and the weightiest findings. Null when nothing was found. */
export function summarize(findings: readonly Finding[], callerName: string | null, language: string): string | null {
  if (findings.length === 0) return null;
  const told = findings
    .filter((finding) => finding.kind !== "name" && finding.candidate.sensitivity.length === 0)
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => weight(b.finding) - weight(a.finding) || a.index - b.index)
    .slice(0, 3)
    .map(({ finding }) => finding.candidate.content);
  const open = (opening[language] ?? opening.en)?.(callerName) ?? "";
  return [open, ...told].join(" ");
}
