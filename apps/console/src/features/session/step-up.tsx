"use client";

import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { useTRPC } from "#trpc/client.tsx";

interface FreshSignIn {
  /**
   * Sees to a sign-in of the last ten minutes: asks for the password or a code where it is older. False when the person gave
   * up; then do nothing.
   */
  ensureFresh(): Promise<boolean>;
}

const FreshSignInContext = createContext<FreshSignIn>({ ensureFresh: async () => false });

/** For what the service allows soon after signing in alone: call `ensureFresh` before it. */
export function useFreshSignIn(): FreshSignIn {
  return useContext(FreshSignInContext);
}

// Few need it, and all wait for what stands in the frame.
const StepUpDialog = dynamic(() => import("./step-up-dialog.tsx").then((module) => module.StepUpDialog));

export function FreshSignInProvider({ children }: { children: ReactNode }): ReactNode {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const [isAsking, setIsAsking] = useState(false);
  const answer = useRef<(isFresh: boolean) => void>(() => {});

  const ensureFresh = useCallback(async () => {
    const { isFresh } = await queryClient.fetchQuery(trpc.session.me.queryOptions(undefined, { staleTime: 0 }));
    if (isFresh) return true;
    setIsAsking(true);
    return new Promise<boolean>((resolve) => {
      answer.current = resolve;
    });
  }, [queryClient, trpc]);

  function end(isFresh: boolean): void {
    setIsAsking(false);
    answer.current(isFresh);
  }

  return (
    <FreshSignInContext value={{ ensureFresh }}>
      {children}
      {isAsking ? <StepUpDialog onEnd={end} /> : null}
    </FreshSignInContext>
  );
}
