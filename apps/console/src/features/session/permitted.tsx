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
  /** Links to what others may see of the same. */
  instead?: ReactNode;
}

/** A screen for those who may see it; others who come by its address are told why they do not. */
export function Permitted({ permission, title, children, instead }: PermittedProps): ReactNode {
  return useMay(permission) ? children : <NotYourRole title={title}>{instead}</NotYourRole>;
}

/** Stands where a screen would for whoever has come by its address, and may not see it. */
export function NotYourRole({ title, children }: Pick<PermittedProps, "title"> & { children?: ReactNode }): ReactNode {
  const { role } = useMe().organization;
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        icon={Lock}
        title="Not part of your role"
        detail={`${roleNames[role]} does not include this screen. An owner or admin of the organization can give you another role.`}
      >
        {children}
      </EmptyState>
    </>
  );
}
