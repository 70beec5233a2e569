"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Role } from "#features/session/use-session.ts";
import { useOpenRoles } from "#features/team/use-open-roles.ts";
import { useTRPC } from "#trpc/client.tsx";

const lifetimes = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "A year" },
  { value: "never", label: "Does not end" },
] as const;

interface CreateKeyDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onCreated: () => unknown;
}

/** Makes a key and shows it once. */
export function CreateKeyDialog({ open, onOpenChange, onCreated }: CreateKeyDialogProps): ReactNode {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Create an API key">
      <Creation onCreated={onCreated} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function Creation({ onCreated, onDone }: { onCreated: () => unknown; onDone: () => void }): ReactNode {
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("compliance");
  const [lifetime, setLifetime] = useState<(typeof lifetimes)[number]["value"]>("90");
  const roles = useOpenRoles();
  const create = useMutation(useTRPC().apiKeys.create.mutationOptions({ onSuccess: () => void onCreated() }));

  if (create.data) {
    return (
      <div className="grid gap-4">
        <p className="text-pretty">Copy it now: it is shown this once, and nobody can find it out afterwards.</p>
        <CopyField text={create.data.key} label="the API key" />
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
    create.mutate({ name, role, expiresInDays: lifetime === "never" ? null : Number(lifetime) });
  }

  return (
    <form className="grid gap-4" onSubmit={submit}>
      <TextField
        label="Name"
        hint="What uses it."
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        problem={create.error?.message}
      />
      <Select
        label="Role"
        hint={roles.find(({ value }) => value === role)?.detail}
        options={roles}
        value={role}
        onChange={setRole}
      />
      <Select label="Ends after" options={lifetimes} value={lifetime} onChange={setLifetime} />
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={create.isPending}>
          Create key
        </Button>
      </div>
    </form>
  );
}
