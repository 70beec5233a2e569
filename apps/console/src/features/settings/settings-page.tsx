"use client";

import type { ReactNode } from "react";
import { PageContent } from "#components/frame/page-content.tsx";
import { PageHeader } from "#components/frame/page-header.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";

/** A part of the settings, below the tabs of all parts. */
export function SettingsPage({ action, children }: { action?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <>
      <PageHeader title="Settings" action={action} />
      <SettingsTabs />
      <PageContent padding="none">{children}</PageContent>
    </>
  );
}
