import type { ReactNode } from "react";
import { SidePanel } from "#components/ui/side-panel.tsx";
import { ConnectSteps } from "#features/webhooks/connect-steps.tsx";

/** How an agent is connected, beside the list. */
export function ConnectPanel(): ReactNode {
  return (
    <SidePanel title="Connect an agent" closeHref="/agents">
      <ConnectSteps />
    </SidePanel>
  );
}
