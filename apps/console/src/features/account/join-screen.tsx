"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useTRPC } from "#trpc/client.tsx";
import { AccountForm } from "./account-form.tsx";
import { NameField, NewPasswordField } from "./new-person-fields.tsx";
import { useLinkToken } from "./use-link-token.ts";

/** Takes up an invitation with the link that somebody handed over. */
export function JoinScreen(): ReactNode {
  const token = useLinkToken();
  const router = useRouter();
  const accept = useMutation(useTRPC().invitations.accept.mutationOptions());
  return (
    <AccountForm
      title="Join the organization"
      detail="You have been invited. Choose how you are called and a password; then sign in with the address that was invited."
      action="Join"
      onSubmit={async (field) => {
        await accept.mutateAsync({ token, newPerson: { name: field("name"), password: field("password") } });
        router.replace("/sign-in");
      }}
    >
      <NameField />
      <NewPasswordField />
    </AccountForm>
  );
}
