"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ChoiceList } from "#components/ui/choice-list.tsx";
import { useDelayed } from "#components/use-delayed.ts";
import { counted } from "#components/words/counted.ts";
import { type CallerItem, callerTitle } from "#features/callers/caller-words.ts";
import { useTRPC } from "#trpc/client.tsx";

/** Stands for somebody who is none of those that were found. */
const nobody = "nobody";
const most = 5;
/** Fewer letters or digits tell nobody from others. */
const minLength = 3;
const typingMs = 200;

interface FoundCallers {
  /** Our id of the caller who is meant; undefined when it is none of them, or nobody was found. */
  callerId: string | undefined;
  /** Several fit, and nobody has said yet which of them is meant. */
  isOpen: boolean;
  /** Who fits, to choose from. */
  choice: ReactNode;
}

/**
 * Whom a number in any spelling, its last digits, a name or an id leads to. The only one who fits is taken for whom is meant
 * until somebody says otherwise: `chosen` and `onChoose` are what they say.
 */
export function useFoundCallers(
  typed: string,
  { chosen, onChoose }: { chosen: string | null; onChoose: (choice: string) => void },
): FoundCallers {
  const query = useDelayed(typed.trim(), typingMs);
  const trpc = useTRPC();
  const search = query.length < minLength ? skipToken : { query, limit: most + 1 };
  const found = useQuery(trpc.callers.list.queryOptions(search)).data?.items;
  if (!found || typed.trim() !== query) return { callerId: undefined, isOpen: false, choice: null };
  if (found.length === 0) {
    return {
      callerId: undefined,
      isOpen: false,
      choice: <p className="text-pretty text-ink-soft">Nothing is stored of anybody of this name or number.</p>,
    };
  }
  const shown = found.slice(0, most);
  const value = chosen ?? (shown.length === 1 ? (shown[0]?.caller.id ?? null) : null);
  const choices = [
    ...shown.map((item) => ({ value: item.caller.id, label: callerTitle(named(item)), detail: describe(item) })),
    { value: nobody, label: found.length > most || found.length === 1 ? "Somebody else" : "None of them" },
  ];
  return {
    callerId: value === null || value === nobody ? undefined : value,
    isOpen: value === null,
    choice: (
      <div aria-live="polite">
        <ChoiceList label="Who it is" choices={choices} value={value} onChange={onChoose} />
      </div>
    ),
  };
}

const named = ({ caller, identities }: CallerItem) => ({ name: caller.name, identities });

function describe({ caller, identities, conversations }: CallerItem): string {
  const numbers = caller.name === null ? identities.slice(1) : identities;
  return [...numbers.map(({ shown }) => shown), counted(conversations, "call")].join(", ");
}
