import { type Dependency, type DependencyStatus, dependencies, type HealthReport } from "./dependencies.ts";

export interface HealthSummary {
  title: string;
  detail: string;
}

/** The state of the service as one sentence for a person, and what it means for calls. */
export function summarizeHealth(report: HealthReport): HealthSummary {
  if (report.status === "unavailable") {
    return { title: "Calls cannot be remembered", detail: report.message };
  }
  const troubled = dependenciesWith(report, ["degraded", "unavailable"]);
  if (troubled.length > 0) {
    const messages = troubled.map(({ name, title }) => {
      const { message } = report.dependencies[name];
      return troubled.length > 1 ? `${title}: ${message}` : message;
    });
    return { title: `Serving, with trouble at ${inWords(troubled)}`, detail: messages.join(" ") };
  }
  if (report.status === "degraded") return { title: "Serving, with trouble", detail: report.message };
  const unset = dependenciesWith(report, ["not_configured"]);
  const detail = "Calls are answered and remembered.";
  return {
    title: "Everything works",
    detail: unset.length > 0 ? `${detail} Not configured, and not needed for that: ${inWords(unset)}.` : detail,
  };
}

function dependenciesWith(report: HealthReport, statuses: readonly DependencyStatus[]): Dependency[] {
  return dependencies.filter(({ name }) => statuses.includes(report.dependencies[name].status));
}

function inWords(named: readonly Dependency[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(named.map(({ title }) => title));
}
