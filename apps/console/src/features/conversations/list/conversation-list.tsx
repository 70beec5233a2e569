"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { MessagesSquare, SearchX } from "lucide-react";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { type ReactNode, useMemo } from "react";
import { rowsOf } from "#components/list/columns.ts";
import { DataList } from "#components/list/data-list.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { conversationFilterParsers, isFiltered, toListInput } from "../conversation-filters.ts";
import { type Conversation, callerName, statusFaces } from "../conversation-words.ts";
import { conversationColumns } from "./conversation-columns.tsx";
import { ConversationFilterBar } from "./conversation-filter-bar.tsx";

/** How often what is on its way is asked for. */
const followMs = 2_000;
/** A list that was scrolled further is not fetched again as a whole every two seconds. */
const followedPages = 2;

/** All conversations of the organization, those that are being read followed live. */
export function ConversationList(): ReactNode {
  const [filters] = useQueryStates(conversationFilterParsers);
  const query = useInfiniteQuery(
    useTRPC().conversations.list.infiniteQueryOptions(toListInput(filters), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: ({ state: { data } }) => {
        const pages = data?.pages ?? [];
        const isMoving = pages.some(({ items }) => items.some(({ status }) => status === "extraction_pending"));
        return isMoving && pages.length <= followedPages ? followMs : false;
      },
    }),
  );
  const showsCallers = useMay("callers.read");
  const columns = useMemo(() => conversationColumns({ showsCallers }), [showsCallers]);
  return (
    <>
      <ConversationFilterBar />
      <DataList
        label="Conversations"
        columns={columns}
        rows={rowsOf(query.data)}
        query={query}
        keyOf={({ id }) => id}
        nameOf={nameOf}
        hrefOf={({ id }) => `/conversations/${encodeURIComponent(id)}`}
        empty={<NoConversations />}
      />
    </>
  );
}

function nameOf(conversation: Conversation): string {
  const who = callerName(conversation) ?? conversation.id;
  return `${who}, ${statusFaces[conversation.status].word.toLowerCase()}`;
}

function NoConversations(): ReactNode {
  const [filters, setFilters] = useQueryStates(conversationFilterParsers);
  const [maySimulate, mayConnect] = [useMay("simulator.use"), useMay("agents.manage")];
  if (isFiltered(filters)) {
    return (
      <EmptyState
        icon={SearchX}
        title="No conversation fits these filters"
        detail={
          filters.status === "extraction_failed"
            ? "Nothing failed that these filters show."
            : "Take one away to see more."
        }
      >
        <Button onClick={() => setFilters(null)}>Clear filters</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={MessagesSquare}
      title="No calls yet"
      detail="They appear here when an agent announces or delivers one. A simulated call goes the same way."
    >
      {maySimulate ? (
        <Link href="/simulator" className={buttonClass({ variant: "primary" })}>
          Simulate a call
        </Link>
      ) : null}
      {mayConnect ? (
        <Link href="/agents" className={buttonClass()}>
          Connect an agent
        </Link>
      ) : null}
    </EmptyState>
  );
}
