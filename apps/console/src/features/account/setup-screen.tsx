"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useTRPC } from "#trpc/client.tsx";
import { AccountForm } from "./account-form.tsx";
import { EmailField, NameField, NewPasswordField } from "./new-person-fields.tsx";
import { signIn } from "./sign-in.ts";
import { useLinkToken } from "./use-link-token.ts";

/** Makes the first owner, with the link that the terminal shows. */
export function SetupScreen(): ReactNode {
  const token = useLinkToken();
  const router = useRouter();
  const redeem = useMutation(useTRPC().setup.redeem.mutationOptions());
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
