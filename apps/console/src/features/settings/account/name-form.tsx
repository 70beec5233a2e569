"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMe } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";

/** How the person is called. */
export function NameForm(): ReactNode {
  const { person } = useMe();
  const [name, setName] = useState(person.name);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const rename = useMutation(
    trpc.account.rename.mutationOptions({
      onSuccess: async () => {
        toast.done("Your name was changed.");
        await queryClient.invalidateQueries(trpc.session.me.queryFilter());
      },
    }),
  );
  return (
    <form
      className="grid max-w-md gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate({ name });
      }}
    >
      <TextField
        label="Your name"
        autoComplete="name"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        problem={rename.error?.message}
      />
      <Button
        type="submit"
        className="justify-self-start"
        disabled={name.trim() === "" || name === person.name || rename.isPending}
      >
        Change name
      </Button>
    </form>
  );
}
