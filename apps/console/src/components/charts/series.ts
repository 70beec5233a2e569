/** A line of a chart, or a part of its bars. */
export interface Series {
  key: string;
  label: string;
  tone: "accent" | "strong" | "soft" | "critical";
}

export interface ChartPoint {
  /** "22 Nov" */
  label: string;
  /** By the key of the series; null where there is none. */
  values: Record<string, number | null>;
}

export const toneColors: Record<Series["tone"], string> = {
  accent: "var(--accent)",
  strong: "var(--ink-soft)",
  soft: "var(--ink-faint)",
  critical: "var(--critical)",
};
