"use client";

import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { NewPasswordField } from "#features/account/new-person-fields.tsx";
import { post } from "#features/account/sign-in.ts";
import { useAuthForm } from "./use-auth-form.ts";

/** Another password, by whoever knows the one in force. */
export function PasswordForm(): ReactNode {
  const { problem, isBusy, onSubmit } = useAuthForm(async (field) => {
    await post("/change-password", { currentPassword: field("current"), newPassword: field("password") });
    toast.done("Your password was changed. Other browsers have to sign in again.");
  });
  return (
    <form className="grid max-w-md gap-4" onSubmit={onSubmit}>
      <TextField label="Current password" name="current" type="password" autoComplete="current-password" />
      <NewPasswordField label="New password" />
      <p role="alert" className="text-pretty text-critical empty:hidden">
        {problem}
      </p>
      <Button type="submit" className="justify-self-start" disabled={isBusy}>
        Change password
      </Button>
    </form>
  );
}
