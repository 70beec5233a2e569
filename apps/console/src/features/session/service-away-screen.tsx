"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { PageFrame } from "#components/page-frame.tsx";
import { OverallState } from "#features/system/overall-state.tsx";
import { useSystemHealth } from "#features/system/use-system.ts";

/** Instead of the console while the service does not say who has signed in. Goes on by itself. */
export function ServiceAwayScreen(): ReactNode {
  const router = useRouter();
  const health = useSystemHealth();
  const isBack = health.state === "current" && health.report.dependencies.postgres.status === "healthy";
  useEffect(() => {
    if (isBack) router.refresh();
  }, [isBack, router]);
  return (
    <PageFrame>
      <OverallState health={health} />
    </PageFrame>
  );
}
