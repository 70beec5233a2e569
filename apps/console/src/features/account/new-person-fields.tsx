import type { ReactNode } from "react";
import { TextField } from "#components/ui/text-field.tsx";

/** As the service demands it. */
const minPasswordLength = 12;

export function NameField(): ReactNode {
  return <TextField label="Your name" name="name" autoComplete="name" maxLength={120} />;
}

export function EmailField(): ReactNode {
  return <TextField label="E-mail address" name="email" type="email" autoComplete="username" />;
}

export function NewPasswordField({ label = "Password" }: { label?: string }): ReactNode {
  return (
    <TextField
      label={label}
      name="password"
      type="password"
      autoComplete="new-password"
      minLength={minPasswordLength}
      hint={`At least ${minPasswordLength} characters. Several words that do not belong together are good.`}
    />
  );
}
