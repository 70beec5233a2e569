"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { MessagePage } from "#components/message-page.tsx";
import { useInBrowser } from "#components/use-in-browser.ts";
import { useTRPC } from "#trpc/client.tsx";
import { AccountForm } from "./account-form.tsx";
import { NameField, NewPasswordField } from "./new-person-fields.tsx";
import { signIn } from "./sign-in.ts";
import { SignInInstead } from "./sign-in-instead.tsx";
import { useLinkToken } from "./use-link-token.ts";

/** Takes up an invitation with the link that somebody handed over: by a new person, or by whoever has signed in. */
export function JoinScreen({ signedInAs }: { signedInAs: string | null }): ReactNode {
  const token = useLinkToken();
  const inBrowser = useInBrowser();
  const router = useRouter();
  const trpc = useTRPC();
  const accept = useMutation(trpc.invitations.accept.mutationOptions());
  const switchTo = useMutation(trpc.organizations.switch.mutationOptions());
  if (inBrowser && token === "") {
    return (
      <MessagePage
        title="This page needs an invitation's link"
        detail="Open the link that you were given whole, from its beginning to its end. Whoever invited you can make a new one."
      >
        <SignInInstead />
      </MessagePage>
    );
  }
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
      detail="You have been invited. Choose how you are called, and the password that you will sign in with."
      action="Join"
      onSubmit={async (field) => {
        const password = field("password");
        const { email } = await accept.mutateAsync({ token, newPerson: { name: field("name"), password } });
        await signIn(email, password);
        router.replace("/");
      }}
    >
      <NameField />
      <NewPasswordField />
    </AccountForm>
  );
}
