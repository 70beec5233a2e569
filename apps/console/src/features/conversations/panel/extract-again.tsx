"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { ConversationState } from "../conversation-words.ts";

const extractable: ReadonlySet<string> = new Set(["extraction_failed", "extraction_completed", "skipped"]);

/** Has a conversation read again, where something is left to read it from. */
export function ExtractAgain({ conversation }: { conversation: ConversationState }): ReactNode {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const extract = useMutation(
    trpc.conversations.extract.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.conversations.pathFilter()),
      onError: (error) => toast.failed(error.message),
    }),
  );
  const isFailed = conversation.status === "extraction_failed";
  const mayExtract = useMay("conversations.extract");
  if (!mayExtract || !conversation.isReadable || !extractable.has(conversation.status)) return null;
  return (
    <Button
      size="sm"
      variant={isFailed ? "primary" : "secondary"}
      disabled={extract.isPending}
      onClick={() => extract.mutate({ conversationId: conversation.id })}
    >
      <RotateCcw aria-hidden="true" className="size-3.5" />
      Extract again
    </Button>
  );
}
