"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useTRPC } from "#trpc/client.tsx";
import { AccountForm } from "./account-form.tsx";
import { NameField, NewPasswordField } from "./new-person-fields.tsx";
import { useLinkToken } from "./use-link-token.ts";

/** Takes up an invitation with the link that somebody handed over: by a new person, or by whoever has signed in. */
export function JoinScreen({ signedInAs }: { signedInAs: string | null }): ReactNode {
  const token = useLinkToken();
  const router = useRouter();
  const trpc = useTRPC();
  const accept = useMutation(trpc.invitations.accept.mutationOptions());
  const switchTo = useMutation(trpc.organizations.switch.mutationOptions());
  if (signedInAs !== null) {
    return (
      <AccountForm
        key="signed-in"
        title="Join the organization"
        detail={`You have signed in as ${signedInAs}. The invitation has to be for this address.`}
        action="Join"
        onSubmit={async () => {
          const { organizationId } = await accept.mutateAsync({ token, newPerson: null });
          await switchTo.mutateAsync({ organizationId });
          window.location.assign("/");
        }}
      >
        {null}
      </AccountForm>
    );
  }
  return (
    <AccountForm
      key="new"
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
