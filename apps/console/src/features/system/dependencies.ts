import {
  AudioLines,
  CircleCheck,
  CircleDashed,
  CircleX,
  Database,
  Layers,
  type LucideIcon,
  Sparkles,
  TriangleAlert,
  Waypoints,
} from "lucide-react";
import type { Tone } from "#components/words/status-badge.tsx";
import type { Outputs } from "#trpc/types.ts";

export type HealthReport = Outputs["system"]["checkHealth"];
export type DependencyName = keyof HealthReport["dependencies"];
export type DependencyStatus = HealthReport["dependencies"][DependencyName]["status"];

export interface Dependency {
  name: DependencyName;
  title: string;
  icon: LucideIcon;
}

/** What the service stands on, the indispensable first. */
export const dependencies: readonly Dependency[] = [
  { name: "postgres", title: "Postgres", icon: Database },
  { name: "queue", title: "Queue", icon: Layers },
  { name: "llm", title: "Language model", icon: Sparkles },
  { name: "elevenlabs", title: "ElevenLabs", icon: AudioLines },
  { name: "openmemory", title: "OpenMemory", icon: Waypoints },
];

/** How each state of a dependency is shown. */
export const statusFaces: Record<DependencyStatus, { word: string; tone: Tone; icon: LucideIcon }> = {
  healthy: { word: "Healthy", tone: "positive", icon: CircleCheck },
  degraded: { word: "Degraded", tone: "caution", icon: TriangleAlert },
  unavailable: { word: "Unavailable", tone: "critical", icon: CircleX },
  not_configured: { word: "Not configured", tone: "neutral", icon: CircleDashed },
};
