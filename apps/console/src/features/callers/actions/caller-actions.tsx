"use client";

import { Eraser, FileDown, FlaskConical, GitMerge, MoreHorizontal, Pause, Pencil, Play, Star } from "lucide-react";
import Link from "next/link";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { classNames } from "#components/class-names.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { DropdownMenu, MenuItem, MenuSeparator } from "#components/ui/dropdown-menu.tsx";
import { useMay } from "#features/session/use-session.ts";
import type { CallerDetail } from "../caller-words.ts";
import { useMark } from "./use-mark.ts";

// Loaded when the first one opens.
const dialogs = {
  merge: lazy(async () => ({ default: (await import("./merge-dialog.tsx")).MergeDialog })),
  rename: lazy(async () => ({ default: (await import("./rename-dialog.tsx")).RenameDialog })),
  restrict: lazy(async () => ({ default: (await import("./restrict-dialog.tsx")).RestrictDialog })),
  export: lazy(async () => ({ default: (await import("./export-dialog.tsx")).ExportDialog })),
};

/** What may be done with a caller. What the role may not do is not offered. */
export function CallerActions({ detail }: { detail: CallerDetail }): ReactNode {
  const { caller } = detail;
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const [mayChange, mayPrivacy] = [useMay("callers.change"), useMay("privacy_requests.manage")];
  const mark = useMark(caller.id);
  if (!mayChange && !mayPrivacy) return null;
  const isRestricted = caller.restrictedAt !== null;
  const Dialog = open === null ? null : dialogs[open];
  return (
    <>
      <DropdownMenu
        trigger={
          <Button className="max-sm:size-9 max-sm:px-0">
            <MoreHorizontal aria-hidden="true" className="size-4" />
            <span className="max-sm:sr-only">Actions</span>
          </Button>
        }
      >
        {mayChange ? (
          <>
            <MenuItem icon={Star} onSelect={() => void mark({ vip: !caller.isVip })}>
              {caller.isVip ? "Unmark as VIP" : "Mark as VIP"}
            </MenuItem>
            <MenuItem icon={FlaskConical} onSelect={() => void mark({ test: !caller.isTest })}>
              {caller.isTest ? "Unmark as test caller" : "Mark as test caller"}
            </MenuItem>
            <MenuItem icon={Pencil} onSelect={() => setOpen("rename")}>
              Change name
            </MenuItem>
            <MenuItem icon={GitMerge} onSelect={() => setOpen("merge")}>
              Merge with another caller
            </MenuItem>
          </>
        ) : null}
        {mayChange && mayPrivacy ? <MenuSeparator /> : null}
        {mayPrivacy ? (
          <>
            <MenuItem icon={FileDown} onSelect={() => setOpen("export")}>
              Export everything
            </MenuItem>
            <MenuItem icon={isRestricted ? Play : Pause} onSelect={() => setOpen("restrict")}>
              {isRestricted ? "Lift restriction" : "Restrict"}
            </MenuItem>
          </>
        ) : null}
      </DropdownMenu>
      {mayPrivacy ? (
        <Link
          href={`/callers/${caller.id}/erase`}
          prefetch={false}
          className={classNames(buttonClass({ variant: "caution" }), "max-sm:size-9 max-sm:px-0")}
        >
          <Eraser aria-hidden="true" className="size-4" />
          <span className="max-sm:sr-only">Erase caller</span>
        </Link>
      ) : null}
      <Suspense fallback={null}>
        {Dialog ? (
          <Dialog
            detail={detail}
            open
            onOpenChange={(isOpen) => {
              if (!isOpen) setOpen(null);
            }}
          />
        ) : null}
      </Suspense>
    </>
  );
}
