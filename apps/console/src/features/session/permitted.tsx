"use client";

import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { PageHeader } from "#components/frame/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { roleNames } from "#components/words/role-names.ts";
import { type Permission, useMay, useMe } from "./use-session.ts";

interface PermittedProps {
  permission: Permission;
  /** Of the screen, which stands there also for whoever may not see it. */
  title: string;
  children: ReactNode;
}

/** A screen for those who may see it; others who come by its address are told why they do not. */
export function Permitted({ permission, title, children }: PermittedProps): ReactNode {
  const isPermitted = useMay(permission);
  const { role } = useMe().organization;
  if (isPermitted) return children;
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        icon={Lock}
        title="Not part of your role"
        detail={`${roleNames[role]} does not include this screen. An owner or admin of the organization can give you another role.`}
      />
    </>
  );
}
