"use client";

import type { ReactNode } from "react";
import { MessagePage } from "#components/message-page.tsx";
import { Button } from "#components/ui/button.tsx";
import { signOut } from "./sign-out.ts";
import { MeContext, useSession } from "./use-session.ts";

/** Shows its children to whoever belongs to an organization, and lets them know who that is. */
export function SessionGate({ children }: { children: ReactNode }): ReactNode {
  const session = useSession();
  if (!session) return null;
  const { organization } = session;
  if (organization) return <MeContext value={{ ...session, organization }}>{children}</MeContext>;
  return (
    <MessagePage
      title="You belong to no organization"
      detail="Whoever runs this installation has to invite you, or has removed you. Ask them, then sign in again."
    >
      <Button onClick={() => void signOut()}>Sign out</Button>
    </MessagePage>
  );
}
