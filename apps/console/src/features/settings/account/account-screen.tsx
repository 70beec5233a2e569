"use client";

import type { ReactNode } from "react";
import { Section } from "#components/ui/section.tsx";
import { useMe } from "#features/session/use-session.ts";
import { SettingsPage } from "../settings-page.tsx";
import { NameForm } from "./name-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { TwoFactor } from "./two-factor.tsx";

/** What concerns the person alone, in every organization. */
export function AccountScreen(): ReactNode {
  const { person } = useMe();
  return (
    <SettingsPage>
      <Section title="Name" description={<>You sign in as {person.email}.</>}>
        <NameForm />
      </Section>
      <Section title="Password" description="A new one ends your sessions in all other browsers.">
        <PasswordForm />
      </Section>
      <Section
        title="One-time codes"
        description="Asked for at every sign-in, beside the password. A stolen password alone is then worth nothing."
      >
        <TwoFactor />
      </Section>
    </SettingsPage>
  );
}
