"use client";

import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/client.tsx";
import type { WrittenTurn } from "./transcript-text.ts";

/** Somebody who calls an agent. */
export interface Line {
  number: string;
  agent: { id: string; name: string };
}

/** Whether it says who calls whom. */
export function isComplete({ number, agent }: Line): boolean {
  return number.trim() !== "" && agent.id.trim() !== "";
}

export interface SentCall {
  turns: WrittenTurn[];
  language: string | null;
}

const followMs = 400;

/** A call that is sent through the webhook after a call, and followed until it was learned from. */
export function useSimulatedCall() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [sent, setSent] = useState<{ conversationId: string; number: string; turns: WrittenTurn[] } | null>(null);
  const send = useMutation(
    trpc.simulator.sendCall.mutationOptions({
      onSuccess: async ({ conversationId, number }, { turns }) => {
        setSent({ conversationId, number, turns });
        await queryClient.invalidateQueries(trpc.simulator.listCallers.queryFilter());
      },
    }),
  );
  const followed = useQuery(
    trpc.simulator.follow.queryOptions(sent ? { conversationId: sent.conversationId } : skipToken, {
      refetchInterval: ({ state: { data } }) =>
        data === undefined || data.status === "extraction_pending" ? followMs : false,
      staleTime: 0,
    }),
  );
  return {
    sent,
    call: sent ? followed.data : undefined,
    problem: send.error?.message ?? null,
    isSending: send.isPending,
    send: (line: Line, { turns, language }: SentCall) => send.mutate({ ...line, turns, language }),
    reset: () => {
      setSent(null);
      send.reset();
    },
  };
}

export type SimulatedCall = ReturnType<typeof useSimulatedCall>;
