import type { Metadata } from "next";
import type { ReactNode } from "react";
import { OrganizationScreen } from "#features/settings/organization/organization-screen.tsx";
import { OwnPart } from "#features/settings/own-part.tsx";
import { Prefetched } from "#trpc/prefetched.tsx";

export const metadata: Metadata = { title: "Settings" };

export default function SettingsStartPage(): ReactNode {
  return (
    <Prefetched prefetch={(queryClient, trpc) => queryClient.prefetchQuery(trpc.settings.read.queryOptions())}>
      <OwnPart>
        <OrganizationScreen />
      </OwnPart>
    </Prefetched>
  );
}
