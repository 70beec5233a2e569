"use client";

import type { Choice } from "#components/ui/choice-list.tsx";
import { roleChoices } from "#components/words/role-details.ts";
import { type Role, useMe } from "#features/session/use-session.ts";

/** Roles that the person can give: owners alone make owners. */
export function useOpenRoles(): readonly Choice<Role>[] {
  const isOwner = useMe().organization.role === "owner";
  return isOwner ? roleChoices : roleChoices.filter(({ value }) => value !== "owner");
}
