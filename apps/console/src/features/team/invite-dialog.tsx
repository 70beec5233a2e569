"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ChoiceList } from "#components/ui/choice-list.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Role } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { useOpenRoles } from "./use-open-roles.ts";
import { useTeamRefresh } from "./use-team-change.ts";

interface InviteDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** An invitation whose link was lost: another takes its place. */
  again?: { email: string; role: Role };
}

/** Invites an address with a role, and shows the link once. */
export function InviteDialog({ open, onOpenChange, again }: InviteDialogProps): ReactNode {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={again ? "New link" : "Invite somebody"}
      description={again ? `The link that ${again.email} has ends.` : "You get a link to hand over."}
    >
      <Invitation again={again} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function Invitation({ again, onDone }: { again: InviteDialogProps["again"]; onDone: () => void }): ReactNode {
  const [email, setEmail] = useState(again?.email ?? "");
  const [role, setRole] = useState<Role>(again?.role ?? "compliance");
  const roles = useOpenRoles();
  const refresh = useTeamRefresh();
  const invite = useMutation(useTRPC().members.invite.mutationOptions({ onSuccess: refresh }));

  if (invite.data) {
    return (
      <div className="grid gap-4">
        <p className="text-pretty">
          Send this link to <span className="font-medium">{email}</span>. It is shown this once, and works once.
        </p>
        <CopyField text={`${window.location.origin}/join#${invite.data.token}`} label="the invitation link" />
        <div className="flex justify-end">
          <Button variant="primary" onClick={onDone}>
            Done
          </Button>
        </div>
      </div>
    );
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    invite.mutate({ email, role });
  }

  return (
    <form className="grid gap-4" onSubmit={submit}>
      <TextField
        label="E-mail address"
        type="email"
        autoComplete="off"
        value={email}
        readOnly={again !== undefined}
        onChange={(event) => setEmail(event.target.value)}
        problem={invite.error?.message}
      />
      <ChoiceList label="Role" choices={roles} value={role} onChange={setRole} />
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={invite.isPending}>
          Make the link
        </Button>
      </div>
    </form>
  );
}
