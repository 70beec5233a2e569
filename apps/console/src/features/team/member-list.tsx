"use client";

import { useMutation } from "@tanstack/react-query";
import { MoreHorizontal, ShieldCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { DropdownMenu, MenuItem } from "#components/ui/dropdown-menu.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { toast } from "#components/ui/toast.tsx";
import { roleNames } from "#components/words/role-names.ts";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useMe } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { RoleDialog } from "./role-dialog.tsx";
import { type Member, useTeamRefresh } from "./use-team-change.ts";

/** Skeletons while `members` is undefined. */
export function MemberList({ members }: { members: readonly Member[] | undefined }): ReactNode {
  const [changing, setChanging] = useState<Member | null>(null);
  const [removing, setRemoving] = useState<Member | null>(null);
  const refresh = useTeamRefresh();
  const remove = useMutation(useTRPC().members.remove.mutationOptions());
  return (
    <Card>
      <ul className="divide-y divide-line">
        {members
          ? members.map((member) => (
              <MemberRow
                key={member.userId}
                member={member}
                onChangeRole={() => setChanging(member)}
                onRemove={() => setRemoving(member)}
              />
            ))
          : [0, 1, 2].map((index) => (
              <li key={index} className="flex h-26 items-center px-4 sm:h-15">
                <Skeleton className="h-5 w-64" />
              </li>
            ))}
      </ul>
      {changing ? <RoleDialog member={changing} onClose={() => setChanging(null)} /> : null}
      <ConfirmDialog
        open={removing !== null}
        onOpenChange={(open) => {
          if (!open) setRemoving(null);
        }}
        title={`Remove ${removing?.name ?? "member"}?`}
        description="They lose access with their next click. What they did stays in the audit log, and their API keys go on working: revoke those on their own."
        action="Remove member"
        tone="danger"
        onConfirm={async () => {
          if (!removing) return;
          await remove.mutateAsync({ userId: removing.userId });
          toast.done(`${removing.name} was removed.`);
          await refresh();
        }}
      />
    </Card>
  );
}

function MemberRow(props: { member: Member; onChangeRole: () => void; onRemove: () => void }): ReactNode {
  const { member } = props;
  const { person, organization } = useMe();
  // Only owners change owners; the service refuses it to others anyway.
  const mayChange = organization.role === "owner" || member.role !== "owner";
  return (
    <li className="flex min-h-15 items-center gap-x-4 gap-y-1 px-4 py-2.5">
      <div className="grid min-w-0 flex-1 items-center gap-x-4 sm:grid-cols-[minmax(0,1fr)_9rem_9rem]">
        <div className="min-w-0">
          <p className="flex items-center gap-2">
            <span className="truncate font-medium">{member.name}</span>
            {member.userId === person.id ? <Badge>You</Badge> : null}
          </p>
          <p className="truncate text-ink-soft">{member.email}</p>
        </div>
        <p>{roleNames[member.role]}</p>
        <p className="flex items-center gap-1.5 text-ink-soft text-xs">
          {member.twoFactorEnabled ? (
            <>
              <ShieldCheck aria-hidden="true" className="size-3.5 text-positive" />
              One-time codes on
            </>
          ) : (
            <span>
              Since <Timestamp at={member.joinedAt} show="date" />
            </span>
          )}
        </p>
      </div>
      {mayChange ? (
        <DropdownMenu
          trigger={
            <Button variant="quiet" size="icon-sm" aria-label={`Actions for ${member.name}`}>
              <MoreHorizontal aria-hidden="true" className="size-4" />
            </Button>
          }
        >
          <MenuItem onSelect={props.onChangeRole}>Change role…</MenuItem>
          <MenuItem tone="danger" onSelect={props.onRemove}>
            Remove…
          </MenuItem>
        </DropdownMenu>
      ) : null}
    </li>
  );
}
