import { type DependencyStatus, dependencies, type HealthReport } from "./dependencies.ts";

export interface HealthSummary {
  title: string;
  detail: string;
}

/** The state of the service as one sentence for a person, and what it means for calls. */
export function summarizeHealth(report: HealthReport): HealthSummary {
  if (report.status === "unavailable") {
    return { title: "Calls cannot be remembered", detail: report.message };
  }
  const troubled = titlesWith(report, ["degraded", "unavailable"]);
  if (report.status === "degraded" || troubled.length > 0) {
    const title = troubled.length > 0 ? `Serving, with trouble at ${inWords(troubled)}` : "Serving, with trouble";
    return { title, detail: report.message };
  }
  const unset = titlesWith(report, ["not_configured"]);
  const detail = "Calls are answered and remembered.";
  return {
    title: "Everything works",
    detail: unset.length > 0 ? `${detail} Not configured, and not needed for that: ${inWords(unset)}.` : detail,
  };
}

function titlesWith(report: HealthReport, statuses: readonly DependencyStatus[]): string[] {
  return dependencies
    .filter(({ name }) => statuses.includes(report.dependencies[name].status))
    .map(({ title }) => title);
}

function inWords(titles: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(titles);
}
