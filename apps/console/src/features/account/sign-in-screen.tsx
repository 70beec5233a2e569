"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { pathAfterSignIn } from "#features/session/sign-in-path.ts";
import { AccountForm } from "./account-form.tsx";
import { EmailField } from "./new-person-fields.tsx";
import { enterCode, signIn } from "./sign-in.ts";

const wasSent = "You are not signed in, or your session has ended. Afterwards you go on where you were.";

/** Asks for the password, and for a one-time code where one is set up. `hasPeople`: whether anybody has an account yet. */
export function SignInScreen({ hasPeople }: { hasPeople: boolean }): ReactNode {
  const router = useRouter();
  const to = useSearchParams().get("to");
  const after = pathAfterSignIn(to);
  const [needsCode, setNeedsCode] = useState(false);
  if (needsCode) {
    return (
      <AccountForm
        key="code"
        title="Enter your code"
        detail="From your authenticator app, or one of the codes that you kept for when it is lost."
        action="Sign in"
        onSubmit={async (field) => {
          await enterCode(field("code"));
          router.replace(after);
        }}
        wayBack={
          <Button variant="quiet" onClick={() => setNeedsCode(false)}>
            Use another account
          </Button>
        }
      >
        <TextField label="One-time code" name="code" autoComplete="one-time-code" />
      </AccountForm>
    );
  }
  return (
    <AccountForm
      key="password"
      title="Sign in"
      detail={
        hasPeople ? (
          to === null ? (
            "With the address and the password of your account."
          ) : (
            wasSent
          )
        ) : (
          <>
            Nobody has an account here yet. The terminal, where the service runs, shows a link that makes the first one:
            open it. <code className="font-mono text-[13px]">pnpm owner:link</code>, run there, shows a new link.
          </>
        )
      }
      action="Sign in"
      onSubmit={async (field) => {
        const begun = await signIn(field("email"), field("password"));
        if (begun.needsCode) setNeedsCode(true);
        else router.replace(after);
      }}
    >
      <EmailField />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" />
    </AccountForm>
  );
}
