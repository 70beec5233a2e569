"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { MessagePage } from "#components/message-page.tsx";
import { useInBrowser } from "#components/use-in-browser.ts";
import { useTRPC } from "#trpc/client.tsx";
import { AccountForm } from "./account-form.tsx";
import { EmailField, NameField, NewPasswordField } from "./new-person-fields.tsx";
import { signIn } from "./sign-in.ts";
import { SignInInstead } from "./sign-in-instead.tsx";
import { useLinkToken } from "./use-link-token.ts";

/** Makes the first owner, with the link that the terminal shows. */
export function SetupScreen(): ReactNode {
  const token = useLinkToken();
  const inBrowser = useInBrowser();
  const router = useRouter();
  const redeem = useMutation(useTRPC().setup.redeem.mutationOptions());
  if (inBrowser && token === "") {
    return (
      <MessagePage
        title="This page needs the link from the terminal"
        detail={
          <>
            Where the service runs, the terminal shows a link that makes the owner, once. Open it whole.{" "}
            <code className="font-mono text-[13px]">pnpm owner:link</code>, run there, shows a new one.
          </>
        }
      >
        <SignInInstead />
      </MessagePage>
    );
  }
  return (
    <AccountForm
      title="Create the owner"
      detail="The owner may do everything and lets others in. The link that brought you here works once."
      action="Create owner"
      onSubmit={async (field) => {
        const person = { name: field("name"), email: field("email"), password: field("password") };
        await redeem.mutateAsync({ token, person });
        await signIn(person.email, person.password);
        router.replace("/welcome");
      }}
    >
      <NameField />
      <EmailField />
      <NewPasswordField />
    </AccountForm>
  );
}
