"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ChoiceList } from "#components/ui/choice-list.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { roleNames } from "#components/words/role-names.ts";
import { useTRPC } from "#trpc/client.tsx";
import { useOpenRoles } from "./use-open-roles.ts";
import { type Member, useTeamRefresh } from "./use-team-change.ts";

/** Gives a member another role. */
export function RoleDialog({ member, onClose }: { member: Member; onClose: () => void }): ReactNode {
  const [role, setRole] = useState(member.role);
  const roles = useOpenRoles();
  const refresh = useTeamRefresh();
  const change = useMutation(useTRPC().members.changeRole.mutationOptions());
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Role of ${member.name}`}
      description="Holds from their next click on."
      action="Change role"
      onConfirm={async () => {
        await change.mutateAsync({ userId: member.userId, role });
        toast.done(`${member.name} is now ${roleNames[role].toLowerCase()}.`);
        await refresh();
      }}
    >
      <ChoiceList label="Role" choices={roles} value={role} onChange={setRole} />
    </ConfirmDialog>
  );
}
