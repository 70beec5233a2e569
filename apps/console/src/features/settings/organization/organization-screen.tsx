"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { SettingsPage } from "../settings-page.tsx";
import { OrganizationForm } from "./organization-form.tsx";

/** What holds for the organization's callers and searches. */
export function OrganizationScreen(): ReactNode {
  const settings = useQuery(useTRPC().settings.read.queryOptions());
  return (
    <SettingsPage>
      {settings.data ? <OrganizationForm key={settings.dataUpdatedAt} settings={settings.data} /> : null}
      {settings.error && !settings.data ? (
        <ErrorState error={settings.error} title="The settings could not be loaded" onRetry={settings.refetch} />
      ) : null}
      {settings.isPending ? <Skeleton className="my-8 h-96 w-full" /> : null}
    </SettingsPage>
  );
}
