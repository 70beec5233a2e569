"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Eye } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { MaskedText } from "#components/words/masked-text.tsx";
import { PanelSection } from "#features/memories/panel/panel-section.tsx";
import { RevealReasonDialog } from "#features/session/reveal-reason-dialog.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { ConversationContent, ConversationState } from "../conversation-words.ts";
import { GivenMemories } from "./given-memories.tsx";
import { Transcript } from "./transcript.tsx";

/** What was said and what was learned from it; sensitive words masked until somebody says why they have to be seen. */
export function ContentSections({ conversation }: { conversation: ConversationState }): ReactNode {
  const conversationId = conversation.id;
  const content = useQuery(useTRPC().conversations.read.queryOptions({ conversationId }));
  const [revealed, setRevealed] = useState<ConversationContent | null>(null);
  if (content.error) {
    return <ErrorState error={content.error} title="What was said could not be loaded" onRetry={content.refetch} />;
  }
  if (!content.data) return <ContentSkeleton />;
  const shown = revealed ?? content.data;
  const { turns, memories, maskedCategories } = shown;
  return (
    <>
      {revealed ? (
        <p role="status" className="flex items-center gap-2 rounded-lg bg-caution-tint px-3 py-2 text-caution">
          <Eye aria-hidden="true" className="size-4 shrink-0" />
          Revealed for this view. That it was stands in the audit log.
        </p>
      ) : maskedCategories.length > 0 ? (
        <RevealBar conversationId={conversationId} categories={maskedCategories} onRevealed={setRevealed} />
      ) : null}
      <Written content={shown} />
      {memories.length > 0 || conversation.status === "extraction_completed" ? (
        <GivenMemories memories={memories} conversationId={conversationId} />
      ) : null}
      {turns ? (
        <PanelSection title="Transcript">
          <Transcript turns={turns} memories={memories} conversationId={conversationId} />
        </PanelSection>
      ) : null}
    </>
  );
}

function Written({ content }: { content: ConversationContent }): ReactNode {
  const { summary, openIssues, writtenCategories } = content;
  if (writtenCategories.length > 0) {
    return (
      <PanelSection title="Summary">
        <MaskedText categories={writtenCategories} />
      </PanelSection>
    );
  }
  if (!summary && openIssues.length === 0) return null;
  return (
    <PanelSection title="Summary">
      <p className="text-pretty">{summary}</p>
      {openIssues.length > 0 ? (
        <ul className="mt-2 list-disc pl-5 text-ink-soft">
          {openIssues.map((issue) => (
            <li key={issue}>Open: {issue}</li>
          ))}
        </ul>
      ) : null}
    </PanelSection>
  );
}

interface RevealBarProps {
  conversationId: string;
  categories: readonly string[];
  onRevealed: (content: ConversationContent) => void;
}

function RevealBar({ conversationId, categories, onRevealed }: RevealBarProps): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  const reveal = useMutation(useTRPC().conversations.reveal.mutationOptions());
  const mayReveal = useMay("memories.reveal");
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-lg border border-line-strong px-3 py-2">
      <p className="min-w-0 flex-1">
        Masked in this conversation: <MaskedText categories={categories} />
      </p>
      {mayReveal ? (
        <Button size="sm" onClick={() => setIsAsking(true)}>
          Reveal words
        </Button>
      ) : null}
      <RevealReasonDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Reveal this conversation?"
        action="Reveal conversation"
        onConfirm={async (reason) => {
          const content = await reveal.mutateAsync({ conversationId, reason });
          // Not in the cache of what was answered, either.
          reveal.reset();
          onRevealed(content);
        }}
      />
    </div>
  );
}

function ContentSkeleton(): ReactNode {
  return (
    <div className="grid gap-3">
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} className="h-12 w-full" />
      ))}
    </div>
  );
}
