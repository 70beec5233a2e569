"use client";

import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useRefresh } from "#features/memories/use-refresh.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { CallerDialogProps } from "./caller-dialog.ts";

/** Keeps a caller's data from agents and from being processed, or lifts that. */
export function RestrictDialog({ detail, open, onOpenChange }: CallerDialogProps): ReactNode {
  const { caller } = detail;
  const isRestricted = caller.restrictedAt !== null;
  const trpc = useTRPC();
  const restrict = useMutation(trpc.callers.restrict.mutationOptions());
  const lift = useMutation(trpc.callers.liftRestriction.mutationOptions());
  const refresh = useRefresh();
  return (
    <ReasonDialog
      open={open}
      onOpenChange={onOpenChange}
      title={isRestricted ? "Lift the restriction?" : "Restrict this caller?"}
      description={
        isRestricted
          ? "Agents are told again what they were told before, and new calls are learned from."
          : "What is stored is kept. From now on agents are told nothing of it, and new calls are kept without being learned from. The queue of requests gets an entry; it can be lifted at any time."
      }
      action={isRestricted ? "Lift restriction" : "Restrict caller"}
      needsReason
      onConfirm={async (reason = "") => {
        if (isRestricted) await lift.mutateAsync({ callerId: caller.id, reason });
        else await restrict.mutateAsync({ callerId: caller.id, reason });
        toast.done(isRestricted ? "Restriction lifted." : "Caller restricted.");
        void refresh();
      }}
    />
  );
}
