"use client";

import { useMutation } from "@tanstack/react-query";
import { ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { DropdownMenu, MenuChoice } from "#components/ui/dropdown-menu.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMe } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { Mark } from "./mark.tsx";

/** The organization that is looked at, and the others that the person belongs to. */
export function OrganizationSwitcher(): ReactNode {
  const { organization, organizations } = useMe();
  const toAnother = useMutation(
    useTRPC().organizations.switch.mutationOptions({
      // Everything on the page and in its cache belongs to the one before.
      onSuccess: () => window.location.assign("/"),
      onError: (error) => toast.failed(error.message),
    }),
  );
  const name = <span className="min-w-0 flex-1 truncate text-left font-semibold">{organization.name}</span>;
  if (organizations.length < 2) {
    return (
      <div className="flex h-10 shrink-0 items-center gap-2.5 px-2">
        <Mark />
        {name}
      </div>
    );
  }
  return (
    <DropdownMenu
      align="start"
      trigger={
        <button
          type="button"
          className="flex h-10 shrink-0 cursor-pointer items-center gap-2.5 rounded-md px-2 hover:bg-line/60"
        >
          <Mark />
          {name}
          <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
          <span className="sr-only">Switch organization</span>
        </button>
      }
    >
      <MenuChoice
        label="Organizations"
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        value={organization.id}
        onChange={(organizationId) => toAnother.mutate({ organizationId })}
      />
    </DropdownMenu>
  );
}
