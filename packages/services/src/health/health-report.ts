import { z } from "zod";

const dependencySchema = z.object({
  status: z.enum(["healthy", "degraded", "unavailable", "not_configured"]),
  message: z.string(),
});

/** What `/health` and the console show. `degraded` means: serving, and something behind it is not. */
export const healthReportSchema = z.object({
  status: z.enum(["healthy", "degraded", "unavailable"]),
  message: z.string(),
  dependencies: z.object({
    postgres: dependencySchema,
    openmemory: dependencySchema,
    llm: dependencySchema,
    elevenlabs: dependencySchema,
    queue: dependencySchema,
  }),
});

export type DependencyHealth = z.infer<typeof dependencySchema>;
export type HealthReport = z.infer<typeof healthReportSchema>;
