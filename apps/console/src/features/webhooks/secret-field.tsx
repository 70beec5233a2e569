import { KeyRound } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import type { WebhookSecretsView } from "./use-webhook-secrets.ts";

interface SecretFieldProps {
  view: WebhookSecretsView;
  /** What it is called in a sentence: "the webhook token". */
  name: string;
  /** Undefined until it is shown; null for one that cannot be. */
  secret: string | null | undefined;
}

/** A secret to copy, behind a button until somebody asks. */
export function SecretField({ view, name, secret }: SecretFieldProps): ReactNode {
  if (secret) return <CopyField text={secret} label={name} />;
  if (secret === null) {
    return <p className="text-pretty text-ink-soft">It was stored before it could be shown again. Make a new one.</p>;
  }
  if (!view.mayReveal) return <p className="text-ink-soft">An owner or admin can show {name}.</p>;
  return (
    <Button disabled={view.isShowing} onClick={() => void view.show()}>
      <KeyRound aria-hidden="true" className="size-4" />
      Show secrets
    </Button>
  );
}
