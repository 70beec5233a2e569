"use client";

import { useMutation } from "@tanstack/react-query";
import { MoreHorizontal } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { DropdownMenu, MenuItem } from "#components/ui/dropdown-menu.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { toast } from "#components/ui/toast.tsx";
import { RelativeTime } from "#components/words/relative-time.tsx";
import { roleNames } from "#components/words/role-names.ts";
import { useTRPC } from "#trpc/client.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { type Invitation, type Member, useTeamRefresh } from "./use-team-change.ts";

interface InvitationListProps {
  /** Undefined while they come. */
  invitations: readonly Invitation[] | undefined;
  members: readonly Member[];
}

/** Those that nobody has accepted yet. */
export function InvitationList({ invitations, members }: InvitationListProps): ReactNode {
  const [renewing, setRenewing] = useState<Invitation | null>(null);
  const refresh = useTeamRefresh();
  const revoke = useMutation(
    useTRPC().members.revokeInvitation.mutationOptions({
      onSuccess: async () => {
        toast.done("The invitation was taken back.");
        await refresh();
      },
      onError: (error) => toast.failed(error.message),
    }),
  );
  if (!invitations) return <Skeleton className="h-15 w-full" />;
  if (invitations.length === 0)
    return <p className="py-1 text-ink-soft">Nobody is invited. Invite at the top right.</p>;
  return (
    <Card>
      <ul className="divide-y divide-line">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex min-h-15 items-center gap-4 px-4 py-2.5">
            <div className="grid min-w-0 flex-1 items-center gap-x-4 sm:grid-cols-[minmax(0,1fr)_9rem_9rem]">
              <div className="min-w-0">
                <p className="truncate font-medium">{invitation.email}</p>
                <p className="truncate text-ink-soft">Invited by {nameOf(invitation.invitedBy, members)}</p>
              </div>
              <p>{roleNames[invitation.role]}</p>
              <p className="text-ink-soft text-xs">
                Ends <RelativeTime at={invitation.expiresAt} />
              </p>
            </div>
            <DropdownMenu
              trigger={
                <Button variant="quiet" size="icon-sm" aria-label={`Actions for ${invitation.email}`}>
                  <MoreHorizontal aria-hidden="true" className="size-4" />
                </Button>
              }
            >
              <MenuItem onSelect={() => setRenewing(invitation)}>New link…</MenuItem>
              <MenuItem tone="danger" onSelect={() => revoke.mutate({ invitationId: invitation.id })}>
                Take back
              </MenuItem>
            </DropdownMenu>
          </li>
        ))}
      </ul>
      {renewing ? <InviteDialog open onOpenChange={() => setRenewing(null)} again={renewing} /> : null}
    </Card>
  );
}

function nameOf(userId: string | null, members: readonly Member[]): string {
  return members.find((member) => member.userId === userId)?.name ?? "somebody who has left";
}
