import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { useSecretOfEnvironment } from "./use-secret-of-environment.ts";

/** Another webhook token in the place of the one in force, once it is clear what that ends. */
export function RenewToken({ onRenew }: { onRenew: () => Promise<void> }): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  const isGiven = useSecretOfEnvironment("ELAAOMS_WEBHOOK_TOKEN");
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>Make a new token</Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Make a new webhook token?"
        description={
          <>
            The token in force ends within ten seconds, which cannot be undone: agents that still carry it start their
            calls without memory until you exchange it at ElevenLabs.
            {isGiven
              ? " ELAAOMS_WEBHOOK_TOKEN is set where the service runs, and the next start brings that token back: set it to the new one there."
              : null}
          </>
        }
        action="Make new token"
        tone="danger"
        onConfirm={onRenew}
      />
    </>
  );
}
