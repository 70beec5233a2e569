"use client";

import { ChevronsUpDown, LogOut, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { DropdownMenu, MenuChoice, MenuItem, MenuSeparator } from "#components/ui/dropdown-menu.tsx";
import { roleNames } from "#components/words/role-names.ts";
import { signOut } from "#features/session/sign-out.ts";
import { useMe } from "#features/session/use-session.ts";
import { useTheme } from "#features/session/use-theme.ts";

const themes = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** The person, and what concerns them alone: their account, how the page looks, signing out. */
export function PersonMenu(): ReactNode {
  const { person, organization } = useMe();
  const router = useRouter();
  const [theme, chooseTheme] = useTheme();
  return (
    <DropdownMenu
      align="start"
      side="top"
      trigger={
        <button
          type="button"
          className="flex h-12 shrink-0 cursor-pointer items-center gap-2.5 rounded-md px-2 text-left hover:bg-line/60"
        >
          <UserRound aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium leading-4">{person.name}</span>
            <span className="block truncate text-ink-soft text-xs">{roleNames[organization.role]}</span>
          </span>
          <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
        </button>
      }
    >
      <MenuItem icon={UserRound} onSelect={() => router.push("/settings/account")}>
        Your account
      </MenuItem>
      <MenuSeparator />
      <MenuChoice
        label="Theme"
        options={themes}
        value={theme ?? "system"}
        onChange={(next) => chooseTheme(next === "system" ? null : next)}
      />
      <MenuSeparator />
      <MenuItem icon={LogOut} onSelect={() => void signOut()}>
        Sign out
      </MenuItem>
    </DropdownMenu>
  );
}
