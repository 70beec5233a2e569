"use client";

import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { describeError } from "#components/describe-error.ts";
import { rowsOf } from "#components/list/columns.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Select } from "#components/ui/select.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { PrivacyRequest } from "../request-words.ts";
import { useRefreshRequests } from "../use-request-change.ts";

/** Corrects memories of the caller one after another; each earlier wording is kept as history. */
export function Rectification({ request, callerId }: { request: PrivacyRequest; callerId: string }): ReactNode {
  const query = useInfiniteQuery(
    useTRPC().memories.list.infiniteQueryOptions(
      { callerId, status: "active", limit: 200 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const memories = rowsOf(query.data)?.filter(({ masked }) => !masked);
  if (query.error)
    return <ErrorState error={query.error} title="The memories could not be loaded" onRetry={query.refetch} />;
  if (!memories) return <Skeleton className="h-9 w-full" />;
  if (memories.length === 0) {
    return (
      <p className="text-pretty text-ink-soft">
        Nothing of this caller can be corrected here. What is masked is revealed, then corrected, on its own page.
      </p>
    );
  }
  return <CorrectionForm request={request} memories={memories} />;
}

interface CorrectionFormProps {
  request: PrivacyRequest;
  memories: readonly { id: string; content: string }[];
}

function CorrectionForm({ request, memories }: CorrectionFormProps): ReactNode {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useRefreshRequests();
  const [memoryId, setMemoryId] = useState(memories[0]?.id ?? "");
  const chosen = memories.find(({ id }) => id === memoryId);
  const [content, setContent] = useState(chosen?.content ?? "");
  const perform = useMutation(
    trpc.privacyRequests.perform.mutationOptions({
      async onSuccess() {
        toast.done("The memory was corrected. What it said before is kept as history.");
        await Promise.all([refresh(), queryClient.invalidateQueries(trpc.memories.pathFilter())]);
      },
    }),
  );

  function correct(event: FormEvent): void {
    event.preventDefault();
    perform.mutate({ kind: "rectification", requestId: request.id, corrections: [{ memoryId, content }] });
  }

  return (
    <form className="grid gap-3" onSubmit={correct}>
      <Select
        label="What is wrong"
        options={memories.map(({ id, content: text }) => ({ value: id, label: text }))}
        value={memoryId}
        onChange={(id) => {
          setMemoryId(id);
          setContent(memories.find((memory) => memory.id === id)?.content ?? "");
        }}
      />
      <TextArea
        label="What is right"
        value={content}
        onChange={(event) => setContent(event.target.value)}
        maxLength={4_000}
        problem={perform.error ? describeError(perform.error).detail : null}
        required
      />
      <div>
        <Button type="submit" size="sm" disabled={perform.isPending || content.trim() === chosen?.content}>
          Correct memory
        </Button>
      </div>
    </form>
  );
}
